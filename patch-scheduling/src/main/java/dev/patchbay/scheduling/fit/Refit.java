package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A plan fitted again to the real clock (contract rule W5): what of it still fits, whether the window is overrun, and
 * whether a restart is owed. The earlier plan is an upper bound; what it left out stays out. Whatever used up time, an
 * installation that took longer, a lock, a hook, is in the clock already. Immutable and thread-safe.
 *
 * @param plan the steps that remain, and a decision for every patch
 * @param overrunSince when the installation that is still going on began to overrun the window; it is never killed
 * @param restart whether a restart that is needed has to wait for the next window
 * @param remarks what happened, in words
 */
public record Refit(InstallPlan plan, Optional<Instant> overrunSince, Restart restart, List<Reason> remarks) {

    /** Whether a restart is owed to the next window. */
    public enum Restart {
        NOT_OWED,
        /** Needed, and this window has no time for it any more. */
        OWED
    }

    /** The running installation goes past the end of the window. */
    public static final ReasonCode OVERRUN = ReasonCode.of(
            "fit.overrun", "{patches} still installing {over} after the window ended at {end}; it is not stopped");

    /** The running installation takes longer than expected. */
    public static final ReasonCode SLOWER =
            ReasonCode.of("fit.slower", "{patches} installing for {elapsed}, {expected} were expected");

    /** The restart has to wait. */
    public static final ReasonCode RESTART_OWED =
            ReasonCode.of("fit.restart-owed", "the restart needs {needed}, {left} are left: owed to the next window");

    public Refit {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(overrunSince, "overrunSince");
        Objects.requireNonNull(restart, "restart");
        remarks = List.copyOf(remarks);
    }

    /**
     * Fits {@code plan} again.
     *
     * @param planner the planner that made it; its strategy is not asked again, the order of the plan is kept
     * @param input what is known now, with decisions as they are now: what was rejected meanwhile drops out
     * @param progress how far the run has come
     * @param now the present
     */
    public static Refit of(WindowPlanner planner, InstallPlan plan, PlanInput input, Progress progress, Instant now) {
        List<PatchId> remaining = remaining(plan, progress);
        Instant from = free(plan, progress, now);
        Assessment current = input.assessment();
        Set<PatchId> wanted = new HashSet<>(remaining);
        List<PatchFinding> findings = current.findings().stream()
                .filter(finding -> wanted.contains(finding.patch()))
                .toList();
        Assessment open = current.toBuilder()
                .findings(findings)
                .rebootState(progress.rebootState())
                .build();
        InstallPlan rest = planner.with(Strategy.LISTING_ORDER)
                .plan(input.onlyAssessment(open).inOrder(remaining), plan.window(), from);
        List<PlanDecision> decisions = new ArrayList<>(rest.decisions());
        plan.decisions().stream()
                .filter(decision -> rest.decision(decision.patch()).isEmpty())
                .forEach(decisions::add);
        List<Reason> remarks = new ArrayList<>();
        Optional<Instant> overrun = overrun(plan, progress, now, remarks);
        Restart restart = restart(plan, progress, rest, from, remarks);
        InstallPlan fitted = rest.toBuilder()
                .computedAt(now)
                .strategy(plan.strategy())
                .decisions(decisions)
                .build();
        return new Refit(fitted, overrun, restart, remarks);
    }

    private static List<PatchId> remaining(InstallPlan plan, Progress progress) {
        Set<PatchId> running = progress.running().map(Progress.Running::patches).orElse(Set.of());
        return plan.planned()
                .filter(patch -> !progress.attempted().contains(patch) && !running.contains(patch))
                .toList();
    }

    /** Returns when the machine is expected to be free for the next step. */
    private static Instant free(InstallPlan plan, Progress progress, Instant now) {
        return progress.running()
                .map(running -> running.since().plus(expected(plan, running)))
                .filter(end -> end.isAfter(now))
                .orElse(now);
    }

    private static Duration expected(InstallPlan plan, Progress.Running running) {
        for (PlannedStep step : plan.steps()) {
            if (step.patches().stream().anyMatch(running.patches()::contains)) {
                return Duration.between(step.start(), step.end());
            }
        }
        return Duration.ZERO;
    }

    private static Optional<Instant> overrun(InstallPlan plan, Progress progress, Instant now, List<Reason> remarks) {
        if (progress.running().isEmpty()) {
            return Optional.empty();
        }
        Progress.Running running = progress.running().get();
        Duration elapsed = Duration.between(running.since(), now);
        Duration expected = expected(plan, running);
        if (elapsed.compareTo(expected) > 0) {
            remarks.add(SLOWER.with("patches", names(running))
                    .with("elapsed", elapsed)
                    .with("expected", expected)
                    .build());
        }
        Instant end = plan.window().end();
        if (now.isBefore(end)) {
            return Optional.empty();
        }
        Instant since = running.since().isAfter(end) ? running.since() : end;
        remarks.add(OVERRUN.with("patches", names(running))
                .with("over", Duration.between(end, now))
                .with("end", end)
                .build());
        return Optional.of(since);
    }

    private static String names(Progress.Running running) {
        return String.join(", ", running.patches().stream().map(PatchId::value).toList());
    }

    private static Restart restart(
            InstallPlan plan, Progress progress, InstallPlan rest, Instant from, List<Reason> remarks) {
        boolean needed = progress.rebootState().need() == RebootState.Need.REQUIRED
                && plan.rebootSetting() != RebootSetting.NEVER;
        if (!needed) {
            return Restart.NOT_OWED;
        }
        Instant end = plan.window().end();
        Instant free = rest.steps().isEmpty() ? from : rest.expectedEnd();
        boolean planned = rest.steps().stream().anyMatch(step -> step.kind() == StepKind.REBOOT);
        if (planned) {
            return Restart.NOT_OWED;
        }
        Duration left = free.isBefore(end) ? Duration.between(free, end) : Duration.ZERO;
        remarks.add(RESTART_OWED
                .with("needed", plan.rebootReserve())
                .with("left", left)
                .build());
        return Restart.OWED;
    }
}
