package dev.patchbay.cli;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private NowOption at;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many windows, 1 to 10000; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--json", description = "Print JSON, one array of windows.")
    private boolean json;

    @Override
    public Integer call() {
        if (count < 1 || count > MOST) {
            throw Problem.of("count.range", "--count", count, "a number from 1 to " + MOST)
                    .asException();
        }
        MaintenanceSchedule schedule = options.schedule();
        Instant now = at.now();
        List<MaintenanceWindow> windows = next(schedule, now);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(windows));
            return ExitCode.DONE;
        }
        out.println(options.expression() + " in " + WindowText.zone(schedule));
        if (windows.isEmpty()) {
            out.println("  no window any more after " + now);
        }
        WindowText text = new WindowText(schedule);
        windows.forEach(window -> out.println("  " + text.line(window, now)));
        return ExitCode.DONE;
    }

    private List<MaintenanceWindow> next(MaintenanceSchedule schedule, Instant now) {
        List<MaintenanceWindow> windows = new ArrayList<>(schedule.windowsAt(now));
        Instant after = now;
        while (windows.size() < count) {
            Optional<MaintenanceWindow> next = schedule.next(after);
            if (next.isEmpty()) {
                break;
            }
            windows.add(next.get());
            after = next.get().start();
        }
        return windows.subList(0, Math.min(count, windows.size()));
    }
}
