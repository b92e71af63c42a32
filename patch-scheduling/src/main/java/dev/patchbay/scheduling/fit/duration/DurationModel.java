package dev.patchbay.scheduling.fit.duration;

import dev.patchbay.scheduling.fit.TimeSpread;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learned durations: moments for each unit on each class of machines, and how widely units, classes and families differ.
 * A unit that was observed seldom is believed to be like its class, a class like its family, a family like everything.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * DurationModel model = DurationModel.learn(observations);
 * Prediction kernel = model.predict(new DurationKey("Linux", "debian 12", "linux-image-amd64"));
 * }</pre>
 */
public final class DurationModel {

    /** Logarithm of the seconds expected when nothing at all was observed: Azure's telemetry mean for one package. */
    private static final double PRIOR_LOG_SECONDS = Math.log(81);

    private static final double PRIOR_VARIANCE = 1;

    private final SortedMap<DurationKey, LogMoments> cells;
    private final VarianceComponents components;
    private final Belief everything;
    private final Map<String, Belief> families = new HashMap<>();
    private final Map<List<String>, Belief> classes = new HashMap<>();

    private DurationModel(Map<DurationKey, LogMoments> cells, VarianceComponents components) {
        this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        this.components = components;
        this.cells.forEach((key, moments) ->
                classes.merge(List.of(key.family(), key.machineClass()), fromUnit(moments), Belief::and));
        classes.forEach(
                (key, belief) -> families.merge(key.get(0), belief.across(components.machineClass()), Belief::and));
        Belief all = Belief.of(PRIOR_LOG_SECONDS, PRIOR_VARIANCE);
        for (String family : new TreeMap<>(families).keySet()) {
            all = all.and(families.getOrDefault(family, Belief.NONE).across(components.family()));
        }
        everything = all;
    }

    /** Returns a model that has observed nothing. */
    public static DurationModel empty() {
        return new DurationModel(Map.of(), VarianceComponents.PRIOR);
    }

    /** Returns a model of these observations, variances included. */
    public static DurationModel learn(Collection<Observation> observations) {
        return of(List.of(), observations).with(VarianceComponents.estimate(observations));
    }

    /** Returns a model of stored moments. */
    public static DurationModel of(Map<DurationKey, LogMoments> moments, VarianceComponents components) {
        return new DurationModel(moments, components);
    }

    private static DurationModel of(List<DurationModel> models, Collection<Observation> observations) {
        Map<DurationKey, LogMoments> merged = new TreeMap<>();
        for (DurationModel model : models) {
            model.cells.forEach((key, moments) -> merged.merge(key, moments, LogMoments::merge));
        }
        for (Observation observation : observations) {
            merged.merge(observation.key(), observation.moments(), LogMoments::merge);
        }
        return new DurationModel(merged, models.isEmpty() ? VarianceComponents.PRIOR : models.get(0).components);
    }

    /** Returns this model after further observations, with its variances. */
    public DurationModel observe(Collection<Observation> observations) {
        return of(List.of(this), observations);
    }

    /** Returns both models together, with this one's variances; which came first does not matter to the moments. */
    public DurationModel merge(DurationModel other) {
        return of(List.of(this, other), List.of());
    }

    /** Returns this model with other variances. */
    public DurationModel with(VarianceComponents other) {
        return new DurationModel(cells, Objects.requireNonNull(other, "components"));
    }

    /** Returns the moments, sorted by key. */
    public SortedMap<DurationKey, LogMoments> moments() {
        return cells;
    }

    /** Returns the variances. */
    public VarianceComponents components() {
        return components;
    }

    private Belief fromUnit(LogMoments moments) {
        return moments.count() == 0
                ? Belief.NONE
                : Belief.of(moments.mean(), components.within() / moments.count())
                        .across(components.unit());
    }

    /** Returns how long {@code key} is going to take next time, on any machine of its class. */
    public Prediction predict(DurationKey key) {
        LogMoments own = cells.getOrDefault(key, LogMoments.NONE);
        Belief family = families.getOrDefault(key.family(), Belief.NONE);
        Belief machineClass = classes.getOrDefault(List.of(key.family(), key.machineClass()), Belief.NONE);
        Belief toFamily = everything.without(family.across(components.family())).across(components.family());
        Belief aboveClass = family.without(machineClass.across(components.machineClass()))
                .and(toFamily)
                .across(components.machineClass());
        Belief aboveUnit = machineClass.without(fromUnit(own)).and(aboveClass).across(components.unit());
        Belief unit =
                own.count() == 0 ? aboveUnit : aboveUnit.and(Belief.of(own.mean(), components.within() / own.count()));
        return new Prediction(
                unit.mean(),
                Math.sqrt(unit.variance() + components.run()),
                Math.sqrt(components.machine()),
                own.count());
    }

    /** Returns how much slower or faster than its class a machine is, judged by its own history; unknown history is unknown speed. */
    public MachineSpeed speedOf(Collection<Observation> ofOneMachine) {
        if (components.machine() == 0) {
            return new MachineSpeed(0, 0);
        }
        Belief speed = Belief.of(0, components.machine());
        for (Observation observation : ofOneMachine) {
            Prediction prediction = predict(observation.key());
            double variance = prediction.logSigma() * prediction.logSigma();
            speed = speed.and(Belief.of(observation.moments().mean() - prediction.logMean(), variance));
        }
        return new MachineSpeed(speed.mean(), Math.sqrt(speed.variance()));
    }

    /**
     * How much slower or faster a machine is. Immutable and thread-safe.
     *
     * @param logShift natural logarithm of the factor its durations have; above 0 is slower
     * @param logSigma how uncertain that is
     */
    public record MachineSpeed(double logShift, double logSigma) {}

    /**
     * A predicted duration. Immutable and thread-safe.
     *
     * @param logMean mean of the logarithm of its seconds
     * @param logSigma standard deviation of that logarithm, the machine's speed aside
     * @param machineSigma standard deviation of the logarithm of the machine's speed
     * @param observations how often exactly this was observed
     */
    public record Prediction(double logMean, double logSigma, double machineSigma, long observations) {

        /** Returns the time it takes at most with a chance of {@code probability}, on any machine. */
        public Duration quantile(double probability) {
            double sigma = Math.hypot(logSigma, machineSigma);
            return new TimeSpread(Duration.ZERO, logMean, sigma).quantile(probability);
        }

        /** Returns the time it takes in half of all cases. */
        public Duration median() {
            return quantile(0.5);
        }
    }
}
