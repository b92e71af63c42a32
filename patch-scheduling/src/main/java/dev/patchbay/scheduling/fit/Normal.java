package dev.patchbay.scheduling.fit;

import dev.patchbay.model.problem.Problem;

/** The normal and Student distributions, as far as durations need them. */
final class Normal {

    private Normal() {}

    /** Returns the quantile of the standard normal distribution, to about 1e-9: a rational start and one Halley step. */
    static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw Problem.of("probability.range", "probability", probability, "a number between 0 and 1")
                    .asException();
        }
        double start = probability < 0.5 ? -upper(probability) : upper(1 - probability);
        double error = cumulative(start) - probability;
        double slope = Math.exp(-start * start / 2) / Math.sqrt(2 * Math.PI);
        double step = error / slope;
        return start - step / (1 + start * step / 2);
    }

    /** Abramowitz and Stegun 26.2.23. */
    private static double upper(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }

    /** Returns the standard normal distribution function: a series near zero, a continued fraction in the tails. */
    static double cumulative(double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        double size = Math.abs(x);
        if (size < 3) {
            double term = x;
            double sum = x;
            for (int k = 1; Math.abs(term) > 1e-17; k++) {
                term *= x * x / (2 * k + 1);
                sum += term;
            }
            return 0.5 + density * sum;
        }
        double fraction = 0;
        for (int k = 60; k > 0; k--) {
            fraction = k / (size + fraction);
        }
        double tail = density / (size + fraction);
        return x > 0 ? 1 - tail : tail;
    }
}
