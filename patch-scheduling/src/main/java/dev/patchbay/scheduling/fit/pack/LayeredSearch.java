package dev.patchbay.scheduling.fit.pack;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the positions of a forest and keeps, for each, the partial choices that are not dominated and whose bound
 * beats the best known choice. Mutable, for one search.
 */
final class LayeredSearch {

    /** Partial choices kept in a layer once the node limit is reached. */
    private static final int NARROW = 200;

    private final Forest forest;
    private final long nodeLimit;
    private final SuffixBounds bounds;
    private final Incumbent incumbent;
    private final OpenQuestions questions;
    private final double[] gain;
    private final States states = new States();
    private final int[] @Nullable [] layers;
    private long lostBound;

    LayeredSearch(Forest forest, long nodeLimit) {
        this.forest = forest;
        this.nodeLimit = nodeLimit;
        bounds = new SuffixBounds(forest);
        incumbent = new Incumbent(forest);
        questions = new OpenQuestions(forest);
        gain = forest.gains(forest.price);
        layers = new int[forest.size + 1][];
    }

    Packing run() {
        boolean[] decided = new boolean[forest.size];
        incumbent.complete(decided, 0, 0, 0, gain);
        if (!questions.isComplete()) {
            return new DepthFirstSearch(forest, bounds, incumbent, gain, nodeLimit).run();
        }
        int stride = Math.max(1, forest.size / 200);
        layers[0] = new int[] {states.add(0, 0, 0, -1, -1)};
        for (int p = 0; p < forest.size; p++) {
            int[] layer = layers[p];
            layers[p] = null;
            if (layer == null) {
                continue;
            }
            layer = promising(p, layer);
            if (layer.length == 0) {
                continue;
            }
            if (p % stride == 0) {
                completeBest(p, layer, decided);
            }
            branch(p, layer);
        }
        finish(decided);
        return incumbent.packing(lostBound, states.size());
    }

    private int[] promising(int p, int[] layer) {
        int kept = 0;
        double threshold = incumbent.threshold();
        for (int state : layer) {
            if (!bounds.isBelow(p, worth(p, state), states.length(state), threshold)) {
                layer[kept++] = state;
            }
        }
        int[] result = kept == layer.length ? layer : Arrays.copyOf(layer, kept);
        return states.size() > nodeLimit && kept > NARROW ? narrow(p, result) : result;
    }

    private double worth(int p, int state) {
        long mask = states.mask(state);
        return mask == 0 ? states.value(state) : states.value(state) + questions.owed(p, mask);
    }

    private double bound(int p, int state) {
        return bounds.bound(p, worth(p, state), states.length(state));
    }

    private int[] narrow(int p, int[] layer) {
        double[] sorted = new double[layer.length];
        for (int i = 0; i < layer.length; i++) {
            sorted[i] = bound(p, layer[i]);
        }
        Arrays.sort(sorted);
        double least = sorted[sorted.length - NARROW];
        int kept = 0;
        for (int state : layer) {
            double bound = bound(p, state);
            if (bound >= least && kept < NARROW) {
                layer[kept++] = state;
            } else {
                lostBound = Math.max(lostBound, incumbent.whole(bound));
            }
        }
        return Arrays.copyOf(layer, kept);
    }

    private void completeBest(int p, int[] layer, boolean[] decided) {
        int best = layer[0];
        double bestBound = -1;
        for (int state : layer) {
            double bound = bound(p, state);
            if (bound > bestBound) {
                bestBound = bound;
                best = state;
            }
        }
        states.restore(best, decided);
        incumbent.complete(decided, p, states.value(best), states.length(best), gain);
    }

    private void branch(int p, int[] layer) {
        int end = forest.end[p];
        long capacity = forest.problem.capacity();
        int[] taken = new int[layer.length];
        int takenCount = 0;
        int[] skipped = new int[layer.length];
        int skippedCount = 0;
        for (int state : layer) {
            long mask = states.mask(state);
            long length = states.length(state) + forest.length[p];
            if (length <= capacity && (mask & questions.needed[p]) == questions.needed[p]) {
                taken[takenCount++] = states.add(
                        states.value(state) + forest.value[p],
                        length,
                        (mask & ~questions.expires[p]) | questions.set[p],
                        state,
                        p);
            }
            if ((mask & questions.forced[p]) == 0) {
                states.setMask(state, mask & ~questions.expiresBelow[p]);
                skipped[skippedCount++] = state;
            }
        }
        boolean takenMoved = (questions.expires[p] | questions.set[p]) != 0;
        boolean skippedMoved = questions.expiresBelow[p] != 0;
        arrive(p + 1, takenMoved ? states.sorted(taken, takenCount) : Arrays.copyOf(taken, takenCount));
        arrive(end, skippedMoved ? states.sorted(skipped, skippedCount) : Arrays.copyOf(skipped, skippedCount));
    }

    private void arrive(int position, int[] arriving) {
        if (arriving.length > 0) {
            int[] known = layers[position];
            layers[position] = known == null ? states.undominated(arriving) : states.merge(known, arriving);
        }
    }

    private void finish(boolean[] decided) {
        int[] last = layers[forest.size];
        if (last == null) {
            return;
        }
        int best = last[0];
        for (int state : last) {
            if (states.value(state) > states.value(best)) {
                best = state;
            }
        }
        states.restore(best, decided);
        incumbent.offer(decided, states.value(best), states.length(best));
    }
}
