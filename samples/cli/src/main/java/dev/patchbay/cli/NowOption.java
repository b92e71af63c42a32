package dev.patchbay.cli;

import java.time.Clock;
import java.time.Instant;
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
        return instant == null ? clock.instant() : InstantText.parse("--now", instant);
    }
}
