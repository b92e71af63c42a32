package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.ServiceReport;
import dev.patchbay.spi.Target;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that still run replaced files, told from what the kernel shows of their processes. */
class OutdatedServicesTest {

    private static final String OLD =
            "55d0-55d1 r--p 0 fe:01 11 /usr/sbin/sshd\n7f0-7f1 r-xp 00000000 fe:01 12 /usr/lib/libssl.so.3 (deleted)\n";

    private final ScriptedHost host = new ScriptedHost()
            .with("/proc/meminfo", "x")
            .with("/proc/10/maps", OLD)
            .with("/proc/10/cgroup", "0::/system.slice/ssh.service\n")
            .with("/proc/11/maps", "7f0-7f1 r-xp 0 fe:01 12 /usr/lib/libssl.so.3\n")
            .with("/proc/11/cgroup", "0::/system.slice/cron.service\n")
            .with(
                    "/proc/12/maps",
                    "7f0-7f1 rw-p 0 fe:01 13 /usr/share/data (deleted)\n"
                            + "7f2-7f3 rwxs 0 00:01 2048 /memfd:code (deleted)\n7f4-7f5 r-xp 0 fe:01 9 /tmp/x (deleted)\n")
            .with("/proc/12/cgroup", "0::/system.slice/java.service\n")
            .with("/proc/13/maps", OLD)
            .with("/proc/13/cgroup", "0::/user.slice/user-1000.slice/session-2.scope\n");

    private OutdatedServices services() {
        return new OutdatedServices(Target.local(), host, CallContext.standard());
    }

    @Test
    void onlyServicesThatExecuteReplacedFilesAreOutdated() {
        ServiceReport report = services().report();

        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(report.outdated()).containsOnlyKeys("ssh.service");
        assertThat(report.outdated().get("ssh.service").text())
                .isEqualTo("process 10 of ssh.service still uses /usr/lib/libssl.so.3, which was replaced");
    }

    @Test
    void aProcessThatMayNotBeLookedAtMakesTheReportPartial() {
        host.forbidden.add("/proc/11/maps");

        ServiceReport report = services().report();

        assertThat(report.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(report.outdated()).containsOnlyKeys("ssh.service");
    }

    @Test
    void aSystemInADirectoryRunsNothing() {
        ServiceReport report =
                new OutdatedServices(Target.root(Path.of("/image")), host, CallContext.standard()).report();

        assertThat(report.completeness().level()).isEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void restartingIsJudgedByWhatRunsAfterwards() throws InterruptedException {
        assertThat(services().restart(Set.of("ssh.service")).outcome()).isEqualTo(OperationOutcome.FAILED);

        host.onChange = () -> host.with("/proc/10/maps", "");
        assertThat(services().restart(Set.of("ssh.service")).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(services().restart(Set.of("ssh.service")).outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
        assertThat(host.commands).containsOnly("/usr/bin/systemctl restart -- ssh.service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--now", "ssh", "a b.service", "*.service", "../x.service", ""})
    void namesThatAreNoServiceAreRefused(String name) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> services().restart(Set.of(name)));
        assertThat(host.commands).isEmpty();
    }
}
