package dev.patchbay.scheduling.fit.pack;

import java.util.Arrays;

/**
 * Branch and bound for problems with more open questions at once than {@link OpenQuestions} can hold: decides position by
 * position, the relaxed answer first, and turns back where the bound cannot beat the best known choice. Mutable, for one
 * search.
 */
final class DepthFirstSearch {

    private static final byte TRY_FIRST = 0;
    private static final byte TRY_SECOND = 1;
    private static final byte DONE = 2;

    private final Forest forest;
    private final SuffixBounds bounds;
    private final Incumbent incumbent;
    private final double[] gain;
    private final long nodeLimit;
    private final boolean[] taken;
    private final int[] forced;
    private final int[] edges;
    private final double[] edgePrices;
    private long value;
    private long length;
    private long nodes;

    DepthFirstSearch(Forest forest, SuffixBounds bounds, Incumbent incumbent, double[] gain, long nodeLimit) {
        this.forest = forest;
        this.bounds = bounds;
        this.incumbent = incumbent;
        this.gain = gain;
        this.nodeLimit = nodeLimit;
        taken = new boolean[forest.size];
        forced = new int[forest.size];
        int count = Arrays.stream(forest.extra).mapToInt(extra -> extra.length).sum();
        edges = new int[2 * count];
        edgePrices = new double[count];
        int edge = 0;
        for (int p = 0; p < forest.size; p++) {
            for (int j = 0; j < forest.extra[p].length; j++) {
                edges[2 * edge] = p;
                edges[2 * edge + 1] = forest.extra[p][j];
                edgePrices[edge++] = forest.extraPrice[p][j];
            }
        }
    }

    Packing run() {
        int[] path = new int[forest.size + 1];
        byte[] phase = new byte[forest.size + 1];
        int depth = 0;
        while (depth >= 0 && nodes <= nodeLimit) {
            int p = path[depth];
            if (p == forest.size) {
                incumbent.offer(taken, value, length);
                depth--;
                continue;
            }
            if (phase[depth] > TRY_FIRST && taken[p]) {
                give(p);
            }
            if (phase[depth] == DONE || bounds.isBelow(p, value + owed(p), length, incumbent.threshold())) {
                depth--;
                continue;
            }
            boolean take = (phase[depth] == TRY_FIRST) == (gain[p] > 0);
            phase[depth]++;
            if (take ? mayTake(p) : forced[p] == 0) {
                nodes++;
                if (take) {
                    take(p);
                }
                depth++;
                path[depth] = take ? p + 1 : forest.end[p];
                phase[depth] = TRY_FIRST;
            }
        }
        long bound = depth < 0 ? 0 : incumbent.whole(bounds.bound(0, 0, 0));
        return incumbent.packing(bound, nodes);
    }

    /** Returns what decided items are owed by undecided ones, less what they owe. */
    private double owed(int p) {
        double sum = 0;
        for (int i = 0; i < edges.length; i += 2) {
            int dependent = edges[i];
            int need = edges[i + 1];
            if (need < p && p <= dependent && taken[need]) {
                sum += edgePrices[i / 2];
            } else if (dependent < p && p <= need && taken[dependent]) {
                sum -= edgePrices[i / 2];
            }
        }
        return sum;
    }

    private boolean mayTake(int p) {
        if (length + forest.length[p] > forest.problem.capacity()) {
            return false;
        }
        for (int need : forest.extra[p]) {
            if (need < p && !taken[need]) {
                return false;
            }
        }
        return true;
    }

    private void take(int p) {
        taken[p] = true;
        value += forest.value[p];
        length += forest.length[p];
        force(p, 1);
    }

    private void give(int p) {
        taken[p] = false;
        value -= forest.value[p];
        length -= forest.length[p];
        force(p, -1);
    }

    private void force(int p, int change) {
        for (int need : forest.extra[p]) {
            for (int at = need; at > p; at = forest.parent[at]) {
                forced[at] += change;
            }
        }
    }
}
