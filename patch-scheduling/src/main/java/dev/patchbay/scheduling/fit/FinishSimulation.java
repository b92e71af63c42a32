package dev.patchbay.scheduling.fit;

import dev.patchbay.model.plan.FinishChance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Simulates how long a plan takes: every unit's own spread, and one factor for the machine that all of them share. */
final class FinishSimulation {

    private static final int[] PERCENTILES = {50, 80, 90, 95, 99};

    private final DurationEstimates estimates;
    private final int trials;
    private final long seed;
    private double fixed;
    private final List<TimeSpread> spreads = new ArrayList<>();

    FinishSimulation(DurationEstimates estimates, int trials, long seed) {
        this.estimates = estimates;
        this.trials = trials;
        this.seed = seed;
    }

    void addFixed(long millis) {
        fixed += millis / 1000.0;
    }

    void add(WorkUnit unit) {
        for (WorkItem item : unit.items) {
            Optional<TimeSpread> spread = estimates.spread(item);
            if (spread.isPresent()) {
                fixed += spread.get().fixed().toMillis() / 1000.0;
                spreads.add(spread.get());
            } else {
                addFixed(Durations.ceilMillis(estimates.expected(item)));
            }
        }
    }

    /** Returns the chance; empty when nothing spreads or no trials are wanted. */
    Optional<FinishChance> chance(Instant begin, Instant end) {
        if (trials == 0 || spreads.isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double room = Duration.between(begin, end).toMillis() / 1000.0;
        double[] seconds = new double[trials];
        int inTime = 0;
        for (int trial = 0; trial < trials; trial++) {
            double machine = Math.exp(estimates.machineSigma() * random.nextGaussian());
            double sum = 0;
            for (TimeSpread spread : spreads) {
                sum += Math.exp(spread.logMean() + spread.logSigma() * random.nextGaussian());
            }
            seconds[trial] = fixed + machine * sum;
            inTime += seconds[trial] <= room ? 1 : 0;
        }
        Arrays.sort(seconds);
        Map<Integer, Instant> finishBy = new TreeMap<>();
        for (int percent : PERCENTILES) {
            int rank = Math.min(trials - 1, (int) Math.ceil(trials * percent / 100.0) - 1);
            finishBy.put(percent, begin.plusMillis((long) Math.ceil(1000 * seconds[Math.max(0, rank)])));
        }
        return Optional.of(new FinishChance((double) inTime / trials, finishBy, trials, seed));
    }
}
