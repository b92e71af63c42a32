package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.START;
import static dev.patchbay.scheduling.fit.Given.approved;
import static dev.patchbay.scheduling.fit.Given.durations;
import static dev.patchbay.scheduling.fit.Given.linux;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.refused;
import static dev.patchbay.scheduling.fit.Given.window;
import static dev.patchbay.scheduling.fit.Given.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingOrderTest {

    private static PlanDecision decision(InstallPlan plan, String patch) {
        return plan.decision(PatchId.of(patch)).orElseThrow();
    }

    private static PlanOutcome oneOfFiftyMinutes(FitRule rule, MaintenanceWindow window, Instant now) {
        InstallPlan plan = WindowPlanner.of(rule, durations("A", 50)).plan(windows(approved("A")), window, now);
        return decision(plan, "A").outcome();
    }

    @Test
    void howToSkipsWhatNeedsExactlyWhatIsLeft() {
        MaintenanceWindow window = window(minutes(180));
        Instant equality = window.end().minus(minutes(60));

        assertThat(oneOfFiftyMinutes(FitRule.HOW_TO, window, equality.minusSeconds(1)))
                .isEqualTo(PlanOutcome.PLANNED);
        assertThat(oneOfFiftyMinutes(FitRule.HOW_TO, window, equality)).isEqualTo(PlanOutcome.NO_ROOM);
        assertThat(oneOfFiftyMinutes(FitRule.HOW_TO, window, equality.plusSeconds(1)))
                .isEqualTo(PlanOutcome.NO_ROOM);
    }

    @Test
    void theDefaultRuleTakesWhatNeedsExactlyWhatIsLeft() {
        MaintenanceWindow window = window(minutes(180));
        Instant equality = window.end().minus(minutes(60));

        assertThat(oneOfFiftyMinutes(FitRule.DEFAULT, window, equality.minusSeconds(1)))
                .isEqualTo(PlanOutcome.PLANNED);
        assertThat(oneOfFiftyMinutes(FitRule.DEFAULT, window, equality)).isEqualTo(PlanOutcome.PLANNED);
        assertThat(oneOfFiftyMinutes(FitRule.DEFAULT, window, equality.plusSeconds(1)))
                .isEqualTo(PlanOutcome.NO_ROOM);
    }

    @Test
    void aNanosecondCounts() {
        MaintenanceWindow window = window(minutes(180));
        Instant equality = window.end().minus(minutes(60));

        assertThat(oneOfFiftyMinutes(FitRule.DEFAULT, window, equality.plusNanos(1)))
                .isEqualTo(PlanOutcome.NO_ROOM);
    }

    @Test
    void reasonsHoldTheNumbers() {
        MaintenanceWindow window = window(minutes(60));

        InstallPlan plan =
                WindowPlanner.of(FitRule.HOW_TO, durations("A", 50)).plan(windows(approved("A")), window, START);

        assertThat(decision(plan, "A").numbers())
                .contains(new FitNumbers(START, minutes(50), minutes(10), minutes(60)));
        assertThat(decision(plan, "A").reason().text())
                .isEqualTo("needs 1 h (50 min expected, 10 min reserve), exactly 1 h left at 2026-12-09T15:00:00Z,"
                        + " and more is asked for (how-to)");
        assertThat(plan.rebootReserve()).isEqualTo(minutes(10));
    }

    @Test
    void smallerOnesAreStillTried() {
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations("A", 45, "B", 30, "C", 50, "D", 8, "E", 2))
                .plan(
                        windows(approved("A"), approved("B"), approved("C"), approved("D"), approved("E")),
                        window(minutes(90)),
                        START);

        assertThat(plan.planned()).extracting(PatchId::value).containsExactly("A", "B", "E");
        assertThat(plan.steps().get(1).start()).isEqualTo(START.plus(minutes(45)));
        assertThat(plan.steps().get(1).end()).isEqualTo(START.plus(minutes(75)));
        assertThat(plan.steps().get(1).latestStart())
                .isEqualTo(START.plus(minutes(50)).minusMillis(1));
        assertThat(plan.expectedEnd()).isEqualTo(START.plus(minutes(77)));
        assertThat(decision(plan, "D").numbers().orElseThrow().left()).isEqualTo(minutes(15));
    }

    @Test
    void theLinuxAgentStopsAtTheFirstThatDoesNotFit() {
        FitRule oneByOne =
                FitRule.AZURE_LINUX_AGENT.toBuilder().batching(Optional.empty()).build();

        InstallPlan plan = WindowPlanner.of(
                        oneByOne, DurationEstimates.constants(oneByOne).with(PatchId.of("A"), minutes(11)))
                .plan(linux(approved("A"), approved("B"), approved("C")), window(minutes(31)), START);

        assertThat(plan.planned()).extracting(PatchId::value).containsExactly("A");
        assertThat(decision(plan, "B").numbers())
                .contains(new FitNumbers(START.plus(minutes(11)), minutes(5), minutes(15), minutes(20)));
        assertThat(decision(plan, "C").outcome()).isEqualTo(PlanOutcome.AFTER_STOP);
        assertThat(decision(plan, "C").reason().text())
                .contains("azure-linux-agent")
                .contains("B");
    }

    @Test
    void theLinuxAgentReservesNothingWhenRestartsAreForbidden() {
        FitRule oneByOne =
                FitRule.AZURE_LINUX_AGENT.toBuilder().batching(Optional.empty()).build();
        WindowPlanner planner = WindowPlanner.of(oneByOne, DurationEstimates.constants(oneByOne));
        MaintenanceWindow window = window(minutes(30));
        Instant equality = window.end().minus(minutes(5));

        for (RebootSetting setting : RebootSetting.values()) {
            Instant at = setting == RebootSetting.NEVER ? equality : equality.minus(minutes(15));
            WindowPlanner with = planner.withReboot(setting);
            assertThat(decision(with.plan(linux(approved("A")), window, at.minusSeconds(1)), "A")
                            .isPlanned())
                    .isTrue();
            assertThat(decision(with.plan(linux(approved("A")), window, at), "A")
                            .isPlanned())
                    .isFalse();
            assertThat(decision(with.plan(linux(approved("A")), window, at.plusSeconds(1)), "A")
                            .isPlanned())
                    .isFalse();
        }
    }

    @Test
    void everyPatchOfTheAssessmentIsDecided() {
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations())
                .plan(
                        windows(
                                approved("A"),
                                refused("B", DecisionKind.DEFERRED),
                                Given.finding("C")
                                        .applicability(Applicability.INSTALLED)
                                        .build(),
                                Given.finding("D")
                                        .blocked(Given.REFUSED
                                                .with("what", "libc6")
                                                .build())
                                        .build(),
                                Given.finding("E")
                                        .applicability(Applicability.NO_FIX)
                                        .build(),
                                Given.finding("F")
                                        .applicability(Applicability.UNKNOWN)
                                        .build()),
                        window(minutes(60)),
                        START);

        assertThat(plan.decisions())
                .extracting(PlanDecision::outcome)
                .containsExactly(
                        PlanOutcome.PLANNED,
                        PlanOutcome.NOT_APPROVED,
                        PlanOutcome.NOT_MISSING,
                        PlanOutcome.BLOCKED_BY_DEPENDENCIES,
                        PlanOutcome.NOT_INSTALLABLE,
                        PlanOutcome.NOT_INSTALLABLE);
        assertThat(decision(plan, "B").explain()).isEqualTo("B: NotApproved: kept out by Deferred");
        assertThat(decision(plan, "D").reason().text()).isEqualTo("kept out by libc6");
        assertThat(plan.leftOut())
                .extracting(decision -> decision.patch().value())
                .containsExactly("B", "D", "E", "F");
    }

    @Test
    void aWindowThatHasNotBegunIsPlannedFromItsStart() {
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations("A", 5))
                .plan(windows(approved("A")), window(minutes(60)), START.minus(Duration.ofDays(3)));

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.start()).isEqualTo(START));
        assertThat(plan.computedAt()).isEqualTo(START.minus(Duration.ofDays(3)));
    }

    @Test
    void inAWindowThatEndedNothingFits() {
        FitRule withoutReserve =
                FitRule.DEFAULT.toBuilder().windowsReserve(Duration.ZERO).build();
        MaintenanceWindow window = window(minutes(60));

        for (Instant now : List.of(window.end(), window.end().plus(minutes(30)))) {
            InstallPlan plan =
                    WindowPlanner.of(withoutReserve, durations("A", 0)).plan(windows(approved("A")), window, now);

            assertThat(plan.steps()).isEmpty();
            assertThat(decision(plan, "A").outcome()).isEqualTo(PlanOutcome.NO_ROOM);
            assertThat(decision(plan, "A").numbers().orElseThrow().left()).isEqualTo(Duration.ZERO);
            assertThat(decision(plan, "A").reason().text()).contains("ended at 2026-12-09T16:00:00Z");
        }
    }

    @Test
    void prerequisitesGoFirstAndTogetherWithWhatNeedsThem() {
        PlanInput input = PlanInput.of(windows(approved("A"), approved("B"), approved("C")))
                .withUnits(List.of(), List.of(edge("A", "C")));

        InstallPlan roomy = WindowPlanner.of(FitRule.HOW_TO, durations("A", 10, "B", 10, "C", 10))
                .plan(input, window(minutes(90)), START);
        InstallPlan tight = WindowPlanner.of(FitRule.HOW_TO, durations("A", 10, "B", 15, "C", 10))
                .plan(input, window(minutes(29)), START);

        assertThat(roomy.planned()).extracting(PatchId::value).containsExactly("C", "A", "B");
        assertThat(tight.planned()).extracting(PatchId::value).containsExactly("B");
        assertThat(decision(tight, "A").numbers().orElseThrow().expected()).isEqualTo(minutes(20));
        assertThat(decision(tight, "C").outcome()).isEqualTo(PlanOutcome.NO_ROOM);
    }

    @Test
    void whatNeedsAPatchThatStaysOutStaysOut() {
        PlanInput input = PlanInput.of(
                        windows(approved("A"), approved("B"), refused("C", DecisionKind.REJECTED), approved("D")))
                .withUnits(List.of(), List.of(edge("A", "C"), edge("B", "A"), edge("D", "A")));

        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations()).plan(input, window(minutes(90)), START);

        assertThat(plan.steps()).isEmpty();
        assertThat(decision(plan, "A").reason().text()).isEqualTo("needs C, which is not approved (Rejected)");
        assertThat(decision(plan, "B").outcome()).isEqualTo(PlanOutcome.BLOCKED_BY_DEPENDENCIES);
        assertThat(decision(plan, "B").reason().text()).isEqualTo("needs A, which stays out of the plan");
    }

    @Test
    void aUnitGoesTogetherOrNotAtAll() {
        InstallUnit unit = new InstallUnit("u", Set.of(PatchId.of("A"), PatchId.of("C")));
        PlanInput allowed = PlanInput.of(windows(approved("A"), approved("B"), approved("C")))
                .withUnits(List.of(unit), List.of());
        PlanInput refused = PlanInput.of(windows(approved("A"), approved("B"), refused("C", DecisionKind.EXCLUDED)))
                .withUnits(List.of(unit), List.of());
        WindowPlanner planner = WindowPlanner.of(FitRule.HOW_TO, durations("A", 10, "B", 10, "C", 10));

        assertThat(planner.plan(allowed, window(minutes(90)), START)
                        .steps()
                        .get(0)
                        .patches())
                .extracting(PatchId::value)
                .containsExactly("A", "C");
        InstallPlan without = planner.plan(refused, window(minutes(90)), START);
        assertThat(without.planned()).extracting(PatchId::value).containsExactly("B");
        assertThat(decision(without, "A").reason().text())
                .isEqualTo("goes only together with C, which is not approved (Excluded)");
    }

    @Test
    void aCircleIsPlannedAsOneUnitAndSaid() {
        PlanInput input = PlanInput.of(windows(approved("A"), approved("B"), approved("C"), approved("D")))
                .withUnits(List.of(), List.of(edge("A", "B"), edge("B", "C"), edge("C", "A"), edge("D", "B")));

        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations("A", 5, "B", 5, "C", 5, "D", 5))
                .plan(input, window(minutes(90)), START);

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.steps().get(0).patches()).extracting(PatchId::value).containsExactly("A", "B", "C");
        assertThat(plan.steps().get(0).numbers().expected()).isEqualTo(minutes(15));
        assertThat(plan.remarks())
                .filteredOn(PlanReasons.CYCLE::isCodeOf)
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).endsWith("A, B, C"));
    }

    @Test
    void theListingOrderOfTheSourceIsKept() {
        PlanInput input = PlanInput.of(windows(approved("A"), approved("B"), approved("C")))
                .inOrder(List.of(PatchId.of("C"), PatchId.of("X"), PatchId.of("A")));

        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations()).plan(input, window(minutes(180)), START);

        assertThat(plan.planned()).extracting(PatchId::value).containsExactly("C", "A", "B");
    }

    @Test
    void noPatchesIsAnEmptyPlan() {
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations()).plan(windows(), window(minutes(60)), START);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.decisions()).isEmpty();
        assertThat(plan.expectedEnd()).isEqualTo(START);
    }

    @Test
    void aChangeOfClocksInsideTheWindowCountsElapsedTime() {
        // 01:00 to 04:00 in New York on the night the clocks go back: four hours pass.
        MaintenanceWindow window = window(Instant.parse("2026-11-01T05:00:00Z"), Instant.parse("2026-11-01T09:00:00Z"));

        assertThat(oneOfFiftyMinutes(FitRule.HOW_TO, window, Instant.parse("2026-11-01T07:59:59Z")))
                .isEqualTo(PlanOutcome.PLANNED);
        assertThat(oneOfFiftyMinutes(FitRule.HOW_TO, window, Instant.parse("2026-11-01T08:00:00Z")))
                .isEqualTo(PlanOutcome.NO_ROOM);
    }

    @Test
    void absurdDurationsAreRefused() {
        DurationEstimates base = durations();

        assertThatThrownBy(() -> base.with(PatchId.of("A"), minutes(-1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("duration of A")
                .hasMessageContaining("0 to 30 days");
        assertThatThrownBy(() -> base.with(PatchId.of("A"), Duration.ofDays(31)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> WindowPlanner.of(FitRule.HOW_TO, item -> Duration.ofSeconds(Long.MAX_VALUE))
                        .plan(windows(approved("A")), window(minutes(60)), START))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("expected duration of A");
        assertThatThrownBy(() ->
                        FitRule.HOW_TO.toBuilder().linuxReserve(minutes(-1)).build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("linuxReserve");
    }

    @Test
    void anIncompleteAssessmentIsSaid() {
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, durations())
                .plan(
                        windows(approved("A")).toBuilder()
                                .completeness(
                                        new Completeness(Completeness.Level.PARTIAL, List.of(Given.APPROVED.reason())))
                                .build(),
                        window(minutes(60)),
                        START);

        assertThat(plan.remarks())
                .filteredOn(PlanReasons.INCOMPLETE::isCodeOf)
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("Partial"));
    }

    private static DependencyEdge edge(String dependent, String prerequisite) {
        return new DependencyEdge(PatchId.of(dependent), PatchId.of(prerequisite));
    }
}
