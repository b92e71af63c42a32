package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How likely a plan is to be through, restart included where one is planned or may follow (contract rule W4). Immutable and
 * thread-safe.
 *
 * @param byWindowEnd chance to be through by the end of the window, 0 to 1
 * @param finishBy the instant by which the plan is through with a chance of that many per cent
 * @param trials how many runs were simulated
 * @param seed seed of the simulation
 */
@JsonPropertyOrder({"byWindowEnd", "finishBy", "trials", "seed"})
public record FinishChance(double byWindowEnd, Map<Integer, Instant> finishBy, int trials, long seed) {

    public FinishChance {
        if (!(byWindowEnd >= 0 && byWindowEnd <= 1)) {
            throw Problem.of("chance.range", "byWindowEnd", byWindowEnd, "a number from 0 to 1")
                    .asException();
        }
        finishBy = Ordered.sorted(finishBy);
    }

    /** Returns the instant by which the plan is through with a chance of {@code percent} per cent; empty when not told. */
    public Optional<Instant> finishBy(int percent) {
        return Optional.ofNullable(finishBy.get(percent));
    }
}
