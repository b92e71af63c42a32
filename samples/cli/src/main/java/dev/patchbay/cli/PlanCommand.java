package dev.patchbay.cli;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.fit.Forecast;
import dev.patchbay.scheduling.fit.PlanInput;
import dev.patchbay.scheduling.fit.WindowPlanner;
import dev.patchbay.scheduling.fit.render.PlanSvg;
import dev.patchbay.scheduling.fit.render.PlanText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay plan}: what the next window would install, what it would not, and why. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Says what the next maintenance window would install on a machine, what it would not, and why.",
            "",
            "Decides as of the start of the window: what is deferred today may be old enough by then.",
        },
        footer = {
            "",
            "Examples:",
            "  patchbay plan 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h",
            "  patchbay plan 'Week Saturday' --start 2026-12-05T22:00 --zone Europe/Berlin --duration 2h \\",
            "           --strategy optimal --forecast 8 --svg plan.svg",
        })
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_WINDOWS = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private MachineOptions machine;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private PlannerChoices choices;

    @Mixin
    private NowOption at;

    @Option(
            names = "--forecast",
            paramLabel = "WINDOWS",
            defaultValue = "0",
            description = "Also say which of the next windows each patch goes in, and what would help; 1 to 500.")
    private int forecast;

    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw the plan into this file.")
    private @Nullable Path svg;

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (forecast < 0 || forecast > MOST_WINDOWS) {
            throw Problem.of("forecast.range", "--forecast", forecast, "a number from 1 to " + MOST_WINDOWS)
                    .asException();
        }
        MaintenanceSchedule schedule = options.schedule();
        WindowPlanner planner = choices.planner();
        Instant now = at.now();
        MaintenanceWindow window = nextOrOpen(schedule, now);
        MachineReading reading = machine.read(at.clock());
        Assessment assessment = reading.assess(policy.policy(), window.contains(now) ? now : window.start());
        PlanInput input = PlanInput.of(assessment).with(reading.available()).with(reading.simulation());
        InstallPlan plan = planner.plan(input, window, now);
        ZoneId zone = ZoneId.of(schedule.zone().id());
        if (svg != null) {
            Files.writeString(svg, PlanSvg.of(plan, zone), StandardCharsets.UTF_8);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(plan));
        } else {
            new AssessmentText(out).head(assessment, reading.available().metadataAsOf());
            out.println();
            out.println("next window " + new WindowText(schedule).line(window, now));
            out.print(PlanText.of(plan, zone).full());
            if (forecast > 0) {
                forecast(Forecast.of(planner, input, windows(schedule, window), now));
            }
        }
        return assessment.completeness().isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void forecast(Forecast outlook) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("forecast");
        outlook.remedies().stream().map(Reason::text).forEach(remedy -> out.println("  " + remedy));
    }

    private List<MaintenanceWindow> windows(MaintenanceSchedule schedule, MaintenanceWindow first) {
        List<MaintenanceWindow> windows = new ArrayList<>(List.of(first));
        while (windows.size() < forecast) {
            MaintenanceWindow last = windows.get(windows.size() - 1);
            MaintenanceWindow next = schedule.next(last.start()).orElse(null);
            if (next == null || next.start().isBefore(last.end())) {
                break;
            }
            windows.add(next);
        }
        return windows;
    }

    private static MaintenanceWindow nextOrOpen(MaintenanceSchedule schedule, Instant now) {
        List<MaintenanceWindow> open = schedule.windowsAt(now);
        if (!open.isEmpty()) {
            return open.get(0);
        }
        return schedule.next(now)
                .orElseThrow(() -> Problem.of(
                                "window.none",
                                "--start",
                                schedule.spec().start(),
                                "a schedule with a window after " + now)
                        .asException());
    }
}
