package dev.patchbay.linux.apt;

import dev.patchbay.linux.internal.SmallFiles;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.RebootState.Need;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a Debian system owes a restart, from every signal there is. Each says Required, Not required or nothing:
 *
 * <ul>
 *   <li>{@code /run/reboot-required}: Required when it is there. Its absence counts only where a package is installed that
 *       would make it ({@code update-notifier-common}, {@code unattended-upgrades}).
 *   <li>The running kernel against the newest installed of its flavour: Required when a newer one is installed, or the same
 *       one in a newer build. Nothing where the kernel is no package (containers, some virtual machines).
 *   <li>needrestart, where it is installed: the state of the kernel, 1 for current, 2 and 3 for a newer one, 0 for nothing.
 * </ul>
 *
 * <p>One that says Required is enough. Not required takes both: a kernel known to be current, and somebody who watches the
 * other packages (a notifier or needrestart). Everything else is Unknown. Not thread-safe.
 */
final class RebootSignals {

    private static final String MARK = "/run/reboot-required";
    private static final String MARK_PACKAGES = "/run/reboot-required.pkgs";
    private static final List<String> NOTIFIERS = List.of("update-notifier-common", "unattended-upgrades");
    private static final Path RELEASE = Path.of("/proc/sys/kernel/osrelease");
    private static final Path BUILD = Path.of("/proc/sys/kernel/version");
    private static final Path NEEDRESTART = Path.of("/usr/sbin/needrestart");

    private static final Pattern IMAGE = Pattern.compile("linux-image-(?:unsigned-)?([0-9].*)");
    private static final Pattern FLAVOUR = Pattern.compile("([0-9.]+-[0-9.]+)-(.+)");
    /** {@code #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01)}. */
    private static final Pattern DEBIAN_BUILD = Pattern.compile(".* Debian (\\S+)(?: .*)?");

    private static final Pattern KERNEL_STATE = Pattern.compile("NEEDRESTART-KSTA: ([0-3])");
    private static final int MAX_TEXT = 500;

    private final Target target;
    private final HostAccess host;
    private final CallContext context;
    private final List<Reason> signals = new ArrayList<>();
    private boolean required;
    private boolean kernelCurrent;
    private boolean watched;

    RebootSignals(Target target, HostAccess host, CallContext context) {
        this.target = target;
        this.host = host;
        this.context = context;
    }

    RebootState read() throws InterruptedException {
        DpkgDatabase database = DpkgDatabase.read(target, host);
        signals.addAll(database.hasFailed() ? database.completeness().causes() : List.of());
        mark(database);
        if (target.isLocal()) {
            kernel(database);
            needrestart();
        } else {
            signals.add(AptReasons.REBOOT_NOT_RUNNING
                    .with("root", target.root().map(Path::toString).orElse("/"))
                    .build());
        }
        Need need = kernelCurrent && watched ? Need.NOT_REQUIRED : Need.UNKNOWN;
        return new RebootState(required ? Need.REQUIRED : need, signals);
    }

    private void mark(DpkgDatabase database) {
        Path file = target.resolve(MARK);
        try {
            if (host.stat(file).isPresent()) {
                required = true;
                String packages = SmallFiles.read(host, target.resolve(MARK_PACKAGES))
                        .map(text -> text.lines().distinct().sorted().collect(Collectors.joining(", ")))
                        .filter(text -> !text.isBlank())
                        .orElse("a package that does not say its name");
                signals.add(AptReasons.REBOOT_MARK
                        .with("path", MARK)
                        .with("packages", DisplayText.of(packages, MAX_TEXT))
                        .build());
                return;
            }
        } catch (IOException e) {
            signals.add(unreadable(file, e));
            return;
        }
        Optional<String> notifier = NOTIFIERS.stream()
                .filter(name -> database.present().stream()
                        .anyMatch(installed ->
                                installed.name().equals(name) && installed.state() == PackageState.INSTALLED))
                .findFirst();
        watched |= notifier.isPresent() && target.isLocal();
        signals.add(notifier.map(name -> AptReasons.REBOOT_NO_MARK
                        .with("path", MARK)
                        .with("notifier", name)
                        .build())
                .orElseGet(
                        () -> AptReasons.REBOOT_NO_NOTIFIER.with("path", MARK).build()));
    }

    private static Reason unreadable(Path file, IOException e) {
        return AptReasons.REBOOT_UNREADABLE
                .with("path", file.toString())
                .with("cause", e.toString())
                .build();
    }

    private void kernel(DpkgDatabase database) {
        Optional<String> running = line(RELEASE);
        if (running.isEmpty()) {
            unknownKernel("the running kernel does not say its release");
            return;
        }
        Matcher own = FLAVOUR.matcher(running.get());
        List<InstalledPackage> images = database.present().stream()
                .filter(installed -> IMAGE.matcher(installed.name()).matches())
                .toList();
        Optional<InstalledPackage> current = images.stream()
                .filter(image -> release(image).equals(running.get()))
                .findFirst();
        if (current.isEmpty() || !own.matches()) {
            unknownKernel("the running kernel " + running.get() + " is not one of the installed packages");
            return;
        }
        Optional<String> newer = images.stream()
                .map(RebootSignals::release)
                .filter(release -> isNewer(release, own.group(1), own.group(2)))
                .findFirst();
        if (newer.isPresent()) {
            oldKernel(running.get(), newer.get());
            return;
        }
        Optional<String> build =
                line(BUILD).map(DEBIAN_BUILD::matcher).filter(Matcher::matches).map(match -> match.group(1));
        if (build.isEmpty()) {
            unknownKernel("the running kernel " + running.get() + " does not say its build");
        } else if (build.get().equals(current.get().version().text())) {
            kernelCurrent = true;
            signals.add(AptReasons.REBOOT_KERNEL_CURRENT
                    .with("running", running.get() + " " + build.get())
                    .build());
        } else {
            oldKernel(
                    running.get() + " " + build.get(),
                    running.get() + " " + current.get().version().text());
        }
    }

    private static String release(InstalledPackage image) {
        Matcher name = IMAGE.matcher(image.name());
        return name.matches() ? name.group(1) : "";
    }

    private static boolean isNewer(String release, String than, String flavour) {
        Matcher form = FLAVOUR.matcher(release);
        if (!form.matches() || !form.group(2).equals(flavour)) {
            return false;
        }
        Optional<DebianVersion> other = DebianNames.version(form.group(1));
        Optional<DebianVersion> own = DebianNames.version(than);
        return other.isPresent() && own.isPresent() && other.get().compareTo(own.get()) > 0;
    }

    private void oldKernel(String running, String installed) {
        required = true;
        signals.add(AptReasons.REBOOT_KERNEL_OLD
                .with("running", running)
                .with("installed", installed)
                .build());
    }

    private void unknownKernel(String cause) {
        signals.add(AptReasons.REBOOT_KERNEL_UNKNOWN
                .with("cause", DisplayText.of(cause, MAX_TEXT))
                .build());
    }

    private void needrestart() throws InterruptedException {
        try {
            if (host.stat(NEEDRESTART).isEmpty()) {
                return;
            }
        } catch (IOException e) {
            signals.add(unreadable(NEEDRESTART, e));
            return;
        }
        CommandResult result = host.run(
                CommandRequest.builder()
                        .executable(NEEDRESTART)
                        .addArguments("-b", "-r", "l")
                        .build(),
                context);
        String state = result.output().lines().stream()
                .map(KERNEL_STATE::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        watched |= !state.isEmpty();
        kernelCurrent |= state.equals("1");
        required |= state.equals("2") || state.equals("3");
        String status = switch (state) {
            case "1" -> "it is current";
            case "2" -> "a compatible newer one is installed";
            case "3" -> "a newer version is installed";
            case "0" -> "it cannot tell";
            default -> "nothing, it failed";
        };
        signals.add(AptReasons.REBOOT_NEEDRESTART.with("status", status).build());
    }

    private Optional<String> line(Path file) {
        try {
            return SmallFiles.read(host, file)
                    .flatMap(text -> text.lines().findFirst())
                    .map(text -> DisplayText.of(text, MAX_TEXT).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            signals.add(unreadable(file, e));
            return Optional.empty();
        }
    }
}
