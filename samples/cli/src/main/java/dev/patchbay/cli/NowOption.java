package dev.patchbay.cli;

import dev.patchbay.model.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The instant an answer is for. Every answer can be asked for another instant than now. */
final class NowOption {

    private final Clock clock;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description =
                    "Answer as of this instant, for example 2026-12-08T18:00:00Z; the default is the system clock.")
    private @Nullable String instant;

    NowOption(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return instant == null ? clock : Clock.fixed(now(), java.time.ZoneOffset.UTC);
    }

    Instant now() {
        if (instant == null) {
            return clock.instant();
        }
        try {
            return Instant.parse(instant);
        } catch (DateTimeParseException notAnInstant) {
            throw Problem.of("now.form", "--now", instant, "an instant such as 2026-12-08T18:00:00Z")
                    .asException();
        }
    }
}
