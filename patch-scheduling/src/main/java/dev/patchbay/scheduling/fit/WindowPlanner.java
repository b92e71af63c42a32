package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.RebootSetting;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plans maintenance windows: what is installed, in which order, and why everything else stays out (contract rules W1 to
 * W3). Pure and deterministic. Immutable and thread-safe.
 *
 * <pre>{@code
 * InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, DurationEstimates.constants(FitRule.HOW_TO))
 *         .plan(assessment, window, Instant.parse("2026-12-09T07:00:00Z"));
 * plan.decisions().forEach(decision -> out.println(decision.explain()));
 * }</pre>
 *
 * <p>A window that has not begun is planned from its start. In a window that ended nothing fits, and the decisions say so
 * with the numbers.
 */
public final class WindowPlanner {

    private final FitRule rule;
    private final DurationEstimates estimates;
    private final RebootSetting rebootSetting;

    private WindowPlanner(FitRule rule, DurationEstimates estimates, RebootSetting rebootSetting) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.estimates = Objects.requireNonNull(estimates, "estimates");
        this.rebootSetting = Objects.requireNonNull(rebootSetting, "rebootSetting");
    }

    /** Returns a planner that offers patches in listing order and restarts if required. */
    public static WindowPlanner of(FitRule rule, DurationEstimates estimates) {
        return new WindowPlanner(rule, estimates, RebootSetting.IF_REQUIRED);
    }

    /** Returns this planner with another reboot setting. */
    public WindowPlanner withReboot(RebootSetting setting) {
        return new WindowPlanner(rule, estimates, setting);
    }

    /** Plans {@code window} from an assessment alone; see {@link PlanInput} for what is not known then. */
    public InstallPlan plan(Assessment assessment, MaintenanceWindow window, Instant now) {
        return plan(PlanInput.of(assessment), window, now);
    }

    /**
     * Plans {@code window} as seen at {@code now}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when an estimate is negative or above 30 days
     */
    public InstallPlan plan(PlanInput input, MaintenanceWindow window, Instant now) {
        Assessment assessment = input.assessment();
        OsFamily family = assessment.operatingSystem().family();
        WorkUnits work = WorkUnits.of(input, rule, estimates);
        FitClock clock = new FitClock(rule, family, rebootSetting, outlook(assessment), window, now);
        Placement placement = new Placement(clock, work.units);
        placement.place(IntStream.range(0, work.units.size()).toArray());
        List<PlanDecision> decisions = new ArrayList<>(assessment.findings().size());
        decisions.addAll(work.decisions);
        for (int unit = 0; unit < work.units.size(); unit++) {
            decide(unit, work.units, placement, window, decisions);
        }
        Collections.sort(decisions);
        List<Reason> remarks = new ArrayList<>(work.remarks);
        if (assessment.completeness().level() != Completeness.Level.COMPLETE) {
            remarks.add(PlanReasons.INCOMPLETE
                    .with("completeness", assessment.completeness().level().label())
                    .build());
        }
        return InstallPlan.builder()
                .machine(assessment.machine())
                .window(window)
                .computedAt(now)
                .rule(rule.name())
                .strategy("listing-order")
                .rebootSetting(rebootSetting)
                .rebootReserve(rule.reserve(family))
                .steps(steps(placement, work.units, clock))
                .decisions(decisions)
                .remarks(remarks)
                .build();
    }

    private static RebootOutlook outlook(Assessment assessment) {
        return assessment.rebootState().need() == RebootState.Need.NOT_REQUIRED
                ? RebootOutlook.NONE_PENDING
                : RebootOutlook.MAY_BE_PENDING;
    }

    private List<PlannedStep> steps(Placement placement, List<WorkUnit> units, FitClock clock) {
        List<PlannedStep> steps = new ArrayList<>(placement.steps().size());
        for (Placement.StepDraft draft : placement.steps()) {
            steps.add(new PlannedStep(
                    StepKind.SINGLE,
                    patches(units.get(draft.unit())),
                    draft.startInstant(),
                    draft.endInstant(),
                    clock.latestStart(draft.numbers()),
                    draft.numbers()));
        }
        return steps;
    }

    private static List<PatchId> patches(WorkUnit unit) {
        return unit.items.size() == 1
                ? List.of(unit.first().patch())
                : unit.items.stream().map(item -> item.finding().patch()).toList();
    }

    private void decide(
            int unit,
            List<WorkUnit> units,
            Placement placement,
            MaintenanceWindow window,
            List<PlanDecision> decisions) {
        PlanOutcome outcome = placement.outcome(unit);
        Optional<Reason> cause = cause(unit, outcome, units, placement, window);
        for (WorkItem item : units.get(unit).items) {
            decisions.add(new PlanDecision(
                    item.finding().patch(), outcome, rule.name(), Optional.ofNullable(placement.numbers(unit)), cause));
        }
    }

    private Optional<Reason> cause(
            int unit, PlanOutcome outcome, List<WorkUnit> units, Placement placement, MaintenanceWindow window) {
        switch (outcome) {
            case PREREQUISITE_LEFT_OUT -> {
                return Optional.of(PlanReasons.PREREQUISITE_LEFT_OUT
                        .with("prerequisite", name(units, placement.culprit(unit)))
                        .build());
            }
            case AFTER_STOP -> {
                return Optional.of(PlanReasons.AFTER_STOP
                        .with("rule", rule.name())
                        .with("stoppedAt", name(units, placement.stoppedAt()))
                        .build());
            }
            case NO_ROOM -> {
                if (!placement.numbers(unit).left().equals(Duration.ZERO)) {
                    return Optional.empty();
                }
                return Optional.of(PlanReasons.WINDOW_ENDED
                        .with("needed", placement.numbers(unit).needed())
                        .with("left", Duration.ZERO)
                        .with("at", placement.numbers(unit).at())
                        .with("end", window.end())
                        .with("rule", rule.name())
                        .build());
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static String name(List<WorkUnit> units, int unit) {
        return units.get(unit).first().patch().value();
    }
}
