package dev.patchbay.cli;

import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Instants as they are written on a command line. */
final class InstantText {

    private InstantText() {}

    /** Returns the instant that {@code text}, found behind {@code option}, stands for. */
    static Instant parse(String option, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAnInstant) {
            throw Problem.of(option.substring(2) + ".form", option, text, "an instant such as 2026-12-08T18:00:00Z")
                    .asException();
        }
    }
}
