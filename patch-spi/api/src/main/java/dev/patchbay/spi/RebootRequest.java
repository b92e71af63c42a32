package dev.patchbay.spi;

import java.time.Duration;
import java.util.Objects;

/**
 * A restart that is asked for. Experimental. Immutable and thread-safe.
 *
 * @param delay how long users are warned before; zero for at once
 * @param message what they are told, one line
 */
public record RebootRequest(Duration delay, String message) {

    public RebootRequest {
        Objects.requireNonNull(message, "message");
        if (delay.isNegative()) {
            throw dev.patchbay.model.problem.Problem.of("reboot.delay", "delay", delay, "zero or more")
                    .asException();
        }
    }
}
