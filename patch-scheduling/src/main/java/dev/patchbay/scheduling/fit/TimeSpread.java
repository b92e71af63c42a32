package dev.patchbay.scheduling.fit;

import dev.patchbay.model.problem.Problem;
import java.time.Duration;

/**
 * How a duration spreads: a fixed part, and a part whose logarithm is normally distributed. Immutable and thread-safe.
 *
 * @param fixed the part that is taken as certain, such as a download at a known rate
 * @param logMean mean of the natural logarithm of the other part's seconds; its median is {@code exp(logMean)}
 * @param logSigma standard deviation of that logarithm; 0 or more
 */
public record TimeSpread(Duration fixed, double logMean, double logSigma) {

    private static final double LARGEST = 20;

    public TimeSpread {
        Durations.check("fixed", fixed);
        if (!(Math.abs(logMean) <= LARGEST)) {
            throw Problem.of("spread.mean", "logMean", logMean, "a number from -20 to 20")
                    .asException();
        }
        if (!(logSigma >= 0 && logSigma <= LARGEST)) {
            throw Problem.of("spread.sigma", "logSigma", logSigma, "a number from 0 to 20")
                    .asException();
        }
    }

    /** Returns the mean of the uncertain part in seconds. */
    public double meanSeconds() {
        return Math.exp(logMean + logSigma * logSigma / 2);
    }

    /** Returns the variance of the uncertain part in square seconds. */
    public double varianceSeconds() {
        double mean = meanSeconds();
        return Math.expm1(logSigma * logSigma) * mean * mean;
    }

    /** Returns the time within which it is through with a chance of {@code probability}, machines all alike. */
    public Duration quantile(double probability) {
        return fixed.plus(Duration.ofMillis(
                (long) Math.ceil(1000 * Math.exp(logMean + Normal.quantile(probability) * logSigma))));
    }
}
