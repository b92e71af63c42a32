package dev.patchbay.scheduling.fit.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The items of a problem as a forest in preorder: one prerequisite of each item is its parent, so skipping an item skips
 * its subtree, which lies in {@code [position, end[position])}; the others are extra edges. Roots and siblings stand in the
 * order of how much the relaxed problem loses by the opposite decision, surest first.
 */
final class Forest {

    final PackingProblem problem;
    final int size;
    final int[] item;
    final long[] value;
    final long[] length;
    final int[] end;
    final int[] parent;
    /** For each position the positions of prerequisites that no ancestor implies, and what it pays to them. */
    final int[][] extra;

    final double[][] extraPrice;
    /** Value after payments along extra edges. */
    final double[] adjusted;

    final double price;

    private Forest(PackingProblem problem, Relaxation relaxation, int[] preorder, int[] ends) {
        this.problem = problem;
        price = relaxation.price;
        size = preorder.length;
        item = preorder;
        value = new long[size];
        length = new long[size];
        end = ends;
        parent = new int[size];
        extra = new int[size][];
        extraPrice = new double[size][];
        adjusted = new double[size];
        int[] position = new int[problem.size()];
        for (int p = 0; p < size; p++) {
            position[preorder[p]] = p;
        }
        for (int p = 0; p < size; p++) {
            int i = item[p];
            value[p] = problem.value(i);
            length[p] = problem.length(i);
            parent[p] = relaxation.parentOf[i] < 0 ? -1 : position[relaxation.parentOf[i]];
            adjusted[p] = relaxation.adjusted[i];
            extraPrice[p] = relaxation.extraPrice[i];
            extra[p] = relaxation.extra[i].clone();
            for (int j = 0; j < extra[p].length; j++) {
                extra[p][j] = position[extra[p][j]];
            }
        }
    }

    static Forest of(PackingProblem problem, BitSet possible) {
        Relaxation relaxation = Relaxation.of(problem, possible);
        int[] preorder = new int[relaxation.items().length];
        int[] ends = new int[relaxation.items().length];
        preorder(relaxation, problem.size(), preorder, ends);
        return new Forest(problem, relaxation, preorder, ends);
    }

    /** Returns what taking each position with its best descendants gains in the relaxed problem at {@code lengthPrice}. */
    double[] gains(double lengthPrice) {
        double[] gain = new double[size];
        for (int p = size - 1; p >= 0; p--) {
            gain[p] += adjusted[p] - lengthPrice * length[p];
            if (parent[p] >= 0 && gain[p] > 0) {
                gain[parent[p]] += gain[p];
            }
        }
        return gain;
    }

    /** Trees that extra edges join stand together, so that what one has to remember for the other is soon forgotten. */
    private static void sortRoots(List<Integer> roots, Relaxation relaxation) {
        int[] group = relaxation.groups();
        double[] surety = new double[group.length];
        Arrays.fill(surety, Double.POSITIVE_INFINITY);
        for (int root : roots) {
            surety[group[root]] = Math.min(surety[group[root]], Math.abs(relaxation.gain[root]));
        }
        roots.sort((a, b) -> {
            int byGroup = Double.compare(surety[group[b]], surety[group[a]]);
            if (byGroup != 0 || group[a] != group[b]) {
                return byGroup != 0 ? byGroup : Integer.compare(group[a], group[b]);
            }
            return Double.compare(Math.abs(relaxation.gain[b]), Math.abs(relaxation.gain[a]));
        });
    }

    private static void preorder(Relaxation relaxation, int count, int[] preorder, int[] ends) {
        List<List<Integer>> children = new ArrayList<>(count + 1);
        for (int i = 0; i <= count; i++) {
            children.add(List.of());
        }
        for (int i : relaxation.items()) {
            int slot = relaxation.parentOf[i] < 0 ? count : relaxation.parentOf[i];
            if (children.get(slot).isEmpty()) {
                children.set(slot, new ArrayList<>());
            }
            children.get(slot).add(i);
        }
        double[] gain = relaxation.gain;
        for (int slot = 0; slot < count; slot++) {
            if (children.get(slot).size() > 1) {
                children.get(slot).sort((a, b) -> Double.compare(Math.abs(gain[b]), Math.abs(gain[a])));
            }
        }
        sortRoots(children.get(count), relaxation);
        int[] path = new int[preorder.length + 1];
        int[] next = new int[preorder.length + 1];
        int[] start = new int[preorder.length + 1];
        int depth = 0;
        int position = 0;
        path[0] = count;
        while (depth >= 0) {
            List<Integer> siblings = children.get(path[depth]);
            if (next[depth] < siblings.size()) {
                int child = siblings.get(next[depth]++);
                depth++;
                path[depth] = child;
                next[depth] = 0;
                start[depth] = position;
                preorder[position++] = child;
            } else {
                if (depth > 0) {
                    ends[start[depth]] = position;
                }
                depth--;
            }
        }
    }
}
