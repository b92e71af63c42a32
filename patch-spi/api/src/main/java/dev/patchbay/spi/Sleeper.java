package dev.patchbay.spi;

import java.time.Duration;

/** How a program waits: replaced in tests, so that waiting takes no time. Experimental. Implementations are thread-safe. */
@FunctionalInterface
public interface Sleeper {

    /** Waits for at least {@code duration}; returns at once when it is zero or negative. */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns a sleeper that really waits. */
    static Sleeper system() {
        return duration -> {
            if (!duration.isNegative() && !duration.isZero()) {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }
        };
    }
}
