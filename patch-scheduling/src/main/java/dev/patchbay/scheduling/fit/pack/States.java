package dev.patchbay.scheduling.fit.pack;

import java.util.Arrays;

/**
 * Partial choices: value, length, open questions, and the way back. Lists of them are ordered by questions, then length,
 * and hold no choice that another one with the same questions dominates. Mutable, for one search.
 */
final class States {

    private long[] values = new long[256];
    private long[] lengths = new long[256];
    private long[] masks = new long[256];
    private int[] previous = new int[256];
    private int[] positions = new int[256];
    private int size;

    int size() {
        return size;
    }

    long value(int state) {
        return values[state];
    }

    long length(int state) {
        return lengths[state];
    }

    long mask(int state) {
        return masks[state];
    }

    void setMask(int state, long mask) {
        masks[state] = mask;
    }

    int add(long value, long length, long mask, int before, int position) {
        if (size == values.length) {
            int larger = size * 2;
            values = Arrays.copyOf(values, larger);
            lengths = Arrays.copyOf(lengths, larger);
            masks = Arrays.copyOf(masks, larger);
            previous = Arrays.copyOf(previous, larger);
            positions = Arrays.copyOf(positions, larger);
        }
        values[size] = value;
        lengths[size] = length;
        masks[size] = mask;
        previous[size] = before;
        positions[size] = position;
        return size++;
    }

    /** Writes which positions {@code state} took into {@code taken}. */
    void restore(int state, boolean[] taken) {
        Arrays.fill(taken, false);
        for (int at = state; positions[at] >= 0; at = previous[at]) {
            taken[positions[at]] = true;
        }
    }

    private int compare(int a, int b) {
        int byMask = Long.compare(masks[a], masks[b]);
        if (byMask != 0) {
            return byMask;
        }
        int byLength = Long.compare(lengths[a], lengths[b]);
        return byLength != 0 ? byLength : Long.compare(values[b], values[a]);
    }

    /** Returns the first {@code count} entries in order, each kept. */
    int[] sorted(int[] list, int count) {
        int[] from = Arrays.copyOf(list, count);
        int[] to = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                int middle = Math.min(start + width, count);
                int end = Math.min(start + 2 * width, count);
                int left = start;
                int right = middle;
                for (int i = start; i < end; i++) {
                    boolean takeLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
                    to[i] = takeLeft ? from[left++] : from[right++];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Returns an ordered list without what is dominated in it. */
    int[] undominated(int[] ordered) {
        int kept = 0;
        for (int state : ordered) {
            if (kept == 0 || !dominates(ordered[kept - 1], state)) {
                ordered[kept++] = state;
            }
        }
        return kept == ordered.length ? ordered : Arrays.copyOf(ordered, kept);
    }

    /** Returns both lists in order, without what is dominated. */
    int[] merge(int[] a, int[] b) {
        int[] result = new int[a.length + b.length];
        int kept = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int next = j >= b.length || (i < a.length && compare(a[i], b[j]) <= 0) ? a[i++] : b[j++];
            if (kept == 0 || !dominates(result[kept - 1], next)) {
                result[kept++] = next;
            }
        }
        return kept == result.length ? result : Arrays.copyOf(result, kept);
    }

    /** Whether an earlier entry of an ordered list makes a later one pointless. */
    private boolean dominates(int earlier, int later) {
        return masks[earlier] == masks[later] && values[earlier] >= values[later];
    }
}
