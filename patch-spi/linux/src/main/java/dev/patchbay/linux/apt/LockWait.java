package dev.patchbay.linux.apt;

import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Sleeper;
import java.time.Duration;

/** Waits for locks, all of them together no longer than the host allows. Not thread-safe. */
final class LockWait {

    private static final Duration STEP = Duration.ofMillis(500);

    private final Sleeper sleeper;
    private Duration left;

    LockWait(BackendOptions options) {
        this.sleeper = options.sleeper();
        this.left = options.lockWait();
    }

    /** Waits a little; returns false, without waiting, when the time is used up or the call should stop. */
    boolean again(String lock, CallContext context) throws InterruptedException {
        if (left.isZero() || left.isNegative() || context.stopReason().isPresent()) {
            return false;
        }
        context.report("waiting for " + lock);
        Duration step = left.compareTo(STEP) < 0 ? left : STEP;
        left = left.minus(step);
        sleeper.sleep(step);
        return true;
    }
}
