package dev.patchbay.testkit.fake;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Sleeper;
import java.time.Duration;
import java.util.Optional;

/** Waits on a simulated machine's clock for another program to let go of the package manager. */
final class FakeLock {

    private static final Duration STEP = Duration.ofSeconds(5);

    private FakeLock() {}

    /** Returns who still holds the lock, or why waiting ended early; empty when nobody does. */
    static Optional<Reason> await(FakeMachine machine, Duration bound, CallContext context)
            throws InterruptedException {
        Sleeper sleeper = machine.clock().sleeper();
        Duration waited = Duration.ZERO;
        while (holder(machine).isPresent() && waited.compareTo(bound) < 0) {
            Optional<Reason> stop = context.stopReason();
            if (stop.isPresent()) {
                return stop;
            }
            Duration step = bound.minus(waited).compareTo(STEP) < 0 ? bound.minus(waited) : STEP;
            sleeper.sleep(step);
            waited = waited.plus(step);
        }
        return holder(machine);
    }

    private static Optional<Reason> holder(FakeMachine machine) {
        synchronized (machine.monitor()) {
            return machine.state().lock;
        }
    }
}
