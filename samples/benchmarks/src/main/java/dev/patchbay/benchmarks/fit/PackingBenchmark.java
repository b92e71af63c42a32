package dev.patchbay.benchmarks.fit;

import dev.patchbay.scheduling.fit.pack.Packing;
import dev.patchbay.scheduling.fit.pack.PackingProblem;
import dev.patchbay.scheduling.fit.pack.PackingSolver;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Optimal packing of random windows. Recipe: values 2, 10, 40 and 100 with probabilities 0.30, 0.35, 0.25 and 0.10, plus 400
 * with probability 0.03; lengths lognormal with the given median and sigma 0.8, in whole seconds; each unit needs, with
 * probability 0.2, one or two units drawn evenly from those before it. 500 instances from seed 42, solved in turn. Sample
 * mode, so that the tail is seen.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class PackingBenchmark {

    private static final int INSTANCES = 500;

    /** Units, median seconds, window seconds. */
    @Param({"30,480,10800", "200,81,5400", "200,81,10800"})
    String shape = "";

    @Param({"0.0", "0.2"})
    double precedence;

    private final PackingProblem[] problems = new PackingProblem[INSTANCES];
    private int next;

    /** Draws the instances. */
    @Setup
    public void draw() {
        String[] parts = shape.split(",", -1);
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < INSTANCES; i++) {
            problems[i] =
                    draw(random, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        }
    }

    private PackingProblem draw(SplittableRandom random, int size, int median, long capacity) {
        long[] values = new long[size];
        long[] lengths = new long[size];
        int[][] needs = new int[size][];
        for (int i = 0; i < size; i++) {
            double share = random.nextDouble();
            values[i] = share < 0.30 ? 2 : share < 0.65 ? 10 : share < 0.90 ? 40 : 100;
            values[i] += random.nextDouble() < 0.03 ? 400 : 0;
            lengths[i] = Math.max(1, Math.round(median * Math.exp(0.8 * random.nextGaussian())));
            if (i > 0 && random.nextDouble() < precedence) {
                needs[i] = random.nextDouble() < 0.5
                        ? new int[] {random.nextInt(i)}
                        : new int[] {random.nextInt(i), random.nextInt(i)};
            } else {
                needs[i] = new int[0];
            }
        }
        return PackingProblem.of(values, lengths, needs, capacity);
    }

    /** Solves one instance. */
    @Benchmark
    public Packing optimal() {
        next = (next + 1) % INSTANCES;
        return PackingSolver.exact().solve(problems[next]);
    }
}
