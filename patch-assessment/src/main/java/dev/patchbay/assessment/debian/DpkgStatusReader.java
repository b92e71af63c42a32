package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.DebianVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads dpkg's package database, {@code var/lib/dpkg/status}.
 *
 * <p>Nothing in the file makes it throw: a damaged, truncated or empty file is told by {@link DpkgStatus#completeness()},
 * and a package that cannot be read is listed as unreadable (contract rules E2 and S5). A package that dpkg marks as
 * requiring reinstallation counts as half-installed whatever else its status says. Of two entries for one package the
 * second is unreadable. A read error of the stream ends the reading and is told the same way. Not thread-safe.
 *
 * <pre>{@code
 * DpkgStatus status = DpkgStatusReader.read(in);
 * Inventory.builder().packages(status.packages()).unreadable(status.unreadable()).completeness(status.completeness())...
 * }</pre>
 */
public final class DpkgStatusReader {

    private static final String INPUT = "the dpkg status file";

    private static final FieldName PACKAGE = FieldName.of("Package");
    private static final FieldName STATUS = FieldName.of("Status");
    private static final FieldName ARCHITECTURE = FieldName.of("Architecture");
    private static final FieldName VERSION = FieldName.of("Version");
    private static final FieldName SOURCE = FieldName.of("Source");

    private final Deb822Reader reader;
    private final List<InstalledPackage> packages = new ArrayList<>();
    private final List<UnreadablePackage> unreadable = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int notInstalled;

    private DpkgStatusReader(Deb822Reader reader) {
        this.reader = reader;
    }

    /** Reads {@code in} to its end with {@link Deb822Limits#DEFAULT}; does not close it. */
    public static DpkgStatus read(InputStream in) {
        return read(in, Deb822Limits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static DpkgStatus read(InputStream in, Deb822Limits limits) {
        return new DpkgStatusReader(Deb822Reader.of(in, limits)).read();
    }

    private DpkgStatus read() {
        Optional<IOException> failure = Optional.empty();
        try {
            while (reader.next()) {
                takeStanza();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        return DpkgStatus.builder()
                .packages(packages)
                .unreadable(unreadable)
                .notInstalled(notInstalled)
                .problems(reader.problems())
                .problemCount(reader.problemCount())
                .lines(reader.lineCounts())
                .completeness(ReadingReasons.ofStatus(INPUT, reader, packages.size(), unreadable.size(), failure))
                .build();
    }

    private void takeStanza() {
        Optional<String> name = reader.text(PACKAGE);
        Optional<String> status = reader.text(STATUS);
        String architecture = reader.text(ARCHITECTURE).orElse(UnreadableEntry.UNKNOWN_ARCHITECTURE);
        Optional<String> version = reader.text(VERSION);
        Optional<String> source = reader.text(SOURCE);
        if (name.isEmpty() || !DebianNames.isPackageName(name.get())) {
            reader.damage("dpkg.name", "Package", name.orElse("nothing"), "a package name");
            name.ifPresent(text -> keepUnreadable(text, architecture, version, "a package name"));
            return;
        }
        Optional<DpkgState> state = status.flatMap(DpkgState::parse);
        if (reader.isDamaged() || reader.isCut()) {
            keepUnreadable(name.get(), architecture, version, "an entry that is whole and undamaged");
        } else if (state.isEmpty()) {
            reader.damage(
                    "dpkg.status", "Status", status.orElse("nothing"), "three words such as 'install ok installed'");
            keepUnreadable(name.get(), architecture, version, "a Status that dpkg writes");
        } else if (state.get() instanceof DpkgState.Present present) {
            takePackage(name.get(), architecture, version, source, present);
        } else {
            notInstalled++;
        }
    }

    private void takePackage(
            String name,
            String architecture,
            Optional<String> version,
            Optional<String> source,
            DpkgState.Present state) {
        if (!DebianNames.isArchitecture(architecture) || architecture.equals(UnreadableEntry.UNKNOWN_ARCHITECTURE)) {
            keepUnreadable(name, architecture, version, "an architecture");
            return;
        }
        if (!seen.add(name + ":" + architecture)) {
            keepUnreadable(name, architecture, version, "one entry for each package and architecture");
            return;
        }
        if (version.isEmpty()) {
            keepUnreadable(name, architecture, version, "a Version");
            return;
        }
        try {
            DebianVersion readable = DebianVersion.parse(version.get());
            SourceField from =
                    source.isEmpty() ? SourceField.OWN : SourceField.parse(source.get(), name, version.get());
            packages.add(InstalledPackage.builder()
                    .name(name)
                    .architecture(architecture)
                    .version(readable)
                    .sourceName(from.name())
                    .sourceVersion(from.version())
                    .state(state.state())
                    .hold(state.hold())
                    .build());
        } catch (ProblemException e) {
            keepUnreadable(name, architecture, version, e.problem().expected());
        }
    }

    private void keepUnreadable(String name, String architecture, Optional<String> version, String expected) {
        UnreadableEntry.of(reader.stanzaLine(), name, architecture, version, expected)
                .ifPresent(unreadable::add);
    }
}
