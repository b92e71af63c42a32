package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.debian.ReleaseFile.AutomaticUse;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a repository's {@code Release} file, or the text between the signature lines of an {@code InRelease} file.
 *
 * <p>Signatures are not verified: that was apt's work when it fetched the file. Nothing in the file makes it throw.
 */
public final class ReleaseReader {

    private static final String INPUT = "the Release file";
    private static final int MAX_BYTES = 64 << 20;

    private static final FieldName ORIGIN = FieldName.of("Origin");
    private static final FieldName LABEL = FieldName.of("Label");
    private static final FieldName SUITE = FieldName.of("Suite");
    private static final FieldName CODENAME = FieldName.of("Codename");
    private static final FieldName DATE = FieldName.of("Date");
    private static final FieldName VALID_UNTIL = FieldName.of("Valid-Until");
    private static final FieldName COMPONENTS = FieldName.of("Components");
    private static final FieldName ARCHITECTURES = FieldName.of("Architectures");
    private static final FieldName NOT_AUTOMATIC = FieldName.of("NotAutomatic");
    private static final FieldName BUT_AUTOMATIC_UPGRADES = FieldName.of("ButAutomaticUpgrades");

    private ReleaseReader() {}

    /** Reads {@code in} to its end, at most 64 MiB; does not close it. */
    public static ReleaseFile read(InputStream in) {
        Optional<IOException> failure = Optional.empty();
        byte[] bytes = {};
        try {
            bytes = in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Deb822Reader reader = Deb822Reader.of(
                new ByteArrayInputStream(ClearSigned.content(text).getBytes(StandardCharsets.UTF_8)));
        ReleaseFile.Builder release = ReleaseFile.builder().automaticUse(AutomaticUse.NORMAL);
        List<Problem> dateProblems = new ArrayList<>();
        boolean found = false;
        try {
            found = reader.next();
            if (found) {
                release.origin(shown(reader, ORIGIN))
                        .label(shown(reader, LABEL))
                        .suite(shown(reader, SUITE))
                        .codename(shown(reader, CODENAME))
                        .date(date(reader, DATE, dateProblems))
                        .validUntil(date(reader, VALID_UNTIL, dateProblems))
                        .components(words(reader, COMPONENTS))
                        .architectures(words(reader, ARCHITECTURES))
                        .automaticUse(automaticUse(reader));
                found = !reader.isCut();
                reader.next();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        List<Problem> problems = new ArrayList<>(reader.problems());
        problems.addAll(dateProblems);
        return release.problems(problems)
                .completeness(ReadingReasons.ofRelease(INPUT, reader, found, problems, failure))
                .build();
    }

    private static Optional<String> shown(Deb822Reader reader, FieldName field) {
        return reader.text(field)
                .map(text -> DisplayText.of(text, Problem.MAX_VALUE_LENGTH))
                .filter(text -> !text.isBlank());
    }

    private static List<String> words(Deb822Reader reader, FieldName field) {
        return shown(reader, field).map(text -> List.of(text.split(" +"))).orElse(List.of());
    }

    private static AutomaticUse automaticUse(Deb822Reader reader) {
        if (!reader.text(NOT_AUTOMATIC).equals(Optional.of("yes"))) {
            return AutomaticUse.NORMAL;
        }
        return reader.text(BUT_AUTOMATIC_UPGRADES).equals(Optional.of("yes"))
                ? AutomaticUse.UPGRADES_ONLY
                : AutomaticUse.NOT_AUTOMATIC;
    }

    private static Optional<Instant> date(Deb822Reader reader, FieldName field, List<Problem> problems) {
        Optional<String> text = reader.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String rfc1123 =
                text.get().endsWith(" UTC") ? text.get().substring(0, text.get().length() - 3) + "GMT" : text.get();
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(rfc1123)));
        } catch (DateTimeException e) {
            problems.add(Problem.of(
                    "release.date", field.toString(), text.get(), "a date such as 'Sat, 21 Nov 2026 09:30:00 UTC'"));
            return Optional.empty();
        }
    }
}
