package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.DpkgStatus;
import dev.patchbay.assessment.debian.DpkgStatusReader;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * dpkg's database as it is now: its status file, and whether its journal holds changes the file does not have yet.
 * Immutable and thread-safe.
 *
 * @param packages packages in every state but not installed
 * @param unreadable packages whose version or state cannot be read
 * @param completeness how much of the database could be read
 */
record DpkgDatabase(List<InstalledPackage> packages, List<UnreadablePackage> unreadable, Completeness completeness) {

    static final String STATUS = "/var/lib/dpkg/status";
    private static final String JOURNAL = "/var/lib/dpkg/updates";

    static DpkgDatabase read(Target target, HostAccess host) {
        Optional<Reason> notARoot = notARoot(target, host);
        if (notARoot.isPresent()) {
            return failed(notARoot.get());
        }
        Path file = target.resolve(STATUS);
        try (InputStream in = host.read(file)) {
            DpkgStatus status = DpkgStatusReader.read(in);
            return new DpkgDatabase(
                    status.packages(),
                    status.unreadable(),
                    status.completeness().and(journal(target, host)));
        } catch (NoSuchFileException e) {
            return failed(
                    target.isLocal()
                            ? unreadable(file, "there is no such file")
                            : notARoot(target, file + " is missing"));
        } catch (IOException e) {
            return failed(unreadable(file, e.toString()));
        }
    }

    private static Optional<Reason> notARoot(Target target, HostAccess host) {
        if (target.root().isEmpty()) {
            return Optional.empty();
        }
        Path root = target.root().get();
        try {
            Optional<FileStat> stat = host.stat(root);
            if (stat.isEmpty()) {
                return Optional.of(notARoot(target, "there is no such directory"));
            }
            if (!stat.get().isDirectory()) {
                return Optional.of(notARoot(target, "it is not a directory"));
            }
            return AptConfiguration.canName(root)
                    ? Optional.empty()
                    : Optional.of(notARoot(target, "apt cannot be told a path with quotes or control characters"));
        } catch (IOException e) {
            return Optional.of(notARoot(target, e.toString()));
        }
    }

    private static Completeness journal(Target target, HostAccess host) {
        Path directory = target.resolve(JOURNAL);
        try {
            long entries = host.list(directory).stream()
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .count();
            return entries == 0
                    ? Completeness.COMPLETE
                    : Completeness.partial(AptReasons.DPKG_INTERRUPTED
                            .with("count", entries)
                            .with("path", directory.toString())
                            .build());
        } catch (NoSuchFileException e) {
            return Completeness.COMPLETE;
        } catch (IOException e) {
            return Completeness.partial(cause(AptReasons.JOURNAL_UNREADABLE, directory, e.toString()));
        }
    }

    private static DpkgDatabase failed(Reason cause) {
        return new DpkgDatabase(List.of(), List.of(), Completeness.failed(cause));
    }

    private static Reason notARoot(Target target, String cause) {
        return AptReasons.NOT_A_ROOT
                .with("root", target.root().map(Path::toString).orElse("/"))
                .with("cause", cause)
                .build();
    }

    private static Reason unreadable(Path file, String cause) {
        return cause(AptReasons.STATUS_UNREADABLE, file, cause);
    }

    private static Reason cause(ReasonCode code, Path path, String cause) {
        return code.with("path", path.toString()).with("cause", cause).build();
    }

    boolean hasFailed() {
        return completeness.level() == Completeness.Level.FAILED;
    }

    /** Returns why dpkg must be repaired before anything else; empty when it ended its last work. */
    Optional<Reason> interruption() {
        return completeness.causes().stream()
                .filter(AptReasons.DPKG_INTERRUPTED::isCodeOf)
                .findFirst();
    }

    /** Returns the package of which files are there; {@code all} is the same as any one architecture, as for apt. */
    Optional<InstalledPackage> find(String name, String architecture) {
        return packages.stream()
                .filter(installed -> installed.state() != PackageState.CONFIG_FILES
                        && installed.name().equals(name)
                        && (installed.architecture().equals(architecture)
                                || installed.architecture().equals("all")
                                || architecture.equals("all")))
                .findFirst();
    }

    /** Returns the packages of which files are there: what apt calls installed. */
    List<InstalledPackage> present() {
        return packages.stream()
                .filter(installed -> installed.state() != PackageState.CONFIG_FILES)
                .toList();
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        present().forEach(installed -> names.add(installed.name()));
        return names;
    }

    /** Returns the machine's own architecture: dpkg's package is always built for it. */
    Optional<String> architecture() {
        return present().stream()
                .filter(installed -> installed.name().equals("dpkg")
                        && !installed.architecture().equals("all"))
                .map(InstalledPackage::architecture)
                .findFirst();
    }
}
