package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.START;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.plan.FinishChance;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    /** 40 units with a median of 81 s and a sigma of 0.8, machines as given. */
    private static DurationEstimates spread(double machineSigma) {
        TimeSpread spread = new TimeSpread(Duration.ZERO, Math.log(81), 0.8);
        return new DurationEstimates() {
            @Override
            public Duration expected(WorkItem item) {
                return Duration.ofMillis((long) (1000 * spread.meanSeconds()));
            }

            @Override
            public Optional<TimeSpread> spread(WorkItem item) {
                return Optional.of(spread);
            }

            @Override
            public double machineSigma() {
                return machineSigma;
            }
        };
    }

    private static PatchFinding[] units(int count) {
        return IntStream.range(0, count).mapToObj(i -> Given.approved("u" + i)).toArray(PatchFinding[]::new);
    }

    private static FitRule noReserve() {
        return FitRule.DEFAULT.toBuilder().linuxReserve(Duration.ZERO).build();
    }

    private static FinishChance chance(double machineSigma, Duration window) {
        WindowPlanner planner = WindowPlanner.of(noReserve(), spread(machineSigma));
        planner = planner.with(planner.options().toBuilder().trials(40_000).build());
        return planner.plan(Given.linux(units(40)), window(window), START)
                .chance()
                .orElseThrow();
    }

    @Test
    void momentMatchingIsCloseToTheTruth() {
        TotalTime total = new TotalTime(0, 0, 0);
        TimeSpread spread = new TimeSpread(Duration.ZERO, Math.log(81), 0.8);
        total = new TotalTime(0, 40 * spread.meanSeconds(), 40 * spread.varianceSeconds());

        assertThat(total.quantileMillis(Normal.quantile(0.95), 0) / 1000.0).isCloseTo(5637, within(2.0));
        assertThat(total.quantileMillis(Normal.quantile(0.99), 0) / 1000.0).isCloseTo(6239, within(3.0));
    }

    @Test
    void theSimulationAgreesWithTheKnownCase() {
        FinishChance alike = chance(0, Duration.ofSeconds(5641));

        assertThat(alike.byWindowEnd()).isCloseTo(0.95, within(0.01));
        assertThat(Duration.between(START, alike.finishBy(95).orElseThrow()).toSeconds())
                .isBetween(5570L, 5710L);
    }

    @Test
    void machinesThatDifferOverrunABudgetThatForgetsIt() {
        // The same total spread, but shared: a budget for independent units overruns in about a fifth of all cases.
        FinishChance shared = chance(0.4, Duration.ofSeconds(5641));

        assertThat(1 - shared.byWindowEnd()).isBetween(0.15, 0.40);
    }

    @Test
    void aPlanAtNinetyFivePerCentKeepsItsPromise() {
        for (double machineSigma : new double[] {0, 0.3}) {
            for (Strategy strategy : new Strategy[] {Strategy.LISTING_ORDER, Strategy.OPTIMAL}) {
                WindowPlanner planner =
                        WindowPlanner.of(noReserve(), spread(machineSigma)).with(strategy);
                InstallPlan plain = planner.plan(Given.linux(units(60)), window(minutes(60)), START);
                InstallPlan safe =
                        planner.withConfidence(0.95).plan(Given.linux(units(60)), window(minutes(60)), START);

                assertThat(plain.chance().orElseThrow().byWindowEnd()).isLessThan(0.75);
                assertThat(safe.chance().orElseThrow().byWindowEnd())
                        .as("%s %s", machineSigma, strategy)
                        .isBetween(0.94, 0.995);
                assertThat(safe.planned().count())
                        .isBetween(12L, plain.planned().count() - 1);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        WindowPlanner planner = WindowPlanner.of(noReserve(), spread(0.3));

        assertThat(planner.plan(Given.linux(units(20)), window(minutes(60)), START))
                .isEqualTo(planner.plan(Given.linux(units(20)), window(minutes(60)), START));
        assertThat(planner.with(planner.options().toBuilder().trials(0).build())
                        .plan(Given.linux(units(20)), window(minutes(60)), START)
                        .chance())
                .isEmpty();
    }

    @Test
    void constantsHaveNoChance() {
        assertThat(WindowPlanner.of(FitRule.DEFAULT, Given.durations())
                        .plan(Given.linux(units(3)), window(minutes(60)), START)
                        .chance())
                .isEmpty();
    }

    @Test
    void quantilesAreThoseOfTheNormalDistribution() {
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-9));
        assertThat(Normal.quantile(0.95)).isCloseTo(1.6448536269514722, within(1e-8));
        assertThat(Normal.quantile(0.999)).isCloseTo(3.090232306167813, within(1e-7));
        assertThat(Normal.quantile(0.01)).isCloseTo(-2.3263478740408408, within(1e-8));
        assertThatThrownBy(() ->
                        WindowPlanner.of(FitRule.DEFAULT, Given.durations()).withConfidence(1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("0.95");
    }
}
