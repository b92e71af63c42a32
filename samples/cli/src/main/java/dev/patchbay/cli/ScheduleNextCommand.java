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

/** {@code patchbay schedule next}: the next windows. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = "Lists the next maintenance windows. A window that is open now is listed first.",
        footer = {
            "",
            "Example: the Wednesday after Patch Tuesday, for three hours",
            "  patchbay schedule next 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h --count 5",
        })
final class ScheduleNextCommand implements Callable<Integer> {

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
        output.print(options, schedule, next(schedule, now, most), now, "no window any more after " + now);
        return ExitCode.DONE;
    }

    private static List<MaintenanceWindow> next(MaintenanceSchedule schedule, Instant now, int most) {
        List<MaintenanceWindow> windows = new ArrayList<>(schedule.windowsAt(now));
        Instant after = now;
        while (windows.size() < most) {
            Optional<MaintenanceWindow> next = schedule.next(after);
            if (next.isEmpty()) {
                break;
            }
            windows.add(next.get());
            after = next.get().start();
        }
        return windows.subList(0, Math.min(most, windows.size()));
    }
}
