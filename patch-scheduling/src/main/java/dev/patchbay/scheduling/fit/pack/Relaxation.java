package dev.patchbay.scheduling.fit.pack;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The problem without its capacity and without prerequisites beyond one parent per item, both replaced by prices: a price of
 * length, and for each further prerequisite a price the dependent pays to what it needs. For any prices the best closure is
 * an upper bound; the prices that make it smallest are looked for here, the length's by bisection, the others' by
 * subgradient steps.
 */
final class Relaxation {

    private static final int STEPS = 150;
    private static final int BISECTIONS = 40;
    private static final int STEPS_PER_BISECTION = 6;
    private static final double DECAY = 0.97;

    final int[] parentOf;
    final int[][] extra;
    final double[][] extraPrice;
    final double[] adjusted;
    final double[] gain;
    double price;

    private final PackingProblem problem;
    private final int[] items;
    private final boolean[] taken;

    Relaxation(PackingProblem problem, int[] items) {
        this.problem = problem;
        this.items = items;
        int count = problem.size();
        parentOf = new int[count];
        extra = new int[count][];
        extraPrice = new double[count][];
        adjusted = new double[count];
        gain = new double[count];
        taken = new boolean[count];
        boolean anyExtra = chooseParents();
        for (int i : items) {
            adjusted[i] = problem.value(i);
        }
        price = bisect();
        if (anyExtra) {
            tighten();
        }
        closure(price);
    }

    private boolean chooseParents() {
        int[] depth = new int[parentOf.length];
        boolean any = false;
        for (int i : items) {
            int parent = -1;
            for (int need : problem.needs(i)) {
                if (parent < 0 || depth[need] > depth[parent]) {
                    parent = need;
                }
            }
            parentOf[i] = parent;
            depth[i] = parent < 0 ? 0 : depth[parent] + 1;
            int closest = parent;
            extra[i] = problem.needs(i).length < 2
                    ? new int[0]
                    : Arrays.stream(problem.needs(i))
                            .filter(need -> !isAncestor(need, closest))
                            .toArray();
            extraPrice[i] = new double[extra[i].length];
            any |= extra[i].length > 0;
        }
        return any;
    }

    private boolean isAncestor(int ancestor, int of) {
        for (int at = of; at >= 0; at = parentOf[at]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private double bisect() {
        double low = 0;
        double high = 0;
        for (int i : items) {
            if (problem.length(i) > 0) {
                high = Math.max(high, adjusted[i] / problem.length(i));
            }
        }
        for (int round = 0; round < BISECTIONS; round++) {
            double middle = (low + high) / 2;
            if (closure(middle) > problem.capacity()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Marks the best closure at this price and returns its length; fills the gain of each item with its best descendants. */
    private long closure(double lengthPrice) {
        for (int i : items) {
            gain[i] = adjusted[i] - lengthPrice * problem.length(i);
        }
        for (int k = items.length - 1; k >= 0; k--) {
            int i = items[k];
            if (parentOf[i] >= 0 && gain[i] > 0) {
                gain[parentOf[i]] += gain[i];
            }
        }
        long total = 0;
        for (int i : items) {
            taken[i] = gain[i] > 0 && (parentOf[i] < 0 || taken[parentOf[i]]);
            if (taken[i]) {
                total += problem.length(i);
            }
        }
        return total;
    }

    private double bound() {
        double sum = price * problem.capacity();
        for (int i : items) {
            if (parentOf[i] < 0 && gain[i] > 0) {
                sum += gain[i];
            }
        }
        return sum;
    }

    private void tighten() {
        double[][] best = copy(extraPrice);
        double bestPrice = price;
        double bestBound = Double.POSITIVE_INFINITY;
        double step = 0;
        for (int i : items) {
            step += problem.value(i);
        }
        step = step / items.length / 2;
        for (int round = 0; round < STEPS; round++) {
            if (round % STEPS_PER_BISECTION == STEPS_PER_BISECTION - 1) {
                price = bisect();
            }
            closure(price);
            double bound = bound();
            if (bound < bestBound) {
                bestBound = bound;
                bestPrice = price;
                best = copy(extraPrice);
            }
            if (!move(step)) {
                break;
            }
            step *= DECAY;
        }
        for (int i : items) {
            for (int j = 0; j < extra[i].length; j++) {
                shift(i, j, best[i][j]);
            }
        }
        price = bestPrice;
    }

    private boolean move(double step) {
        boolean moved = false;
        for (int i : items) {
            for (int j = 0; j < extra[i].length; j++) {
                if (taken[i] != taken[extra[i][j]]) {
                    double wanted = Math.max(0, extraPrice[i][j] + (taken[i] ? step : -step));
                    moved |= wanted != extraPrice[i][j];
                    shift(i, j, wanted);
                }
            }
        }
        return moved;
    }

    private void shift(int item, int need, double wanted) {
        double change = wanted - extraPrice[item][need];
        extraPrice[item][need] = wanted;
        adjusted[item] -= change;
        adjusted[extra[item][need]] += change;
    }

    private static double[][] copy(double[][] prices) {
        double[][] result = new double[prices.length][];
        for (int i = 0; i < prices.length; i++) {
            result[i] = prices[i] == null ? new double[0] : prices[i].clone();
        }
        return result;
    }

    static Relaxation of(PackingProblem problem, BitSet possible) {
        return new Relaxation(
                problem, Arrays.stream(problem.order()).filter(possible::get).toArray());
    }

    /** Returns for each item a number shared by all items that prerequisites connect with it. */
    int[] groups() {
        int[] group = new int[parentOf.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i : items) {
            if (parentOf[i] >= 0) {
                group[find(group, i)] = find(group, parentOf[i]);
            }
            for (int need : extra[i]) {
                group[find(group, i)] = find(group, need);
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = find(group, i);
        }
        return group;
    }

    private static int find(int[] group, int item) {
        int root = item;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    int[] items() {
        return items;
    }
}
