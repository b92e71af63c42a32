package dev.patchbay.cli;

import dev.patchbay.scheduling.Freezes;
import dev.patchbay.scheduling.MaintenanceCalendar;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.WindowExplanation;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule explain}: why there is or is no window. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says why there is or is no maintenance window at an instant, and when that changes.",
        footer = {
            "",
            "Example: was this restart within a window?",
            "  patchbay schedule explain 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h --at 2026-12-09T08:15:00Z",
        })
final class ScheduleExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "INSTANT",
            description = "The instant in question, for example 2026-12-09T08:15:00Z.")
    private String at;

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Instant instant = InstantText.parse("--at", at);
        MaintenanceSchedule schedule = options.schedule();
        WindowExplanation explanation =
                MaintenanceCalendar.of(schedule, Freezes.none(), Duration.ZERO).explain(instant);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(explanation));
            return ExitCode.DONE;
        }
        out.println(explanation.text());
        WindowText text = new WindowText(schedule);
        explanation.window().or(explanation::next).ifPresent(window -> out.println("  " + text.line(window, instant)));
        return ExitCode.DONE;
    }
}
