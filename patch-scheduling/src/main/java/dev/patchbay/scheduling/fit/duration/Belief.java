package dev.patchbay.scheduling.fit.duration;

/** What is believed about a mean: a normal distribution by precision (1 / variance) and precision times mean. */
record Belief(double precision, double weighted) {

    static final Belief NONE = new Belief(0, 0);

    static Belief of(double mean, double variance) {
        return new Belief(1 / variance, mean / variance);
    }

    double mean() {
        return precision == 0 ? 0 : weighted / precision;
    }

    double variance() {
        return 1 / precision;
    }

    Belief and(Belief other) {
        return new Belief(precision + other.precision, weighted + other.weighted);
    }

    Belief without(Belief other) {
        return new Belief(Math.max(0, precision - other.precision), weighted - other.weighted);
    }

    /** Returns what this tells about a mean that differs from this one by {@code variance}. */
    Belief across(double variance) {
        return precision == 0 ? NONE : of(mean(), variance() + variance);
    }
}
