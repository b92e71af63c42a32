package dev.patchbay.scheduling.fit;

import dev.patchbay.model.patch.PatchId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    /** Returns how the duration of {@code item} spreads; empty when it is taken as certain. */
    default Optional<TimeSpread> spread(WorkItem item) {
        return Optional.empty();
    }

    /**
     * Returns the standard deviation of the logarithm of the factor by which one machine is slower or faster than it is
     * expected to be, in everything it does; 0 when machines are all alike.
     */
    default double machineSigma() {
        return 0;
    }

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
        Map<PatchId, Duration> byPatch = new HashMap<>(durations);
        DurationEstimates others = this;
        return new DurationEstimates() {
            @Override
            public Duration expected(WorkItem item) {
                Duration known = byPatch.get(item.finding().patch());
                return known == null ? others.expected(item) : known;
            }

            @Override
            public Optional<TimeSpread> spread(WorkItem item) {
                return byPatch.containsKey(item.finding().patch()) ? Optional.empty() : others.spread(item);
            }

            @Override
            public double machineSigma() {
                return others.machineSigma();
            }
        };
    }
}
