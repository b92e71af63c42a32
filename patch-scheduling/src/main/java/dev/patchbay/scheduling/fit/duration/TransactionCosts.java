package dev.patchbay.scheduling.fit.duration;

import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.Optional;

/**
 * What a transaction costs beside its units. Immutable and thread-safe.
 *
 * @param setUp before any work, once per transaction
 * @param triggers after all work, once per transaction
 * @param bytesPerSecond download rate; empty when packages are there before the window opens, so that only installing counts
 */
public record TransactionCosts(Duration setUp, Duration triggers, Optional<Long> bytesPerSecond) {

    /** Nothing beside the units, downloads done before. */
    public static final TransactionCosts NONE = new TransactionCosts(Duration.ZERO, Duration.ZERO, Optional.empty());

    public TransactionCosts {
        if (setUp.isNegative() || triggers.isNegative()) {
            throw Problem.of("transaction.cost", "setUp", setUp, "durations of 0 or more")
                    .asException();
        }
        bytesPerSecond.filter(rate -> rate < 1).ifPresent(rate -> {
            throw Problem.of("transaction.rate", "bytesPerSecond", rate, "1 byte per second or more")
                    .asException();
        });
    }

    /** Returns the time all of this takes for a transaction that downloads {@code bytes}. */
    public Duration of(long bytes) {
        long millis = bytesPerSecond
                .map(rate -> (long) Math.ceil(bytes * 1000.0 / rate))
                .orElse(0L);
        return setUp.plus(triggers).plusMillis(millis);
    }
}
