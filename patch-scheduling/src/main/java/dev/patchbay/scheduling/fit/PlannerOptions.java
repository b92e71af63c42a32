package dev.patchbay.scheduling.fit;

import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.scheduling.fit.pack.PackingSolver;
import dev.patchbay.scheduling.internal.PatchbayStyle;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a planner does beyond its rule and durations. Immutable and thread-safe.
 *
 * @param strategy which units it prefers
 * @param rebootSetting whether a restart is allowed
 * @param risk how much risk a patch removes
 * @param solver solves the optimal strategy
 * @param confidence the chance, between 0 and 1, with which a plan has to be through in time; empty to plan with expected
 *     times
 * @param trials runs simulated for the chance a plan states, 0 to 1,000,000; 0 states none
 * @param seed seed of that simulation
 */
@Value.Builder
@PatchbayStyle
public record PlannerOptions(
        Strategy strategy,
        RebootSetting rebootSetting,
        RiskModel risk,
        PackingSolver solver,
        Optional<Double> confidence,
        int trials,
        long seed) {

    private static final int MOST_TRIALS = 1_000_000;

    public PlannerOptions {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(rebootSetting, "rebootSetting");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(solver, "solver");
        confidence.filter(level -> !(level > 0 && level < 1)).ifPresent(level -> {
            throw Problem.of("plan.confidence", "confidence", level, "a number between 0 and 1, such as 0.95")
                    .asException();
        });
        if (trials < 0 || trials > MOST_TRIALS) {
            throw Problem.of("plan.trials", "trials", trials, "a number from 0 to " + MOST_TRIALS)
                    .asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these options. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PlannerOptions}: listing order, restart if required, default weights, 4,000 trials; not thread-safe. */
    public static final class Builder extends PlannerOptionsBuilder {
        Builder() {
            strategy(Strategy.LISTING_ORDER);
            rebootSetting(RebootSetting.IF_REQUIRED);
            risk(RiskWeights.DEFAULT);
            solver(PackingSolver.exact());
            trials(4_000);
            seed(1);
        }
    }
}
