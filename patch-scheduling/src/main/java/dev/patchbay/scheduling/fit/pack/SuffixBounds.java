package dev.patchbay.scheduling.fit.pack;

/**
 * What is at most still to be gained from a position on: the fractional bound, for several prices of length. With the
 * subtree of every decided item either open below it or skipped, the best closure of the rest is a sum over subtrees that
 * does not depend on what was decided, so one number per position and price is enough.
 */
final class SuffixBounds {

    private static final double[] FACTORS = {1, 0.8, 1.25, 0.6, 1.7, 0.3, 2.5, 0};

    private final double[] prices = new double[FACTORS.length];
    private final double[][] rest = new double[FACTORS.length][];
    private final double capacity;

    SuffixBounds(Forest forest) {
        capacity = forest.problem.capacity();
        for (int f = 0; f < FACTORS.length; f++) {
            prices[f] = forest.price * FACTORS[f];
            rest[f] = suffix(forest, forest.gains(prices[f]));
        }
    }

    private static double[] suffix(Forest forest, double[] gain) {
        double[] rest = new double[forest.size + 1];
        for (int p = forest.size - 1; p >= 0; p--) {
            rest[p] = Math.max(0, gain[p]) + rest[forest.end[p]];
        }
        return rest;
    }

    /**
     * Returns an upper bound on the value of a choice that has {@code value}, less what its decided items owe to undecided
     * ones and plus what they are owed, and {@code length} before {@code position}.
     */
    double bound(int position, double value, long length) {
        double best = Double.POSITIVE_INFINITY;
        double room = capacity - length;
        for (int f = 0; f < prices.length; f++) {
            best = Math.min(best, prices[f] * room + rest[f][position]);
        }
        return value + best;
    }

    /** Returns whether the bound is below {@code threshold}, looking no further than needed. */
    boolean isBelow(int position, double value, long length, double threshold) {
        double needed = threshold - value;
        double room = capacity - length;
        for (int f = 0; f < prices.length; f++) {
            if (prices[f] * room + rest[f][position] < needed) {
                return true;
            }
        }
        return false;
    }
}
