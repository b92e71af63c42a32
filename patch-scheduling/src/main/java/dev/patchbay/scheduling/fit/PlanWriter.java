package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a placement into a plan: steps, a decision for every patch, and remarks. */
final class PlanWriter {

    private final WindowPlanner planner;
    private final FitRule rule;
    private final Assessment assessment;
    private final OsFamily family;
    private final MaintenanceWindow window;
    private final Instant now;
    private final PlanComputation computation;
    private final Placement placement;
    private final List<WorkUnit> units;
    private final List<Reason> remarks;

    PlanWriter(
            WindowPlanner planner,
            PlanInput input,
            MaintenanceWindow window,
            Instant now,
            PlanComputation computation,
            Placement placement) {
        this.planner = planner;
        this.window = window;
        this.now = now;
        this.computation = computation;
        this.placement = placement;
        rule = planner.rule();
        assessment = input.assessment();
        family = assessment.operatingSystem().family();
        units = computation.units();
        remarks = new ArrayList<>(computation.work.remarks);
    }

    InstallPlan write() {
        List<PlanDecision> decisions = new ArrayList<>(assessment.findings().size());
        decisions.addAll(computation.work.decisions);
        for (int unit = 0; unit < units.size(); unit++) {
            decide(unit, decisions);
        }
        finalRestart();
        remark();
        Instant begin = now.isBefore(window.start()) ? window.start() : now;
        return InstallPlan.builder()
                .machine(assessment.machine())
                .window(window)
                .computedAt(now)
                .rule(rule.name())
                .strategy(planner.options().strategy().label())
                .rebootSetting(planner.options().rebootSetting())
                .rebootReserve(rule.reserve(family))
                .steps(steps())
                .decisions(decisions)
                .quality(computation.quality(placement))
                .chance(simulation().chance(begin, window.end()))
                .remarks(remarks)
                .build();
    }

    private FinishSimulation simulation() {
        PlannerOptions options = planner.options();
        FinishSimulation simulation = new FinishSimulation(planner.estimates(), options.trials(), options.seed());
        boolean restartAtEnd = false;
        boolean mayReboot = false;
        for (Placement.StepDraft step : placement.steps()) {
            restartAtEnd = step.kind() == StepKind.REBOOT;
            if (step.kind() == StepKind.SINGLE) {
                simulation.add(units.get(step.units()[0]));
            } else {
                simulation.addFixed(step.length());
            }
            for (int unit : step.units()) {
                mayReboot |= units.get(unit).mayReboot;
            }
        }
        if (!restartAtEnd && mayReboot && placement.clock().isRebootAllowed()) {
            simulation.addFixed(placement.clock().rebootLength());
        }
        return simulation;
    }

    private List<PlannedStep> steps() {
        List<PlannedStep> steps = new ArrayList<>(placement.steps().size());
        FitClock clock = placement.clock();
        for (Placement.StepDraft draft : placement.steps()) {
            Instant start = draft.numbers().at();
            steps.add(new PlannedStep(
                    draft.kind(),
                    patches(draft.units()),
                    start,
                    start.plusMillis(draft.length()),
                    draft.kind() == StepKind.REBOOT ? clock.latestReboot() : clock.latestStart(draft.numbers()),
                    draft.numbers()));
        }
        return steps;
    }

    private List<PatchId> patches(int[] batch) {
        if (batch.length == 1 && units.get(batch[0]).items.size() == 1) {
            return List.of(units.get(batch[0]).first().patch());
        }
        List<PatchId> patches = new ArrayList<>();
        for (int unit : batch) {
            for (WorkItem item : units.get(unit).items) {
                patches.add(item.finding().patch());
            }
        }
        return patches;
    }

    private void decide(int unit, List<PlanDecision> decisions) {
        PlanOutcome outcome = placement.outcome(unit);
        Optional<FitNumbers> numbers = Optional.ofNullable(placement.numbers(unit));
        Optional<FitNumbers> alone = computation.outweighed(placement, unit);
        if (alone.isPresent()) {
            outcome = PlanOutcome.OUTWEIGHED;
            numbers = alone;
        }
        Optional<Reason> cause = cause(unit, outcome);
        for (WorkItem item : units.get(unit).items) {
            decisions.add(new PlanDecision(item.finding().patch(), outcome, rule.name(), numbers, cause));
        }
    }

    private Optional<Reason> cause(int unit, PlanOutcome outcome) {
        return switch (outcome) {
            case PREREQUISITE_LEFT_OUT -> {
                int culprit = placement.culprit(unit);
                yield Optional.of(
                        (placement.isPlaced(culprit) ? PlanReasons.RESTART_FIRST : PlanReasons.PREREQUISITE_LEFT_OUT)
                                .with("prerequisite", name(culprit))
                                .build());
            }
            case AFTER_STOP ->
                Optional.of(PlanReasons.AFTER_STOP
                        .with("rule", rule.name())
                        .with("stoppedAt", name(placement.stoppedAt()))
                        .build());
            case NO_ROOM -> ended(placement.numbers(unit));
            default -> Optional.empty();
        };
    }

    private Optional<Reason> ended(FitNumbers numbers) {
        if (!numbers.left().isZero()) {
            return Optional.empty();
        }
        return Optional.of(PlanReasons.WINDOW_ENDED
                .with("needed", numbers.needed())
                .with("left", Duration.ZERO)
                .with("at", numbers.at())
                .with("end", window.end())
                .with("rule", rule.name())
                .build());
    }

    private String name(int unit) {
        return units.get(unit).first().patch().value();
    }

    /** A restart that is certain becomes the last step; one without room or permission is owed. */
    private void finalRestart() {
        boolean since = false;
        boolean restarted = false;
        boolean anything = false;
        for (Placement.StepDraft step : placement.steps()) {
            if (step.kind() == StepKind.REBOOT) {
                since = false;
                restarted = true;
            }
            for (int unit : step.units()) {
                anything = true;
                since |= units.get(unit).needsReboot;
            }
        }
        RebootSetting setting = planner.options().rebootSetting();
        boolean pending = !restarted && assessment.rebootState().need() == RebootState.Need.REQUIRED;
        boolean always = setting == RebootSetting.ALWAYS && (anything || !restarted);
        if (!since && !pending && !always) {
            return;
        }
        if (setting == RebootSetting.NEVER) {
            owed("restarts are forbidden");
        } else if (placement.clock().rebootFits()) {
            placement.reboot();
        } else {
            owed("no time is left for it");
        }
    }

    private void owed(String cause) {
        remarks.add(PlanReasons.REBOOT_OWED.with("cause", cause).build());
    }

    private void remark() {
        if (assessment.completeness().level() != Completeness.Level.COMPLETE) {
            remarks.add(PlanReasons.INCOMPLETE
                    .with("completeness", assessment.completeness().level().label())
                    .build());
        }
        if (rule.silentOn().contains(family) && rule.estimates().isPresent() && !units.isEmpty()) {
            KindEstimates used = rule.estimates().get();
            remarks.add(PlanReasons.NO_FIGURES
                    .with("rule", rule.name())
                    .with("family", family.label())
                    .with("used", family == OsFamily.LINUX ? used.linuxPackage() : used.otherWindows())
                    .build());
        }
        List<Placement.StepDraft> steps = placement.steps();
        boolean restartPlanned = !steps.isEmpty() && steps.get(steps.size() - 1).kind() == StepKind.REBOOT;
        long may = 0;
        for (Placement.StepDraft step : steps) {
            for (int unit : step.units()) {
                may += units.get(unit).mayReboot ? 1 : 0;
            }
        }
        if (may > 0 && !restartPlanned && placement.clock().isRebootAllowed()) {
            remarks.add(PlanReasons.REBOOT_MAY_FOLLOW
                    .with("patches", may)
                    .with("reserve", rule.reserve(family))
                    .build());
        }
    }
}
