package dev.patchbay.scheduling.fit.duration;

import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.scheduling.fit.DurationEstimates;
import dev.patchbay.scheduling.fit.TimeSpread;
import dev.patchbay.scheduling.fit.WorkItem;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Estimates from a {@link DurationModel}: set-up, download, the unit's predicted time and triggers, as for a transaction of
 * its own. A size nobody told counts as zero bytes. Immutable and thread-safe.
 *
 * <pre>{@code
 * DurationEstimates durations = LearnedDurations.of(model).with(costs).onMachine(model.speedOf(itsObservations));
 * InstallPlan plan = WindowPlanner.optimal(FitRule.DEFAULT, durations).withConfidence(0.95).plan(input, window, now);
 * }</pre>
 */
public final class LearnedDurations implements DurationEstimates {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final DurationModel model;
    private final Function<WorkItem, DurationKey> keys;
    private final TransactionCosts costs;
    private final DurationModel.MachineSpeed speed;
    private final Optional<Double> quantile;

    private LearnedDurations(
            DurationModel model,
            Function<WorkItem, DurationKey> keys,
            TransactionCosts costs,
            DurationModel.MachineSpeed speed,
            Optional<Double> quantile) {
        this.model = Objects.requireNonNull(model, "model");
        this.keys = Objects.requireNonNull(keys, "keys");
        this.costs = Objects.requireNonNull(costs, "costs");
        this.speed = Objects.requireNonNull(speed, "speed");
        this.quantile = quantile;
    }

    /** Returns estimates that expect the mean, on a machine of unknown speed, with nothing beside the units. */
    public static LearnedDurations of(DurationModel model) {
        return new LearnedDurations(
                model,
                DurationKey::of,
                TransactionCosts.NONE,
                new DurationModel.MachineSpeed(0, Math.sqrt(model.components().machine())),
                Optional.empty());
    }

    /** Returns these estimates with other keys. */
    public LearnedDurations keyedBy(Function<WorkItem, DurationKey> other) {
        return new LearnedDurations(model, other, costs, speed, quantile);
    }

    /** Returns these estimates with costs beside the units. */
    public LearnedDurations with(TransactionCosts other) {
        return new LearnedDurations(model, keys, other, speed, quantile);
    }

    /** Returns these estimates for a machine whose speed is known. */
    public LearnedDurations onMachine(DurationModel.MachineSpeed known) {
        return new LearnedDurations(model, keys, costs, known, quantile);
    }

    /**
     * Returns estimates that expect, for each unit, the time it takes at most with a chance of {@code probability}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when {@code probability} is not between 0 and 1
     */
    public LearnedDurations atRisk(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw Problem.of("probability.range", "probability", probability, "a number between 0 and 1")
                    .asException();
        }
        return new LearnedDurations(model, keys, costs, speed, Optional.of(probability));
    }

    @Override
    public Duration expected(WorkItem item) {
        TimeSpread own = spreadOf(item);
        TimeSpread all = new TimeSpread(own.fixed(), own.logMean(), Math.hypot(own.logSigma(), speed.logSigma()));
        Duration expected = quantile.map(all::quantile)
                .orElseGet(() -> all.fixed().plusMillis((long) Math.ceil(1000 * all.meanSeconds())));
        return expected.compareTo(LONGEST) > 0 ? LONGEST : expected;
    }

    @Override
    public Optional<TimeSpread> spread(WorkItem item) {
        return Optional.of(spreadOf(item));
    }

    private TimeSpread spreadOf(WorkItem item) {
        DurationModel.Prediction prediction = model.predict(keys.apply(item));
        long bytes = item.patch().flatMap(Patch::downloadBytes).orElse(0L);
        return new TimeSpread(costs.of(bytes), prediction.logMean() + speed.logShift(), prediction.logSigma());
    }

    @Override
    public double machineSigma() {
        return speed.logSigma();
    }
}
