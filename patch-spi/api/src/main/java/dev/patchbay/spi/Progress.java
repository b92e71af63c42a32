package dev.patchbay.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * A step a backend call has begun. Experimental. Immutable and thread-safe.
 *
 * @param at when
 * @param step what, one line for people
 */
public record Progress(Instant at, String step) {
    public Progress {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(step, "step");
    }
}
