package dev.patchbay.scheduling.fit;

import dev.patchbay.model.patch.PatchId;
import java.time.Instant;
import java.util.Map;

/**
 * How much risk installing a patch removes, in a unit of the model's choice. Implementations are pure, deterministic and
 * thread-safe, and answer 0 to 10^9.
 *
 * <p>A mode in which no number of moderate patches outweighs a critical one is a matter of weights: {@code 1, 1000,
 * 1000000}.
 */
@FunctionalInterface
public interface RiskModel {

    /** Largest weight accepted, so that ten thousand of them add up safely. */
    long LARGEST = 1_000_000_000L;

    /** Returns the risk that installing {@code item} removes. */
    long risk(WorkItem item, PlanInput input, Instant now);

    /** Returns this model with fixed weights for some patches. */
    default RiskModel with(Map<PatchId, Long> weights) {
        Map<PatchId, Long> byPatch = Map.copyOf(weights);
        return (item, input, now) -> {
            Long known = byPatch.get(item.finding().patch());
            return known == null ? risk(item, input, now) : known;
        };
    }
}
