package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.DebianVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a repository index, {@code Packages}, uncompressed.
 *
 * <p>Nothing in the index makes it throw (contract rule E2): what is wrong with it is told by {@link
 * PackagesIndex#completeness()}. A size or a phasing percentage that cannot be read is reported and left out; an entry
 * whose name matches and whose version cannot be read is unreadable. Not thread-safe.
 */
public final class PackagesReader {

    private static final String INPUT = "the package index";

    private static final FieldName PACKAGE = FieldName.of("Package");
    private static final FieldName ARCHITECTURE = FieldName.of("Architecture");
    private static final FieldName VERSION = FieldName.of("Version");
    private static final FieldName SOURCE = FieldName.of("Source");
    private static final FieldName SIZE = FieldName.of("Size");
    private static final FieldName PHASING = FieldName.of("Phased-Update-Percentage");

    private final Deb822Reader reader;
    private final IndexSelection selection;
    private final List<IndexedPackage> packages = new ArrayList<>();
    private final List<UnreadablePackage> unreadable = new ArrayList<>();
    private long entries;

    private PackagesReader(Deb822Reader reader, IndexSelection selection) {
        this.reader = reader;
        this.selection = selection;
    }

    /** Reads {@code in} to its end with {@link Deb822Limits#DEFAULT}; does not close it. */
    public static PackagesIndex read(InputStream in, IndexSelection selection) {
        return read(in, selection, Deb822Limits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static PackagesIndex read(InputStream in, IndexSelection selection, Deb822Limits limits) {
        return new PackagesReader(Deb822Reader.of(in, limits), selection).read();
    }

    private PackagesIndex read() {
        Optional<IOException> failure = Optional.empty();
        try {
            while (reader.next()) {
                entries++;
                takeStanza();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        return PackagesIndex.builder()
                .entries(entries)
                .packages(packages)
                .unreadable(unreadable)
                .problems(reader.problems())
                .problemCount(reader.problemCount())
                .lines(reader.lineCounts())
                .completeness(ReadingReasons.ofIndex(INPUT, reader, unreadable.size(), failure))
                .build();
    }

    private void takeStanza() {
        String name = reader.text(PACKAGE).orElse("");
        if (!DebianNames.isPackageName(name)) {
            reader.damage("index.name", "Package", name, "a package name");
            return;
        }
        if (!selection.mayWant(name)) {
            return;
        }
        String architecture = reader.text(ARCHITECTURE).orElse(UnreadableEntry.UNKNOWN_ARCHITECTURE);
        Optional<String> version = reader.text(VERSION);
        Optional<String> source = reader.text(SOURCE);
        if (reader.isDamaged() || reader.isCut()) {
            keepUnreadable(name, architecture, version, "an entry that is whole and undamaged");
        } else if (version.isEmpty() || !DebianNames.isArchitecture(architecture)) {
            keepUnreadable(name, architecture, version, "a Version and an Architecture");
        } else {
            takePackage(name, architecture, version.get(), source);
        }
    }

    private void takePackage(String name, String architecture, String version, Optional<String> source) {
        try {
            DebianVersion readable = DebianVersion.parse(version);
            if (!selection.wants(name, architecture, readable)) {
                return;
            }
            SourceField from = source.isEmpty() ? SourceField.OWN : SourceField.parse(source.get(), name, version);
            packages.add(IndexedPackage.builder()
                    .name(name)
                    .architecture(architecture)
                    .version(readable)
                    .sourceName(from.name())
                    .sourceVersion(from.version())
                    .downloadBytes(number(SIZE, Long.MAX_VALUE))
                    .phasingPercent(number(PHASING, 100).map(Long::intValue))
                    .build());
        } catch (ProblemException e) {
            keepUnreadable(name, architecture, Optional.of(version), e.problem().expected());
        }
    }

    private Optional<Long> number(FieldName field, long max) {
        Optional<String> text = reader.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            long value = Long.parseLong(text.get());
            if (value >= 0 && value <= max) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // reported below like a number out of range
        }
        reader.damage("index.number", field.toString(), text.get(), "a number from 0 to " + max);
        return Optional.empty();
    }

    private void keepUnreadable(String name, String architecture, Optional<String> version, String expected) {
        UnreadableEntry.of(reader.stanzaLine(), name, architecture, version, expected)
                .ifPresent(unreadable::add);
    }
}
