package dev.patchbay.cli;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code patchbay schedule previous}: the windows that have begun. */
@Command(
        name = "previous",
        mixinStandardHelpOptions = true,
        description =
                "Lists the maintenance windows that have begun, the latest first. A window that is open now is one of them.",
        footer = {
            "",
            "Example: the last three windows on the last Sunday of a month",
            "  patchbay schedule previous 'Month Last Sunday' --start 2026-01-01T22:00 \\",
            "           --zone Europe/Berlin --duration 2h --count 3",
        })
final class SchedulePreviousCommand implements Callable<Integer> {

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private NowOption at;

    @Mixin
    private CountOption count;

    @Mixin
    private WindowOutput output;

    @Override
    public Integer call() {
        int most = count.count();
        MaintenanceSchedule schedule = options.schedule();
        Instant now = at.now();
        output.print(options, schedule, previous(schedule, now, most), now, "no window before " + now);
        return ExitCode.DONE;
    }

    private static List<MaintenanceWindow> previous(MaintenanceSchedule schedule, Instant now, int most) {
        List<MaintenanceWindow> windows = new ArrayList<>();
        Optional<MaintenanceWindow> previous = schedule.previous(now);
        while (previous.isPresent() && windows.size() < most) {
            windows.add(previous.get());
            previous = schedule.previous(previous.get().start());
        }
        return windows;
    }
}
