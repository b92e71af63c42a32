package dev.patchbay.scheduling.fit.pack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random packing problems. The published recipe: values 2, 10, 40 or 100 with probabilities 0.30, 0.35, 0.25 and 0.10, plus
 * 400 with probability 0.03; lengths lognormal, in whole seconds; each item needs, with the given probability, one or two
 * items drawn evenly from those before it.
 */
final class Instances {

    private Instances() {}

    static PackingProblem published(
            RandomGenerator random, int size, double precedence, int medianSeconds, double sigma, long capacity) {
        long[] values = new long[size];
        long[] lengths = new long[size];
        int[][] needs = new int[size][];
        for (int i = 0; i < size; i++) {
            double class1 = random.nextDouble();
            values[i] = class1 < 0.30 ? 2 : class1 < 0.65 ? 10 : class1 < 0.90 ? 40 : 100;
            if (random.nextDouble() < 0.03) {
                values[i] += 400;
            }
            lengths[i] = Math.max(1, Math.round(medianSeconds * Math.exp(sigma * random.nextGaussian())));
            needs[i] = needs(random, i, precedence);
        }
        return PackingProblem.of(values, lengths, needs, capacity);
    }

    private static int[] needs(RandomGenerator random, int item, double precedence) {
        if (item == 0 || random.nextDouble() >= precedence) {
            return new int[0];
        }
        int count = random.nextDouble() < 0.5 ? 1 : 2;
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            result.add(random.nextInt(item));
        }
        return result.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    static long best(PackingProblem problem) {
        int size = problem.size();
        long best = 0;
        for (int mask = 0; mask < 1 << size; mask++) {
            long value = 0;
            long length = 0;
            boolean closed = true;
            for (int i = 0; i < size && closed; i++) {
                if ((mask >> i & 1) == 1) {
                    value += problem.value(i);
                    length += problem.length(i);
                    for (int need : problem.needs(i)) {
                        closed &= (mask >> need & 1) == 1;
                    }
                }
            }
            if (closed && length <= problem.capacity()) {
                best = Math.max(best, value);
            }
        }
        return best;
    }

    static void check(PackingProblem problem, Packing packing) {
        BitSet chosen = packing.chosen();
        long value = 0;
        long length = 0;
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            value += problem.value(i);
            length += problem.length(i);
            for (int need : problem.needs(i)) {
                if (!chosen.get(need)) {
                    throw new AssertionError(i + " needs " + need);
                }
            }
        }
        if (value != packing.value() || length != packing.length() || length > Math.max(0, problem.capacity())) {
            throw new AssertionError("value " + value + ", length " + length + " against " + packing);
        }
    }
}
