package dev.patchbay.linux.apt;

import dev.patchbay.linux.internal.OsRelease;
import dev.patchbay.linux.internal.SmallFiles;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a Debian system says about itself beside its packages. */
final class MachineFacts {

    private static final List<String> OS_RELEASE = List.of("/etc/os-release", "/usr/lib/os-release");
    private static final List<String> MACHINE_NAMES = List.of("/etc/machine-id", "/etc/hostname");
    private static final String KERNEL = "/proc/sys/kernel/osrelease";
    private static final String PRO_CREDENTIALS = "/etc/apt/auth.conf.d/90ubuntu-advantage";
    private static final List<String> PRO_SERVICES = List.of("esm-infra", "esm-apps");
    private static final String UNKNOWN = "unknown";
    private static final int MAX_NAME = 200;

    private final Target target;
    private final HostAccess host;
    private Completeness completeness = Completeness.COMPLETE;

    MachineFacts(Target target, HostAccess host) {
        this.target = target;
        this.host = host;
    }

    /** Returns what could not be read so far. */
    Completeness completeness() {
        return completeness;
    }

    OperatingSystem operatingSystem(Optional<String> architecture) {
        Optional<OsRelease> release = osRelease(target, host);
        if (release.flatMap(OsRelease::id).isEmpty()) {
            completeness = completeness.and(Completeness.partial(AptReasons.RELEASE_UNKNOWN
                    .with("cause", "os-release is missing or names no distribution")
                    .build()));
        }
        OsRelease known = release.orElse(OsRelease.parse(""));
        return OperatingSystem.builder()
                .family(OsFamily.LINUX)
                .distribution(known.id().map(MachineFacts::plain).orElse(UNKNOWN))
                .version(known.value("VERSION_ID").map(MachineFacts::plain).orElse(UNKNOWN))
                .codename(known.value("VERSION_CODENAME").map(MachineFacts::plain))
                .architecture(architecture.orElse(UNKNOWN))
                .build();
    }

    static Optional<OsRelease> osRelease(Target target, HostAccess host) {
        return OS_RELEASE.stream()
                .flatMap(path -> text(host, target.resolve(path)).stream())
                .map(OsRelease::parse)
                .findFirst();
    }

    /** Returns the name the host gave, else the machine's own id, else its host name. */
    MachineId machine() {
        return target.machine()
                .orElseGet(() -> MachineId.of(MACHINE_NAMES.stream()
                        .flatMap(path -> firstLine(target.resolve(path)).stream())
                        .findFirst()
                        .orElse(UNKNOWN)));
    }

    /** Returns the kernel that runs; a root in a directory runs none. */
    Optional<String> runningKernel() {
        return target.isLocal() ? firstLine(Path.of(KERNEL)) : Optional.empty();
    }

    /** Returns the Ubuntu Pro services whose repositories are configured and for which credentials are there. */
    Set<String> entitlements() {
        Set<String> entitlements = new TreeSet<>();
        if (exists(PRO_CREDENTIALS)) {
            for (String service : PRO_SERVICES) {
                String source = "/etc/apt/sources.list.d/ubuntu-" + service;
                if (exists(source + ".list") || exists(source + ".sources")) {
                    entitlements.add(service);
                }
            }
        }
        return entitlements;
    }

    private boolean exists(String path) {
        try {
            return host.stat(target.resolve(path)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> firstLine(Path file) {
        return text(host, file)
                .flatMap(text -> text.lines().findFirst())
                .map(MachineFacts::plain)
                .filter(line -> !line.isEmpty());
    }

    private static Optional<String> text(HostAccess host, Path file) {
        try {
            return SmallFiles.read(host, file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return DisplayText.of(text, MAX_NAME).strip();
    }
}
