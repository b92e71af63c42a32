package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.START;
import static dev.patchbay.scheduling.fit.Given.approved;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.window;
import static dev.patchbay.scheduling.fit.Given.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Assessment OFFERED =
            windows(approved("A"), approved("B"), approved("C"), Given.refused("X", DecisionKind.DEFERRED));

    private static List<MaintenanceWindow> weekly(int count, Duration length) {
        return IntStream.range(0, count)
                .mapToObj(week -> {
                    Instant start = START.plus(Duration.ofDays(7L * week));
                    return window(start, start.plus(length));
                })
                .toList();
    }

    private static WindowPlanner planner(Object... durations) {
        return WindowPlanner.of(FitRule.DEFAULT, Given.durations(durations));
    }

    @Test
    void windowsUntilEverythingIsIn() {
        Forecast forecast = Forecast.of(
                planner("A", 40, "B", 40, "C", 40),
                PlanInput.of(OFFERED),
                weekly(6, minutes(60)),
                START.minusSeconds(60));

        assertThat(forecast.isComplete()).isTrue();
        assertThat(forecast.windowsNeeded()).isEqualTo(3);
        assertThat(forecast.installedIn()).containsEntry(PatchId.of("C"), START.plus(Duration.ofDays(14)));
        assertThat(forecast.smallestWindow()).contains(minutes(130));
        assertThat(forecast.remedies())
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.text())
                        .isEqualTo("everything is in after 3 windows, by 2026-12-23T16:00:00Z"));
    }

    @Test
    void whatNeverFitsComesWithARemedy() {
        Forecast forecast =
                Forecast.of(planner("A", 10, "B", 220, "C", 10), PlanInput.of(OFFERED), weekly(3, minutes(180)), START);

        assertThat(forecast.neverFits())
                .containsExactlyEntriesOf(new java.util.TreeMap<>(java.util.Map.of(PatchId.of("B"), minutes(230))));
        assertThat(forecast.windowsNeeded()).isEqualTo(1);
        assertThat(forecast.remedies())
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.text())
                        .isEqualTo("B needs a window of 3 h 50 min, the longest is 3 h: extend to 4 h"));
    }

    @Test
    void aPatchCountsWithAllItNeeds() {
        PlanInput input = PlanInput.of(OFFERED)
                .withUnits(List.of(), List.of(new DependencyEdge(PatchId.of("A"), PatchId.of("B"))));

        Forecast forecast = Forecast.of(planner("A", 30, "B", 30, "C", 10), input, weekly(3, minutes(60)), START);

        assertThat(forecast.isComplete())
                .as("B goes first, A in the next window")
                .isTrue();
        assertThat(forecast.installedIn().get(PatchId.of("A"))).isEqualTo(START.plus(Duration.ofDays(7)));
    }

    @Test
    void moreWindowsThanGiven() {
        Forecast forecast =
                Forecast.of(planner("A", 40, "B", 40, "C", 40), PlanInput.of(OFFERED), weekly(2, minutes(60)), START);

        assertThat(forecast.remaining()).containsExactly(PatchId.of("C"));
        assertThat(forecast.remedies())
                .singleElement()
                .satisfies(
                        remedy -> assertThat(remedy.text())
                                .isEqualTo(
                                        "1 patches wait for a later window than the 2 looked at: a window of 2 h 10 min would take everything at once"));
    }

    @Test
    void theSmallestWindowIsExactToTheSecond() {
        WindowPlanner strict = WindowPlanner.of(FitRule.HOW_TO, Given.durations("A", 50));
        PlanInput one = PlanInput.of(windows(approved("A")));

        assertThat(Forecast.of(strict, one, weekly(1, minutes(30)), START).smallestWindow())
                .contains(minutes(60).plusSeconds(1));
        assertThat(Forecast.of(planner("A", 50), one, weekly(1, minutes(30)), START)
                        .smallestWindow())
                .contains(minutes(60));
    }

    @Test
    void nothingToDoAndNothingPossible() {
        assertThat(Forecast.of(planner(), PlanInput.of(windows()), weekly(1, minutes(60)), START)
                        .isComplete())
                .isTrue();
        WindowPlanner absurd = WindowPlanner.of(FitRule.DEFAULT, item -> Duration.ofDays(30));
        Forecast never = Forecast.of(absurd, PlanInput.of(windows(approved("A"))), weekly(1, minutes(60)), START);
        assertThat(never.smallestWindow()).isEmpty();
        assertThat(never.remedies())
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.text()).contains("no window of up to 30 days"));
        assertThatThrownBy(() -> Forecast.of(planner(), PlanInput.of(OFFERED), List.of(), START))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Forecast.of(
                        planner(), PlanInput.of(OFFERED), List.of(window(minutes(60)), window(minutes(60))), START))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void lintNamesPatchesLongerThanEveryWindow() {
        WindowPlanner planner = planner("A", 10, "B", 170, "C", 171);

        assertThat(FitLint.longerThanEveryWindow(planner, PlanInput.of(OFFERED), weekly(2, minutes(180))))
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning.text())
                                .isEqualTo(
                                        "C needs a window of 3 h 1 min, the longest one, at 2026-12-09T15:00:00Z, has 3 h: it would never start"));
        assertThat(FitLint.longerThanEveryWindow(planner, PlanInput.of(OFFERED), List.of()))
                .isEmpty();
    }

    @Test
    void tenThousandPatchesArePlannedByEveryStrategy() {
        Assessment many = windows(IntStream.range(0, 10_000)
                .mapToObj(i -> approved("p" + i))
                .toArray(dev.patchbay.model.assessment.PatchFinding[]::new));
        for (Strategy strategy : Strategy.values()) {
            var plan = planner("p17", 3).with(strategy).plan(many, window(minutes(180)), START);
            assertThat(plan.decisions()).hasSize(10_000);
            assertThat(plan.planned().count()).as(strategy.label()).isBetween(11L, 12L);
        }
    }
}
