package dev.patchbay.cli;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.fit.DurationEstimates;
import dev.patchbay.scheduling.fit.FitRule;
import dev.patchbay.scheduling.fit.PlanInput;
import dev.patchbay.scheduling.fit.WindowPlanner;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
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
            "Example:",
            "  patchbay plan 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h",
        })
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private MachineOptions machine;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private NowOption at;

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        MaintenanceSchedule schedule = options.schedule();
        Instant now = at.now();
        MaintenanceWindow window = nextOrOpen(schedule, now);
        MachineReading reading = machine.read(at.clock());
        Instant decidedAt = window.contains(now) ? now : window.start();
        Assessment assessment = reading.assess(policy.policy(), decidedAt);
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, DurationEstimates.constants(FitRule.HOW_TO))
                .plan(PlanInput.of(assessment).with(reading.available()).with(reading.simulation()), window, now);
        if (json) {
            spec.commandLine().getOut().println(JsonText.of(plan));
        } else {
            new AssessmentText(spec.commandLine().getOut())
                    .head(assessment, reading.available().metadataAsOf());
            spec.commandLine().getOut().println();
            new PlanText(spec.commandLine().getOut(), schedule).print(plan, now);
        }
        return assessment.completeness().isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
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
