package dev.patchbay.scheduling.fit.pack;

import dev.patchbay.model.problem.Problem;
import java.util.Arrays;

/**
 * Items with a value and a length each, what each needs, and the room there is. An item may be chosen only together with
 * all it needs; chosen lengths add up to at most the capacity. Immutable and thread-safe.
 *
 * <pre>{@code
 * PackingProblem problem = PackingProblem.of(new long[] {4, 10, 100}, new long[] {45, 30, 50}, new int[][] {{}, {}, {0}}, 80);
 * }</pre>
 */
public final class PackingProblem {

    /** Largest sum of values or lengths accepted, so that no sum overflows and doubles stay exact. */
    public static final long LARGEST_SUM = 1L << 52;

    private final long[] values;
    private final long[] lengths;
    private final int[][] needs;
    private final long capacity;
    private final int[] order;

    private PackingProblem(long[] values, long[] lengths, int[][] needs, long capacity) {
        this.values = values;
        this.lengths = lengths;
        this.needs = needs;
        this.capacity = capacity;
        order = topologicalOrder();
    }

    /**
     * Returns a problem.
     *
     * @param values value of each item, 0 or more
     * @param lengths length of each item, 0 or more, in any unit
     * @param needs for each item the indices of the items it needs
     * @param capacity room there is, in the unit of the lengths; below zero nothing fits
     * @throws dev.patchbay.model.problem.ProblemException when sizes differ, a number is negative, a sum is above {@link
     *     #LARGEST_SUM}, an index is out of range, or items need each other in a circle
     */
    public static PackingProblem of(long[] values, long[] lengths, int[][] needs, long capacity) {
        if (values.length != lengths.length || values.length != needs.length) {
            throw Problem.of("packing.size", "needs", needs.length, "as many values, lengths and needs as items")
                    .asException();
        }
        checkSum("values", values);
        checkSum("lengths", lengths);
        int[][] copy = new int[needs.length][];
        for (int i = 0; i < needs.length; i++) {
            copy[i] = Arrays.stream(needs[i]).sorted().distinct().toArray();
            for (int need : copy[i]) {
                if (need < 0 || need >= values.length || need == i) {
                    throw Problem.of("packing.need", "needs[" + i + "]", need, "the index of another item")
                            .asException();
                }
            }
        }
        return new PackingProblem(values.clone(), lengths.clone(), copy, Math.min(capacity, LARGEST_SUM));
    }

    private static void checkSum(String field, long[] numbers) {
        long sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] > LARGEST_SUM) {
                throw Problem.of("packing.range", field + "[" + i + "]", numbers[i], "a number from 0 to 2^52")
                        .asException();
            }
            sum += numbers[i];
            if (sum > LARGEST_SUM) {
                throw Problem.of("packing.sum", field, sum, "a sum of at most 2^52")
                        .asException();
            }
        }
    }

    private int[] topologicalOrder() {
        int[] open = new int[needs.length];
        int[] dependents = new int[needs.length];
        for (int i = 0; i < needs.length; i++) {
            open[i] = needs[i].length;
            for (int need : needs[i]) {
                dependents[need]++;
            }
        }
        int[][] neededBy = new int[needs.length][];
        for (int i = 0; i < needs.length; i++) {
            neededBy[i] = new int[dependents[i]];
        }
        for (int i = 0; i < needs.length; i++) {
            for (int need : needs[i]) {
                neededBy[need][--dependents[need]] = i;
            }
        }
        int[] result = new int[needs.length];
        int tail = 0;
        for (int i = 0; i < needs.length; i++) {
            if (open[i] == 0) {
                result[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int dependent : neededBy[result[head]]) {
                if (--open[dependent] == 0) {
                    result[tail++] = dependent;
                }
            }
        }
        if (tail < needs.length) {
            throw Problem.of(
                            "packing.circle",
                            "needs",
                            (needs.length - tail) + " items",
                            "no items that need each other in a circle")
                    .asException();
        }
        return result;
    }

    /** Returns the number of items. */
    public int size() {
        return values.length;
    }

    /** Returns the room there is. */
    public long capacity() {
        return capacity;
    }

    /** Returns the value of {@code item}. */
    public long value(int item) {
        return values[item];
    }

    /** Returns the length of {@code item}. */
    public long length(int item) {
        return lengths[item];
    }

    int[] needs(int item) {
        return needs[item];
    }

    /** Returns the items, each after all it needs. */
    int[] order() {
        return order;
    }
}
