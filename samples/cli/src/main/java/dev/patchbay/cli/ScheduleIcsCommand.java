package dev.patchbay.cli;

import dev.patchbay.model.schedule.TimeRange;
import dev.patchbay.scheduling.CalendarWriter;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule ics}: a schedule as a calendar. */
@Command(
        name = "ics",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the maintenance windows as an iCalendar file: one recurring event where that says exactly the same,",
            "else one event for each window that starts in the period. An import replaces what an earlier one brought.",
        },
        footer = {
            "",
            "Example:",
            "  patchbay schedule ics 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h > windows.ics",
        })
final class ScheduleIcsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private NowOption at;

    @Mixin
    private PeriodOptions period;

    @Override
    public Integer call() {
        MaintenanceSchedule schedule = options.schedule();
        Instant now = at.now();
        TimeRange range = period.of(schedule, now);
        PrintWriter out = spec.commandLine().getOut();
        out.print(CalendarWriter.write(schedule, range.start(), range.end(), now));
        out.flush();
        return ExitCode.DONE;
    }
}
