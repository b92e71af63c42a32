package dev.patchbay.scheduling.fit.pack;

import java.util.Arrays;
import java.util.BitSet;

/** The best choice known so far, and the greedy completion that finds good ones early. Mutable, for one search. */
final class Incumbent {

    private static final double TOLERANCE = 1e-6;

    private final Forest forest;
    private final int[] byDensity;
    private final boolean[] taken;
    private final long grain;
    private BitSet best = new BitSet();
    private long value = -1;
    private long length;

    Incumbent(Forest forest) {
        this.forest = forest;
        taken = new boolean[forest.size];
        Integer[] order = new Integer[forest.size];
        long divisor = 0;
        for (int p = 0; p < forest.size; p++) {
            order[p] = p;
            divisor = gcd(divisor, forest.value[p]);
        }
        grain = Math.max(1, divisor);
        double[] density = new double[forest.size];
        for (int p = 0; p < forest.size; p++) {
            density[p] = forest.value[p] / (forest.length[p] + 1e-9);
        }
        Arrays.sort(order, (a, b) -> Double.compare(density[b], density[a]));
        byDensity = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    long value() {
        return Math.max(0, value);
    }

    /** Returns the value a choice must reach to be better; values come in steps of their greatest common divisor. */
    double threshold() {
        return value + grain - TOLERANCE;
    }

    /** Returns the largest value a choice with this fractional bound can have. */
    long whole(double bound) {
        return (long) Math.floor((bound + TOLERANCE) / grain) * grain;
    }

    Packing packing(long bound, long nodes) {
        long proven = Math.max(bound, value());
        return new Packing(
                best,
                value(),
                length,
                proven,
                proven > value() ? Packing.Proof.NODE_LIMIT : Packing.Proof.OPTIMAL,
                nodes);
    }

    /** Takes over the choice in {@code chosen}, by position, if it is better. */
    void offer(boolean[] chosen, long chosenValue, long chosenLength) {
        if (chosenValue > value) {
            value = chosenValue;
            length = chosenLength;
            best = new BitSet();
            for (int p = 0; p < chosen.length; p++) {
                if (chosen[p]) {
                    best.set(forest.item[p]);
                }
            }
        }
    }

    /**
     * Completes a partial choice, which decided everything before {@code from}, first along the relaxed answer and then
     * by density, and keeps the result if it is better.
     */
    void complete(boolean[] decided, int from, long decidedValue, long decidedLength, double[] gain) {
        System.arraycopy(decided, 0, taken, 0, from);
        Arrays.fill(taken, from, forest.size, false);
        long total = decidedValue;
        long used = decidedLength;
        for (int p = from; p < forest.size; p++) {
            if (gain[p] > 0 && mayTake(p) && used + forest.length[p] <= forest.problem.capacity()) {
                taken[p] = true;
                total += forest.value[p];
                used += forest.length[p];
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int p : byDensity) {
                if (p >= from && !taken[p] && used + forest.length[p] <= forest.problem.capacity() && mayTake(p)) {
                    taken[p] = true;
                    total += forest.value[p];
                    used += forest.length[p];
                    changed = true;
                }
            }
        }
        if (total > value && isClosed()) {
            offer(taken, total, used);
        }
    }

    private boolean mayTake(int p) {
        int parent = forest.parent[p];
        if (parent >= 0 && !taken[parent]) {
            return false;
        }
        for (int need : forest.extra[p]) {
            if (!taken[need]) {
                return false;
            }
        }
        return true;
    }

    private boolean isClosed() {
        for (int p = 0; p < forest.size; p++) {
            if (taken[p] && !mayTake(p)) {
                return false;
            }
        }
        return true;
    }
}
