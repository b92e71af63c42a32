package dev.patchbay.cli;

import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.ScheduleFormat;
import dev.patchbay.scheduling.TimeText;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The schedule a command is about. */
final class ScheduleOptions {

    @Parameters(
            paramLabel = "EXPR",
            description = {
                "When the window recurs, as --format writes it. In Azure's words: 'Day', '3Days', 'Week Saturday,Sunday', "
                        + "'Month day1,day15', 'Month day-1', 'Month Last Sunday', 'Month Second Tuesday Offset1', '6Hours'."
            })
    private String expression;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "azure",
            description =
                    "How EXPR is written: azure, unix-cron, quartz-cron, spring-cron, aws, rrule, systemd or english; "
                            + "default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(
            names = "--start",
            required = true,
            paramLabel = "LOCAL",
            description = "First local date and time that may be a window, for example 2026-12-01T02:00; "
                    + "its time of day is every window's unless EXPR names one.")
    private String start;

    @Option(
            names = "--zone",
            required = true,
            paramLabel = "ZONE",
            description = "IANA or Windows time zone, for example America/New_York or 'Eastern Standard Time'.")
    private String zone;

    @Option(
            names = "--duration",
            required = true,
            paramLabel = "LENGTH",
            description = "Length of a window: 3h, 3h30m, 03:30 or PT3H30M.")
    private String duration;

    @Option(
            names = "--id",
            paramLabel = "ID",
            defaultValue = "window",
            description = "Name of the schedule in identities and reports; default: ${DEFAULT-VALUE}.")
    private String id;

    String expression() {
        return expression;
    }

    MaintenanceSchedule schedule() {
        return MaintenanceSchedule.of(spec());
    }

    /** Returns what {@code EXPR} says, and what it does not say as the other options do. */
    ScheduleSpec spec() {
        return Word.parse(ScheduleFormat.class, "--format", format).read(expression, context());
    }

    /** Returns what the options say, without {@code EXPR}. */
    ScheduleSpec context() {
        return ScheduleSpec.builder()
                .id(id)
                .start(TimeText.localDateTime("--start", start))
                .zone(zone)
                .recurrence(Recurrence.once())
                .duration(TimeText.duration("--duration", duration))
                .build();
    }
}
