package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.Deb822Reader;
import dev.patchbay.assessment.debian.FieldName;
import dev.patchbay.linux.apt.EdspVersion.Mark;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.DebianVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the request apt sends to an external solver: a stanza about the request, then one for each version of each
 * package it knows (EDSP 0.5, doc/external-dependency-solver-protocol in apt's source). Not thread-safe.
 */
final class EdspReader {

    private static final FieldName REQUEST = FieldName.of("Request");
    private static final FieldName ARCHITECTURE = FieldName.of("Architecture");
    private static final FieldName PACKAGE = FieldName.of("Package");
    private static final FieldName VERSION = FieldName.of("Version");
    private static final FieldName SOURCE = FieldName.of("Source");
    private static final FieldName SOURCE_VERSION = FieldName.of("Source-Version");
    private static final FieldName INSTALLED = FieldName.of("Installed");
    private static final FieldName HOLD = FieldName.of("Hold");
    private static final FieldName CANDIDATE = FieldName.of("APT-Candidate");
    private static final FieldName MULTI_ARCH = FieldName.of("Multi-Arch");
    private static final FieldName RELEASE = FieldName.of("APT-Release");
    private static final FieldName PHASING = FieldName.of("Phased-Update-Percentage");
    private static final FieldName DEPENDS = FieldName.of("Depends");
    private static final FieldName PRE_DEPENDS = FieldName.of("Pre-Depends");
    private static final FieldName BREAKS = FieldName.of("Breaks");
    private static final FieldName CONFLICTS = FieldName.of("Conflicts");
    private static final FieldName PROVIDES = FieldName.of("Provides");

    private final Deb822Reader reader;
    private final Set<String> names;
    private final Map<AptPatchId, EdspVersion> versions = new LinkedHashMap<>();
    private final List<Reason> causes = new ArrayList<>();

    private EdspReader(Deb822Reader reader, Set<String> names) {
        this.reader = reader;
        this.names = names;
    }

    /** Reads {@code in} to its end, keeping the packages named; does not close it. */
    static EdspDump read(InputStream in, Set<String> names) {
        return new EdspReader(Deb822Reader.of(in), names).read();
    }

    private EdspDump read() {
        try {
            if (!reader.next() || !reader.text(REQUEST).orElse("").startsWith("EDSP 0.")) {
                return failed("it does not begin with a request of protocol version 0");
            }
            Optional<String> architecture = reader.text(ARCHITECTURE).filter(DebianNames::isArchitecture);
            if (architecture.isEmpty()) {
                return failed("it does not name the native architecture");
            }
            while (reader.next()) {
                reader.text(PACKAGE).filter(names::contains).ifPresent(this::take);
            }
            return new EdspDump(architecture.get(), List.copyOf(versions.values()), judge());
        } catch (IOException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private static EdspDump failed(String cause) {
        return EdspDump.failed(Completeness.failed(
                AptReasons.DUMP_UNREADABLE.with("cause", cause).build()));
    }

    /** A dump that does not end with a stanza's empty line is cut, and what is missing may be any update. */
    private Completeness judge() {
        if (reader.ending() != Deb822Reader.Ending.AFTER_EMPTY_LINE) {
            return Completeness.failed(AptReasons.DUMP_TRUNCATED
                    .with("lines", reader.lineCounts().read())
                    .build());
        }
        if (reader.problemCount() > 0) {
            causes.add(AptReasons.DUMP_UNREADABLE
                    .with("cause", reader.problems().get(0).message())
                    .build());
        }
        return causes.isEmpty() ? Completeness.COMPLETE : new Completeness(Completeness.Level.PARTIAL, causes);
    }

    private void take(String name) {
        String architecture = reader.text(ARCHITECTURE).orElse("");
        String versionText = reader.text(VERSION).orElse("");
        Optional<DebianVersion> version = DebianNames.version(versionText);
        if (!DebianNames.isName(name) || !DebianNames.isArchitecture(architecture) || version.isEmpty()) {
            causes.add(AptReasons.PACKAGE_REFUSED
                    .with("package", name + ":" + architecture + "=" + versionText)
                    .build());
            return;
        }
        AptPatchId id = new AptPatchId(name, architecture, version.get());
        EdspVersion found = EdspVersion.builder()
                .id(id)
                .sourceName(reader.text(SOURCE).filter(source -> !source.equals(name)))
                .sourceVersion(reader.text(SOURCE_VERSION)
                        .filter(source -> !source.equals(versionText))
                        .flatMap(DebianNames::version))
                .addAllMarks(marks())
                .phasingPercent(reader.text(PHASING).flatMap(EdspReader::percent))
                .addAllOrigins(
                        reader.lines(RELEASE).stream().map(EdspReader::origin).toList())
                .addAllDepends(relations(DEPENDS, PRE_DEPENDS))
                .addAllBreaks(relations(BREAKS, CONFLICTS))
                .addAllProvides(provides())
                .build();
        versions.merge(id, found, EdspReader::merge);
    }

    /** Two files of the same version but different content are two entries for apt and one choice for us. */
    private static EdspVersion merge(EdspVersion a, EdspVersion b) {
        Set<PatchOrigin> origins = new LinkedHashSet<>(a.origins());
        origins.addAll(b.origins());
        return a.toBuilder()
                .addAllMarks(b.marks())
                .origins(List.copyOf(origins))
                .build();
    }

    private Set<Mark> marks() {
        Set<Mark> marks = new TreeSet<>();
        if (isYes(INSTALLED)) {
            marks.add(Mark.INSTALLED);
        }
        if (isYes(HOLD)) {
            marks.add(Mark.HELD);
        }
        if (isYes(CANDIDATE)) {
            marks.add(Mark.CANDIDATE);
        }
        if (reader.text(MULTI_ARCH).filter("same"::equals).isPresent()) {
            marks.add(Mark.SAME_FOR_ALL_ARCHITECTURES);
        }
        return marks;
    }

    private boolean isYes(FieldName field) {
        return reader.text(field).filter("yes"::equals).isPresent();
    }

    private static Optional<Integer> percent(String text) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(percent -> percent <= 100);
    }

    private List<Relation> relations(FieldName first, FieldName second) {
        List<Relation> relations = new ArrayList<>();
        reader.text(first).map(Relation::parseCertain).ifPresent(relations::addAll);
        reader.text(second).map(Relation::parseCertain).ifPresent(relations::addAll);
        return relations;
    }

    private Set<String> provides() {
        Set<String> provided = new TreeSet<>();
        for (String part : reader.text(PROVIDES).orElse("").split(",")) {
            String name = part.strip().split("[ (:]", 2)[0];
            if (!name.isEmpty()) {
                provided.add(name);
            }
        }
        return provided;
    }

    /** Reads a line such as {@code v=12,o=Debian,a=stable-security,n=bookworm-security,l=Debian-Security,c=main,b=amd64}. */
    static PatchOrigin origin(String line) {
        PatchOrigin.Builder origin = PatchOrigin.builder();
        for (String part : line.split(",(?=[a-z]=)")) {
            if (part.length() < 3) {
                continue;
            }
            String value = part.substring(2);
            switch (part.charAt(0)) {
                case 'o' -> origin.origin(value);
                case 'a' -> origin.suite(value);
                case 'n' -> origin.codename(value);
                case 'l' -> origin.label(value);
                case 'c' -> origin.component(value);
                default -> {
                    // release version and architecture say nothing about where a package comes from
                }
            }
        }
        return origin.build();
    }
}
