package dev.patchbay.scheduling.fit.duration;

import dev.patchbay.model.problem.Problem;
import java.time.Duration;

/**
 * Count, sum and sum of squares of the logarithms of durations: all a lognormal needs to be learned, in 24 bytes. The sums
 * are whole multiples of 2^-32, so merging is exactly associative and commutative, in whatever order a fleet reports.
 * Immutable and thread-safe.
 *
 * @param count how many durations; 0 or more
 * @param sum sum of the natural logarithms of their seconds, times 2^32
 * @param squares sum of the squares of those logarithms, times 2^32; 0 or more
 */
public record LogMoments(long count, long sum, long squares) {

    /** Nothing observed. */
    public static final LogMoments NONE = new LogMoments(0, 0, 0);

    private static final double UNIT = 1L << 32;

    /** Shorter durations count as this long, so that a logarithm exists. */
    private static final double SHORTEST_SECONDS = 0.001;

    /** Most observations kept apart; the sums cannot overflow before. */
    private static final long MOST = 1L << 22;

    public LogMoments {
        if (count < 0 || count > MOST || squares < 0 || (count == 0 && (sum != 0 || squares != 0))) {
            throw Problem.of("moments.count", "count", count, "a number from 0 to " + MOST + " with fitting sums")
                    .asException();
        }
    }

    /**
     * Returns the moments of one duration.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it is negative or above 30 days
     */
    public static LogMoments of(Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(30)) > 0) {
            throw Problem.of("duration.range", "duration", duration, "a duration from 0 to 30 days")
                    .asException();
        }
        double log = Math.log(Math.max(SHORTEST_SECONDS, duration.toNanos() / 1e9));
        return new LogMoments(1, Math.round(log * UNIT), Math.round(log * log * UNIT));
    }

    /** Returns the moments of both together. */
    public LogMoments merge(LogMoments other) {
        return new LogMoments(count + other.count, sum + other.sum, squares + other.squares);
    }

    /** Returns the mean of the logarithms; 0 when nothing was observed. */
    public double mean() {
        return count == 0 ? 0 : sum / UNIT / count;
    }

    /** Returns the sum of squared deviations from the mean. */
    public double m2() {
        return count == 0 ? 0 : Math.max(0, squares / UNIT - mean() * mean() * count);
    }
}
