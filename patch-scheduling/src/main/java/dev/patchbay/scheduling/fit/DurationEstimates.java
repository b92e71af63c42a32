package dev.patchbay.scheduling.fit;

import dev.patchbay.model.patch.PatchId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How long installing a patch is expected to take, from the start of its step to its end. Implementations are pure,
 * deterministic and thread-safe, and answer 0 to 30 days.
 *
 * <pre>{@code
 * DurationEstimates durations = DurationEstimates.constants(FitRule.HOW_TO)
 *         .with(PatchId.of("KB5050009"), Duration.ofMinutes(50));
 * }</pre>
 */
@FunctionalInterface
public interface DurationEstimates {

    /** Returns how long {@code item} is expected to take. */
    Duration expected(WorkItem item);

    /** Returns the constants {@code rule} names, and {@link KindEstimates#CONSERVATIVE} where it names none. */
    static DurationEstimates constants(FitRule rule) {
        return constants(rule.estimates().orElse(KindEstimates.CONSERVATIVE));
    }

    /** Returns constants by kind of patch. */
    static DurationEstimates constants(KindEstimates estimates) {
        Objects.requireNonNull(estimates, "estimates");
        return estimates::of;
    }

    /**
     * Returns these estimates with another one for {@code patch}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when {@code duration} is negative or above 30 days
     */
    default DurationEstimates with(PatchId patch, Duration duration) {
        return with(Map.of(patch, duration));
    }

    /**
     * Returns these estimates with others for some patches.
     *
     * @throws dev.patchbay.model.problem.ProblemException when a duration is negative or above 30 days
     */
    default DurationEstimates with(Map<PatchId, Duration> durations) {
        durations.forEach((patch, duration) -> Durations.check("duration of " + patch, duration));
        Map<PatchId, Duration> byPatch = Map.copyOf(durations);
        return item -> {
            Duration known = byPatch.get(item.finding().patch());
            return known == null ? expected(item) : known;
        };
    }
}
