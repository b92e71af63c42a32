package dev.patchbay.scheduling.fit.duration;

import java.time.Duration;
import java.util.Objects;

/**
 * How long something took once. Immutable and thread-safe.
 *
 * @param key what was installed on what kind of machine
 * @param machine the machine, opaque
 * @param duration the time its unit took, without download; 0 to 30 days
 */
public record Observation(DurationKey key, String machine, Duration duration) {

    public Observation {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(machine, "machine");
        LogMoments.of(duration);
    }

    LogMoments moments() {
        return LogMoments.of(duration);
    }
}
