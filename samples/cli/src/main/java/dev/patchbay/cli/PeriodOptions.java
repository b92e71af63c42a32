package dev.patchbay.cli;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.TimeRange;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The period whose windows are asked for. */
final class PeriodOptions {

    private static final Duration YEAR = Duration.ofDays(365);

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Windows that start at this instant or later; the default is now.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            description = "Windows that start before this instant; the default is 365 days after --from.")
    private @Nullable String to;

    /** Returns the period, which holds at most {@link CountOption#MOST} windows of {@code schedule}. */
    TimeRange of(MaintenanceSchedule schedule, Instant now) {
        Instant start = from == null ? now : InstantText.parse("--from", from);
        Instant end = to == null ? start.plus(YEAR) : InstantText.parse("--to", to);
        if (!end.isAfter(start)) {
            throw Problem.of("to.order", "--to", end, "an instant after " + start)
                    .asException();
        }
        long windows =
                schedule.startsBetween(start, end).limit(CountOption.MOST + 1L).count();
        if (windows > CountOption.MOST) {
            throw Problem.of("to.range", "--to", end, "a period with at most " + CountOption.MOST + " windows")
                    .asException();
        }
        return new TimeRange(start, end);
    }
}
