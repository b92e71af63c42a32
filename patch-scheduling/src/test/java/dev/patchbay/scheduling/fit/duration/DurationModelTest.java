package dev.patchbay.scheduling.fit.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationModelTest {

    private static final double RUN = 0.5;
    private static final double MACHINE = 0.33;
    private static final double UNIT = 0.9;

    private static Duration seconds(double log) {
        return Duration.ofNanos(Math.round(1e9 * Math.exp(log)));
    }

    private static DurationKey key(int unit) {
        return new DurationKey("Linux", "debian 12", "unit-" + unit);
    }

    /** 200 machines, each with 12 of 150 units once. */
    private static List<Observation> fleet(SplittableRandom random) {
        double[] units = new double[150];
        for (int u = 0; u < units.length; u++) {
            units[u] = Math.log(40) + UNIT * random.nextGaussian();
        }
        List<Observation> observations = new ArrayList<>();
        for (int machine = 0; machine < 200; machine++) {
            double speed = MACHINE * random.nextGaussian();
            for (int i = 0; i < 12; i++) {
                int unit = random.nextInt(units.length);
                observations.add(new Observation(
                        key(unit), "m" + machine, seconds(units[unit] + speed + RUN * random.nextGaussian())));
            }
        }
        return observations;
    }

    @Test
    void varianceComponentsAreFoundAgain() {
        VarianceComponents found = VarianceComponents.estimate(fleet(new SplittableRandom(1)));

        assertThat(Math.sqrt(found.run())).isCloseTo(RUN, within(0.05));
        assertThat(Math.sqrt(found.machine())).isCloseTo(MACHINE, within(0.05));
        assertThat(Math.sqrt(found.unit())).isCloseTo(UNIT, within(0.15));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10, 100})
    void predictedQuantilesAreCalibratedFromTheFirstObservationOn(int seen) {
        SplittableRandom random = new SplittableRandom(7 + seen);
        double[] nominal = {0.5, 0.8, 0.9, 0.95};
        int[] covered = new int[nominal.length];
        int trials = 0;
        for (int fleet = 0; fleet < 20; fleet++) {
            DurationModel model = DurationModel.learn(fleet(random));
            for (int trial = 0; trial < 500; trial++) {
                double mean = Math.log(40) + UNIT * random.nextGaussian();
                List<Observation> own = new ArrayList<>();
                for (int i = 0; i < seen; i++) {
                    own.add(new Observation(key(-1), "x" + i, draw(random, mean)));
                }
                // The model is asked as if it had seen these as well, without learning its variances again.
                DurationModel.Prediction prediction = withCell(model, own).predict(key(-1));
                Duration next = draw(random, mean);
                for (int q = 0; q < nominal.length; q++) {
                    covered[q] += next.compareTo(prediction.quantile(nominal[q])) <= 0 ? 1 : 0;
                }
                trials++;
            }
        }
        for (int q = 0; q < nominal.length; q++) {
            assertThat((double) covered[q] / trials)
                    .as("nominal %s", nominal[q])
                    .isCloseTo(nominal[q], within(0.02));
        }
    }

    private static Duration draw(SplittableRandom random, double mean) {
        return seconds(mean + MACHINE * random.nextGaussian() + RUN * random.nextGaussian());
    }

    private static DurationModel withCell(DurationModel model, List<Observation> own) {
        return own.isEmpty() ? model : model.observe(own);
    }

    @Test
    void mergingIsExactlyAssociativeAndCommutative() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            LogMoments[] parts = new LogMoments[3];
            for (int i = 0; i < 3; i++) {
                parts[i] = LogMoments.NONE;
                for (int k = random.nextInt(5); k > 0; k--) {
                    parts[i] = parts[i].merge(LogMoments.of(seconds(3 + random.nextGaussian())));
                }
            }
            assertThat(parts[0].merge(parts[1]).merge(parts[2])).isEqualTo(parts[0].merge(parts[1].merge(parts[2])));
            assertThat(parts[0].merge(parts[1])).isEqualTo(parts[1].merge(parts[0]));
            assertThat(parts[0].merge(LogMoments.NONE)).isEqualTo(parts[0]);
        }
        List<Observation> all = fleet(random);
        DurationModel whole = DurationModel.empty().observe(all);
        DurationModel halves = DurationModel.empty()
                .observe(all.subList(1000, all.size()))
                .merge(DurationModel.empty().observe(all.subList(0, 1000)));
        assertThat(halves.moments()).isEqualTo(whole.moments());
        assertThat(halves.predict(key(3))).isEqualTo(whole.predict(key(3)));
    }

    @Test
    void momentsAreMeanAndSquaredDeviations() {
        LogMoments moments =
                LogMoments.of(seconds(1)).merge(LogMoments.of(seconds(2))).merge(LogMoments.of(seconds(6)));

        assertThat(moments.mean()).isCloseTo(3, within(1e-8));
        assertThat(moments.m2()).isCloseTo(14, within(1e-6));
        assertThat(LogMoments.NONE.mean()).isZero();
        assertThatThrownBy(() -> LogMoments.of(Duration.ofSeconds(-1))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> LogMoments.of(Duration.ofDays(31))).isInstanceOf(ProblemException.class);
        assertThat(LogMoments.of(Duration.ZERO).mean()).isCloseTo(Math.log(0.001), within(1e-8));
    }

    @Test
    void whatIsRarelySeenIsBelievedToBeLikeItsClassAndWhatIsNotLikeItsFamily() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            observations.add(new Observation(key(i % 40), "m" + i, Duration.ofSeconds(20)));
        }
        DurationModel model = DurationModel.empty().observe(observations);
        DurationModel one = model.observe(List.of(new Observation(key(99), "m", Duration.ofSeconds(200))));

        assertThat(model.predict(key(1)).median()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(22));
        assertThat(model.predict(key(99)).median()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(22));
        assertThat(one.predict(key(99)).median()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(190));
        Duration otherClass =
                model.predict(new DurationKey("Linux", "debian 13", "unit-1")).median();
        Duration otherFamily =
                model.predict(new DurationKey("Windows", "windows 11", "KB1")).median();
        assertThat(otherClass).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(28));
        assertThat(otherFamily).isGreaterThan(otherClass);
        assertThat(DurationModel.empty().predict(key(1)).median().toSeconds()).isEqualTo(81);
    }

    @Test
    void aSlowMachineIsRecognisedByItsHistory() {
        List<Observation> fleet = fleet(new SplittableRandom(5));
        DurationModel model = DurationModel.learn(fleet);
        List<Observation> slow = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 60; i++) {
            double mean = model.predict(key(i)).logMean();
            slow.add(new Observation(key(i), "slow", seconds(mean + 0.7 + RUN * random.nextGaussian())));
        }

        DurationModel.MachineSpeed speed = model.speedOf(slow);

        assertThat(speed.logShift()).isBetween(0.4, 0.9);
        assertThat(speed.logSigma()).isLessThan(0.15);
        assertThat(model.speedOf(List.of()).logShift()).isZero();
        assertThat(model.speedOf(List.of()).logSigma())
                .isCloseTo(Math.sqrt(model.components().machine()), within(1e-9));
    }
}
