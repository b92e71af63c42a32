package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Instant;
import java.util.Objects;

/**
 * Plans maintenance windows: what is installed, in which order, and why everything else stays out (contract rules W1 to
 * W4). Pure and deterministic. Immutable and thread-safe.
 *
 * <pre>{@code
 * InstallPlan plan = WindowPlanner.optimal(FitRule.HOW_TO, durations)
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
    private final PlannerOptions options;

    private WindowPlanner(FitRule rule, DurationEstimates estimates, PlannerOptions options) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.estimates = Objects.requireNonNull(estimates, "estimates");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Returns a planner that offers patches in the order the rule's source uses, mostly listing order. */
    public static WindowPlanner of(FitRule rule, DurationEstimates estimates) {
        return new WindowPlanner(
                rule,
                estimates,
                PlannerOptions.builder().strategy(rule.strategy()).build());
    }

    /** Returns a planner that removes as much risk as the window allows. */
    public static WindowPlanner optimal(FitRule rule, DurationEstimates estimates) {
        return of(rule, estimates).with(Strategy.OPTIMAL);
    }

    /** Returns this planner with other options. */
    public WindowPlanner with(PlannerOptions other) {
        return new WindowPlanner(rule, estimates, other);
    }

    /** Returns this planner with another strategy. */
    public WindowPlanner with(Strategy strategy) {
        return with(options.toBuilder().strategy(strategy).build());
    }

    /** Returns this planner with other risk weights. */
    public WindowPlanner with(RiskModel risk) {
        return with(options.toBuilder().risk(risk).build());
    }

    /** Returns this planner with another reboot setting. */
    public WindowPlanner withReboot(RebootSetting setting) {
        return with(options.toBuilder().rebootSetting(setting).build());
    }

    /**
     * Returns a planner whose plans are through in time with at least this chance, as far as the durations tell how they
     * spread.
     *
     * @throws dev.patchbay.model.problem.ProblemException when {@code confidence} is not between 0 and 1
     */
    public WindowPlanner withConfidence(double confidence) {
        return with(options.toBuilder().confidence(confidence).build());
    }

    /** Returns the rule. */
    public FitRule rule() {
        return rule;
    }

    /** Returns the durations. */
    public DurationEstimates estimates() {
        return estimates;
    }

    /** Returns the options. */
    public PlannerOptions options() {
        return options;
    }

    /** Plans {@code window} from an assessment alone; see {@link PlanInput} for what is not known then. */
    public InstallPlan plan(Assessment assessment, MaintenanceWindow window, Instant now) {
        return plan(PlanInput.of(assessment), window, now);
    }

    /**
     * Plans {@code window} as seen at {@code now}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when an estimate is negative or above 30 days, or a risk is out of
     *     range
     */
    public InstallPlan plan(PlanInput input, MaintenanceWindow window, Instant now) {
        PlanComputation computation = new PlanComputation(rule, estimates, options, input, window, now);
        return new PlanWriter(this, input, window, now, computation, computation.place()).write();
    }
}
