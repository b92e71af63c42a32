package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.START;
import static dev.patchbay.scheduling.fit.Given.approved;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.window;
import static dev.patchbay.scheduling.fit.Given.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.KnownExploitation;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanQuality;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.scheduling.fit.pack.PackingSolver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrategyTest {

    private static final Map<PatchId, Long> WEIGHTS = Map.of(
            PatchId.of("1-driver"), 4L,
            PatchId.of("2-quality"), 10L,
            PatchId.of("3-cumulative"), 100L,
            PatchId.of("4-dotnet"), 40L,
            PatchId.of("5-defender"), 10L);

    private static final Assessment OFFERED = windows(
            approved("1-driver"),
            approved("2-quality"),
            approved("3-cumulative"),
            approved("4-dotnet"),
            approved("5-defender"));

    private static final DurationEstimates DURATIONS =
            Given.durations("1-driver", 45, "2-quality", 30, "3-cumulative", 50, "4-dotnet", 8, "5-defender", 2);

    private static Patch patch(String id, RebootBehavior reboot, PatchTrait... traits) {
        return Patch.builder()
                .id(PatchId.of(id))
                .subject(new PatchSubject.VendorPatch(id, "1"))
                .rebootBehavior(reboot)
                .traits(Set.of(traits))
                .build();
    }

    private static PlanInput input(Assessment assessment, List<DependencyEdge> edges, Patch... patches) {
        return PlanInput.of(assessment)
                .with(Available.builder()
                        .patches(List.of(patches))
                        .observed(START)
                        .completeness(Completeness.COMPLETE)
                        .build())
                .withUnits(List.of(), edges);
    }

    private static DependencyEdge edge(String dependent, String prerequisite) {
        return new DependencyEdge(PatchId.of(dependent), PatchId.of(prerequisite));
    }

    private static WindowPlanner planner(Strategy strategy) {
        return WindowPlanner.of(FitRule.DEFAULT, DURATIONS).with(strategy).with(RiskWeights.DEFAULT.with(WEIGHTS));
    }

    private static List<String> planned(InstallPlan plan) {
        return plan.planned().map(PatchId::value).toList();
    }

    @Test
    void theWorkedExample() {
        InstallPlan inOrder = planner(Strategy.LISTING_ORDER).plan(OFFERED, window(minutes(90)), START);
        InstallPlan best = planner(Strategy.OPTIMAL).plan(OFFERED, window(minutes(90)), START);

        assertThat(planned(inOrder)).containsExactly("1-driver", "2-quality", "5-defender");
        assertThat(planned(best)).containsExactly("4-dotnet", "5-defender", "3-cumulative");
        PlanQuality quality = best.quality().orElseThrow();
        assertThat(quality.risk()).isEqualTo(150);
        assertThat(quality.bound()).isEqualTo(150);
        assertThat(quality.proof()).isEqualTo(PlanQuality.Proof.OPTIMAL);
        assertThat(quality.riskByStrategy()).containsEntry("listing-order", 24L).containsEntry("density-first", 150L);
        assertThat(quality.loss("listing-order")).contains(0.84);
        assertThat(best.expectedEnd()).isEqualTo(START.plus(minutes(60)));
        assertThat(best.decision(PatchId.of("1-driver")).orElseThrow().outcome())
                .isEqualTo(PlanOutcome.OUTWEIGHED);
        assertThat(best.decision(PatchId.of("1-driver")).orElseThrow().reason().text())
                .isEqualTo(
                        "needs 55 min (45 min expected, 10 min reserve) of 1 h 30 min, which removes more risk elsewhere (default)");
    }

    @Test
    void everyStrategyHasItsOrder() {
        Assessment assessment = windows(
                Given.finding("A").severity(Severity.LOW).build(),
                Given.finding("B").severity(Severity.CRITICAL).build(),
                Given.finding("C").severity(Severity.IMPORTANT).build());
        DurationEstimates durations = Given.durations("A", 1, "B", 30, "C", 5);
        WindowPlanner planner = WindowPlanner.of(FitRule.DEFAULT, durations);

        assertThat(planned(planner.plan(assessment, window(minutes(90)), START)))
                .containsExactly("A", "B", "C");
        assertThat(planned(planner.with(Strategy.SEVERITY_FIRST).plan(assessment, window(minutes(90)), START)))
                .containsExactly("B", "C", "A");
        assertThat(planned(planner.with(Strategy.SHORTEST_FIRST).plan(assessment, window(minutes(90)), START)))
                .containsExactly("A", "C", "B");
        assertThat(planned(planner.with(Strategy.DENSITY_FIRST).plan(assessment, window(minutes(90)), START)))
                .containsExactly("C", "B", "A");
    }

    @Test
    void theServicingStackGoesFirstInEveryStrategy() {
        PlanInput input = input(
                windows(approved("A"), approved("B"), approved("C")),
                List.of(),
                patch("C", RebootBehavior.NEVER_REBOOTS, PatchTrait.SERVICES_PACKAGE_MANAGER, PatchTrait.EXCLUSIVE));

        for (Strategy strategy : Strategy.values()) {
            InstallPlan plan = WindowPlanner.of(FitRule.DEFAULT, Given.durations())
                    .with(strategy)
                    .plan(input, window(minutes(180)), START);
            assertThat(planned(plan).get(0)).as(strategy.label()).isEqualTo("C");
        }
    }

    @Test
    void whatNeedsARestartInBetweenGetsOneRestartForAll() {
        PlanInput input = input(
                windows(approved("A"), approved("B"), approved("C"), approved("D")),
                List.of(edge("A", "D"), edge("B", "D")),
                patch("D", RebootBehavior.ALWAYS_REQUIRES_REBOOT));
        DurationEstimates durations = Given.durations("A", 10, "B", 10, "C", 10, "D", 10);

        for (Strategy strategy : List.of(Strategy.LISTING_ORDER, Strategy.OPTIMAL)) {
            InstallPlan plan =
                    WindowPlanner.of(FitRule.DEFAULT, durations).with(strategy).plan(input, window(minutes(90)), START);
            assertThat(plan.steps().stream().map(PlannedStep::kind).filter(StepKind.REBOOT::equals))
                    .as(strategy.label())
                    .hasSize(1);
            assertThat(planned(plan)).containsExactlyInAnyOrder("A", "B", "C", "D");
            int restart = plan.steps().stream().map(PlannedStep::kind).toList().indexOf(StepKind.REBOOT);
            assertThat(plan.steps().subList(0, restart).stream().flatMap(step -> step.patches().stream()))
                    .contains(PatchId.of("D"))
                    .doesNotContain(PatchId.of("A"), PatchId.of("B"));
        }

        InstallPlan never = WindowPlanner.of(FitRule.DEFAULT, durations)
                .withReboot(RebootSetting.NEVER)
                .plan(input, window(minutes(90)), START);
        assertThat(planned(never)).containsExactly("D", "C");
        assertThat(never.decision(PatchId.of("A")).orElseThrow().reason().text())
                .isEqualTo("needs a restart after D first, and restarts are forbidden");
        InstallPlan tight = WindowPlanner.of(FitRule.DEFAULT, durations).plan(input, window(minutes(45)), START);
        assertThat(planned(tight)).containsExactly("D", "C");
        assertThat(tight.decision(PatchId.of("A"))
                        .orElseThrow()
                        .numbers()
                        .orElseThrow()
                        .needed())
                .isEqualTo(minutes(30));
    }

    @Test
    void aRestartInBetweenIsTakenOutOfTheRoomOfTheOptimum() {
        PlanInput input = input(
                windows(approved("A"), approved("B"), approved("C")),
                List.of(edge("A", "C")),
                patch("C", RebootBehavior.ALWAYS_REQUIRES_REBOOT));
        DurationEstimates durations = Given.durations("A", 20, "B", 20, "C", 20);
        RiskModel risk =
                RiskWeights.DEFAULT.with(Map.of(PatchId.of("A"), 50L, PatchId.of("B"), 20L, PatchId.of("C"), 10L));
        WindowPlanner planner =
                WindowPlanner.optimal(FitRule.DEFAULT, durations).with(risk);

        // A with C needs 20 + 10 + 20 + 10; in 59 minutes only B and C are left.
        assertThat(planner.plan(input, window(minutes(60)), START)
                        .quality()
                        .orElseThrow()
                        .risk())
                .isEqualTo(60);
        assertThat(planner.plan(input, window(minutes(59)), START)
                        .quality()
                        .orElseThrow()
                        .risk())
                .isEqualTo(30);
        assertThat(planner.plan(input, window(minutes(79)), START)
                        .quality()
                        .orElseThrow()
                        .risk())
                .isEqualTo(60);
        assertThat(planner.plan(input, window(minutes(80)), START)
                        .quality()
                        .orElseThrow()
                        .risk())
                .isEqualTo(80);
    }

    @Test
    void noReserveIsKeptWhereNothingCanRestart() {
        FitRule frugal = FitRule.DEFAULT.toBuilder()
                .name("frugal")
                .reserveMode(ReserveMode.WHILE_REBOOT_POSSIBLE)
                .build();
        PlanInput input = input(
                windows(approved("A"), approved("B"), approved("C")),
                List.of(),
                patch("A", RebootBehavior.CAN_REQUEST_REBOOT),
                patch("B", RebootBehavior.NEVER_REBOOTS),
                patch("C", RebootBehavior.NEVER_REBOOTS));
        DurationEstimates durations = Given.durations("A", 20, "B", 30, "C", 30);

        InstallPlan best = WindowPlanner.optimal(frugal, durations)
                .with(RiskWeights.DEFAULT.with(Map.of(PatchId.of("A"), 30L)))
                .plan(input, window(minutes(60)), START);
        InstallPlan inOrder = WindowPlanner.of(frugal, durations).plan(input, window(minutes(60)), START);

        assertThat(planned(best)).containsExactly("B", "C");
        assertThat(planned(inOrder)).containsExactly("A", "B");
        assertThat(best.quality().orElseThrow().proof()).isEqualTo(PlanQuality.Proof.OPTIMAL);
    }

    @Test
    void aCertainRestartIsTheLastStep() {
        PlanInput input = input(windows(approved("A")), List.of(), patch("A", RebootBehavior.ALWAYS_REQUIRES_REBOOT));

        InstallPlan plan =
                WindowPlanner.of(FitRule.DEFAULT, Given.durations("A", 30)).plan(input, window(minutes(60)), START);

        assertThat(plan.steps()).extracting(PlannedStep::kind).containsExactly(StepKind.SINGLE, StepKind.REBOOT);
        assertThat(plan.expectedEnd()).isEqualTo(START.plus(minutes(40)));
        assertThat(plan.steps().get(1).latestStart()).isEqualTo(START.plus(minutes(50)));
    }

    @Test
    void riskIsAWeightBySeverityExploitationAgeAndCves() {
        AdvisoryId advisory = AdvisoryId.of("ADV-1");
        PatchFinding finding = Given.finding("A")
                .severity(Severity.CRITICAL)
                .addAdvisories(advisory)
                .build();
        PlanInput input = PlanInput.of(windows(finding))
                .with(Available.builder()
                        .patches(List.of(patch("A", RebootBehavior.UNKNOWN).toBuilder()
                                .published(START.minus(Duration.ofDays(95)))
                                .build()))
                        .advisories(List.of(Advisory.builder()
                                .id(advisory)
                                .cves(Set.of("CVE-2026-1", "CVE-2026-2"))
                                .knownExploitation(KnownExploitation.EXPLOITED)
                                .build()))
                        .observed(START)
                        .completeness(Completeness.COMPLETE)
                        .build());
        WorkItem item = new WorkItem(
                finding, input.patch(PatchId.of("A")), input.assessment().operatingSystem());

        assertThat(RiskWeights.DEFAULT.risk(item, input, START)).isEqualTo(100 + 400 + 2 + 3);
        assertThat(RiskWeights.DEFAULT.toBuilder()
                        .exploited(0)
                        .perMonth(0)
                        .build()
                        .risk(item, input, START))
                .isEqualTo(102);
        assertThatThrownBy(() -> RiskWeights.builder().low(-1).build()).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> WindowPlanner.of(FitRule.DEFAULT, Given.durations())
                        .with(Strategy.OPTIMAL)
                        .with((anyItem, anyInput, now) -> -1)
                        .plan(windows(approved("A")), window(minutes(60)), START))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("risk of A");
    }

    @Test
    void anExhaustedNodeLimitIsSaid() {
        PatchFinding[] findings = java.util.stream.IntStream.range(0, 80)
                .mapToObj(i -> approved("p" + i))
                .toArray(PatchFinding[]::new);
        java.util.SplittableRandom random = new java.util.SplittableRandom(4);
        Map<PatchId, Long> risk = new java.util.HashMap<>();
        Map<PatchId, Duration> durations = new java.util.HashMap<>();
        for (PatchFinding finding : findings) {
            long seconds = random.nextLong(100, 1000);
            durations.put(finding.patch(), Duration.ofSeconds(seconds));
            risk.put(finding.patch(), seconds + 7);
        }
        WindowPlanner planner = WindowPlanner.optimal(
                        FitRule.DEFAULT, Given.durations().with(durations))
                .with(RiskWeights.DEFAULT.with(risk));
        planner = planner.with(planner.options().toBuilder()
                .solver(PackingSolver.exact().withNodeLimit(1))
                .build());

        PlanQuality quality = planner.plan(windows(findings), window(minutes(120)), START)
                .quality()
                .orElseThrow();

        assertThat(quality.bound()).isGreaterThanOrEqualTo(quality.risk());
        assertThat(quality.proof())
                .isEqualTo(
                        quality.bound() == quality.risk() ? PlanQuality.Proof.OPTIMAL : PlanQuality.Proof.NOT_PROVEN);
    }
}
