package dev.patchbay.scheduling.fit.duration;

import dev.patchbay.model.problem.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where logarithms of durations vary: from run to run, from machine to machine, from unit to unit, from class to class and
 * from family to family. All are variances, 0 or more. Immutable and thread-safe.
 *
 * @param run one unit on one machine, again and again
 * @param machine one machine against another of its class, in everything it does
 * @param unit one unit against another in its class of machines
 * @param machineClass one class against another in its family
 * @param family one family against another
 */
public record VarianceComponents(double run, double machine, double unit, double machineClass, double family) {

    /** Before anything is known: standard deviations of 0.5, 0.3, 0.9, 0.3 and 0.5. */
    public static final VarianceComponents PRIOR = new VarianceComponents(0.25, 0.09, 0.81, 0.09, 0.25);

    /** Degrees of freedom the prior is worth in each estimate. */
    private static final double PRIOR_WEIGHT = 4;

    private static final double LARGEST = 100;
    private static final double SMALLEST_RUN = 1e-6;

    public VarianceComponents {
        check("run", run);
        check("machine", machine);
        check("unit", unit);
        check("machineClass", machineClass);
        check("family", family);
        run = Math.max(SMALLEST_RUN, run);
    }

    private static void check(String field, double value) {
        if (!(value >= 0 && value <= LARGEST)) {
            throw Problem.of("variance." + field, field, value, "a number from 0 to 100")
                    .asException();
        }
    }

    /** Returns what varies when the same unit is installed on any machine of its class. */
    public double within() {
        return run + machine;
    }

    /**
     * Estimates the components by moments, pulled a little towards {@link #PRIOR}: from two hundred machines on the data
     * decide. Observations of one unit on several machines tell {@code within}, residuals of different units on the same
     * machine the machine's share of it, and group means the rest.
     */
    public static VarianceComponents estimate(Collection<Observation> observations) {
        Map<DurationKey, LogMoments> cells = new TreeMap<>();
        for (Observation observation : observations) {
            cells.merge(observation.key(), observation.moments(), LogMoments::merge);
        }
        double within = pulled(PRIOR.within(), within(cells));
        double machine = Math.min(0.95 * within, pulled(PRIOR.machine(), machine(observations, cells)));
        double unit = pulled(PRIOR.unit(), between(cells, within));
        return new VarianceComponents(within - machine, machine, unit, PRIOR.machineClass(), PRIOR.family());
    }

    /** A sum of squares and its degrees of freedom. */
    private record Estimate(double squares, double freedom) {}

    private static double pulled(double prior, Estimate estimate) {
        double value = (PRIOR_WEIGHT * prior + estimate.squares) / (PRIOR_WEIGHT + estimate.freedom);
        return Math.min(LARGEST, Math.max(0, value));
    }

    private static Estimate within(Map<DurationKey, LogMoments> cells) {
        double squares = 0;
        double freedom = 0;
        for (LogMoments cell : cells.values()) {
            squares += cell.m2();
            freedom += Math.max(0, cell.count() - 1);
        }
        return new Estimate(squares, freedom);
    }

    /** Residuals on one machine correlate by the machine's variance; a residual against a mean of n is short by 1 - 1/n. */
    private static Estimate machine(Collection<Observation> observations, Map<DurationKey, LogMoments> cells) {
        Map<String, double[]> byMachine = new HashMap<>();
        for (Observation observation : observations) {
            LogMoments cell = cells.getOrDefault(observation.key(), LogMoments.NONE);
            if (cell.count() > 1) {
                double shrink = Math.sqrt(1 - 1.0 / cell.count());
                double residual = (observation.moments().mean() - cell.mean()) / shrink;
                double[] sums = byMachine.computeIfAbsent(observation.machine(), any -> new double[3]);
                sums[0] += residual;
                sums[1] += residual * residual;
                sums[2]++;
            }
        }
        double products = 0;
        double freedom = 0;
        for (double[] sums : byMachine.values()) {
            if (sums[2] > 1) {
                // The mean product over pairs, weighed by how many residuals of the machine there are.
                products += (sums[0] * sums[0] - sums[1]) / (sums[2] * (sums[2] - 1)) * (sums[2] - 1);
                freedom += sums[2] - 1;
            }
        }
        return new Estimate(products, freedom);
    }

    private static Estimate between(Map<DurationKey, LogMoments> cells, double within) {
        Map<List<String>, double[]> groups = new HashMap<>();
        cells.forEach((key, cell) -> {
            double[] sums = groups.computeIfAbsent(List.of(key.family(), key.machineClass()), any -> new double[4]);
            sums[0]++;
            sums[1] += cell.mean();
            sums[2] += cell.mean() * cell.mean();
            sums[3] += within / cell.count();
        });
        double squares = 0;
        double freedom = 0;
        for (double[] sums : groups.values()) {
            if (sums[0] > 1) {
                double spread = sums[2] - sums[1] * sums[1] / sums[0];
                squares += spread - sums[3] / sums[0] * (sums[0] - 1);
                freedom += sums[0] - 1;
            }
        }
        return new Estimate(squares, freedom);
    }
}
