package dev.patchbay.cli;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.TimeRange;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code patchbay schedule between}: the windows of a period. */
@Command(
        name = "between",
        mixinStandardHelpOptions = true,
        description = "Lists the maintenance windows that start in a period.",
        footer = {
            "",
            "Example: every window of the first quarter",
            "  patchbay schedule between 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h \\",
            "           --from 2027-01-01T05:00:00Z --to 2027-04-01T04:00:00Z",
        })
final class ScheduleBetweenCommand implements Callable<Integer> {

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private NowOption at;

    @Mixin
    private PeriodOptions period;

    @Mixin
    private WindowOutput output;

    @Override
    public Integer call() {
        MaintenanceSchedule schedule = options.schedule();
        Instant now = at.now();
        TimeRange range = period.of(schedule, now);
        List<MaintenanceWindow> windows =
                schedule.between(range.start(), range.end()).toList();
        output.print(options, schedule, windows, now, "no window from " + range.start() + " to " + range.end());
        return ExitCode.DONE;
    }
}
