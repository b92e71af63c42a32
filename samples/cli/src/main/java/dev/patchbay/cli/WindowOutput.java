package dev.patchbay.cli;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints windows, a line each or as JSON. */
final class WindowOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON, one array of windows.")
    private boolean json;

    /** Prints {@code windows} of {@code schedule}, or {@code none} where there are none. */
    void print(
            ScheduleOptions options,
            MaintenanceSchedule schedule,
            List<MaintenanceWindow> windows,
            Instant now,
            String none) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(windows));
            return;
        }
        out.println(options.expression() + " in " + WindowText.zone(schedule));
        if (windows.isEmpty()) {
            out.println("  " + none);
        }
        WindowText text = new WindowText(schedule);
        windows.forEach(window -> out.println("  " + text.line(window, now)));
    }
}
