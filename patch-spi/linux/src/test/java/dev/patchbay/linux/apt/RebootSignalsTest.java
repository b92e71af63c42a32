package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.RebootState.Need;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every signal of an owed restart, and what each of them is worth. */
class RebootSignalsTest {

    private static final String DEBIAN = "#1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01)\n";

    private final ScriptedHost host = new ScriptedHost()
            .with("/proc/sys/kernel/osrelease", "6.1.0-18-amd64\n")
            .with("/proc/sys/kernel/version", DEBIAN)
            .installed("linux-image-6.1.0-18-amd64 6.1.76-1", "linux-image-amd64 6.1.76-1");

    private RebootState read() throws InterruptedException {
        return new RebootSignals(Target.local(), host, CallContext.standard()).read();
    }

    @Test
    void withoutAnybodyWhoWatchesACurrentKernelIsNotEnough() throws InterruptedException {
        assertThat(read().need()).isEqualTo(Need.UNKNOWN);
        assertThat(read().signals())
                .extracting(Reason::code)
                .containsExactly("apt.reboot.no-notifier", "apt.reboot.kernel-current");
    }

    @Test
    void aNotifierAndACurrentKernelMeanNotRequired() throws InterruptedException {
        host.installed("update-notifier-common 3.192");

        assertThat(read().need()).isEqualTo(Need.NOT_REQUIRED);
    }

    @Test
    void theMarkMeansRequiredAndNamesThePackages() throws InterruptedException {
        host.installed("update-notifier-common 3.192")
                .with("/run/reboot-required", "*** System restart required ***\n")
                .with("/run/reboot-required.pkgs", "libc6\ndbus\nlibc6\n");

        assertThat(read().need()).isEqualTo(Need.REQUIRED);
        assertThat(read().signals().get(0).text())
                .isEqualTo("/run/reboot-required is there, made because of dbus, libc6");
    }

    @Test
    void aNewerInstalledKernelMeansRequired() throws InterruptedException {
        host.installed("linux-image-6.1.0-20-amd64 6.1.85-1");

        assertThat(read().need()).isEqualTo(Need.REQUIRED);
        assertThat(read().signals().get(1).text())
                .isEqualTo("the kernel 6.1.0-18-amd64 runs, and 6.1.0-20-amd64 is installed");
    }

    @Test
    void kernelNumbersAreNumbers() throws InterruptedException {
        host.installed("linux-image-6.1.0-9-amd64 6.1.27-1", "update-notifier-common 3.192");

        assertThat(read().need()).isEqualTo(Need.NOT_REQUIRED);
    }

    @Test
    void anotherFlavourDoesNotCount() throws InterruptedException {
        host.installed("linux-image-6.1.0-20-rt-amd64 6.1.85-1", "update-notifier-common 3.192");

        assertThat(read().need()).isEqualTo(Need.NOT_REQUIRED);
    }

    @Test
    void theSameReleaseInANewerBuildMeansRequired() throws InterruptedException {
        host.with("/proc/sys/kernel/version", DEBIAN.replace("6.1.76-1", "6.1.69-1"));

        assertThat(read().need()).isEqualTo(Need.REQUIRED);
    }

    @Test
    void aKernelThatIsNoPackageIsUnknown() throws InterruptedException {
        host.installed("update-notifier-common 3.192").with("/proc/sys/kernel/osrelease", "6.18.44-fc-v657\n");

        assertThat(read().need()).isEqualTo(Need.UNKNOWN);
        assertThat(read().signals().get(1).code()).isEqualTo("apt.reboot.kernel-unknown");
    }

    @Test
    void needrestartCountsWhereItIsInstalled() throws InterruptedException {
        host.with("/usr/sbin/needrestart", "#!").with("/proc/sys/kernel/version", "#1 SMP\n");
        host.answer = "NEEDRESTART-VER: 3.6\nNEEDRESTART-KCUR: 6.1.0-18-amd64\nNEEDRESTART-KSTA: 1\n";
        assertThat(read().need()).isEqualTo(Need.NOT_REQUIRED);

        host.answer = "NEEDRESTART-KSTA: 3\n";
        assertThat(read().need()).isEqualTo(Need.REQUIRED);

        host.answer = "NEEDRESTART-KSTA: 0\n";
        assertThat(read().need()).isEqualTo(Need.UNKNOWN);

        host.answer = "";
        assertThat(read().need()).isEqualTo(Need.UNKNOWN);
        assertThat(host.commands).containsOnly("/usr/sbin/needrestart -b -r l");
    }

    @Test
    void whatCannotBeReadIsSaidAndLeavesItUnknown() throws InterruptedException {
        host.installed("update-notifier-common 3.192").forbidden.add("/run/reboot-required");

        assertThat(read().need()).isEqualTo(Need.UNKNOWN);
        assertThat(read().signals().get(0).code()).isEqualTo("apt.reboot.unreadable");
    }

    @Test
    void aSystemInADirectoryIsUnknownUnlessItIsMarked() throws InterruptedException {
        Target root = Target.root(Path.of("/image"));
        ScriptedHost image = new ScriptedHost().with("/image/var/lib/dpkg/status", "");
        assertThat(new RebootSignals(root, image, CallContext.standard()).read().need())
                .isEqualTo(Need.UNKNOWN);

        image.with("/image/run/reboot-required", "");
        assertThat(new RebootSignals(root, image, CallContext.standard()).read().need())
                .isEqualTo(Need.REQUIRED);
    }
}
