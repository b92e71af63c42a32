package dev.patchbay.scheduling.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanQuality;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FitLawsProperties {

    private static final List<FitRule> RULES = List.of(
            FitRule.DEFAULT,
            FitRule.HOW_TO,
            FitRule.AZURE_HOW_IT_WORKS,
            FitRule.AZURE_SCHEDULE_TABLE,
            FitRule.AZURE_TROUBLESHOOTING,
            FitRule.AZURE_LINUX_AGENT,
            FitRule.AZURE_LINUX_AGENT_ZYPPER,
            FitRule.AZURE_AUTOMATION,
            FitRule.AZURE_AUTOMATION_DEPLOYMENT,
            FitRule.CONFIGURATION_MANAGER,
            FitRule.AWS_CUTOFF,
            FitRule.DEFAULT.toBuilder()
                    .name("frugal")
                    .reserveMode(ReserveMode.WHILE_REBOOT_POSSIBLE)
                    .build());

    /** One random machine, window, rule and strategy. */
    private static final class Case {
        final FitRule rule;
        final Strategy strategy;
        final PlanInput input;
        final WindowPlanner planner;
        final MaintenanceWindow window;
        final Instant now;
        final List<DependencyEdge> edges = new ArrayList<>();

        Case(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            rule = RULES.get(random.nextInt(RULES.size()));
            strategy = Strategy.values()[random.nextInt(Strategy.values().length)];
            OsFamily family = random.nextBoolean() ? OsFamily.LINUX : OsFamily.WINDOWS;
            int size = random.nextInt(0, 14);
            PatchFinding[] findings = new PatchFinding[size];
            List<Patch> patches = new ArrayList<>();
            Map<PatchId, Duration> durations = new HashMap<>();
            List<InstallUnit> units = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                String id = "p" + (10 + i);
                findings[i] = random.nextInt(8) == 0
                        ? Given.refused(id, DecisionKind.DEFERRED)
                        : Given.finding(id)
                                .severity(Severity.values()[random.nextInt(5)])
                                .build();
                patches.add(Patch.builder()
                        .id(PatchId.of(id))
                        .subject(new PatchSubject.VendorPatch(id, "1"))
                        .rebootBehavior(RebootBehavior.values()[random.nextInt(4)])
                        .build());
                durations.put(PatchId.of(id), Duration.ofSeconds(random.nextInt(0, 3000)));
                if (i > 0 && random.nextInt(3) == 0) {
                    int other = random.nextInt(size);
                    if (other != i) {
                        edges.add(new DependencyEdge(PatchId.of(id), PatchId.of("p" + (10 + other))));
                    }
                }
                if (i > 0 && random.nextInt(6) == 0) {
                    units.add(new InstallUnit("u" + i, Set.of(PatchId.of(id), PatchId.of("p" + (9 + i)))));
                }
            }
            Assessment assessment = Given.assessment(family, RebootState.Need.values()[random.nextInt(3)], findings);
            input = PlanInput.of(assessment)
                    .with(Available.builder()
                            .patches(patches)
                            .observed(Given.START)
                            .completeness(Completeness.COMPLETE)
                            .build())
                    .withUnits(units, edges);
            planner = WindowPlanner.of(rule, DurationEstimates.constants(rule).with(durations))
                    .with(strategy)
                    .withReboot(RebootSetting.values()[random.nextInt(3)]);
            window = Given.window(Duration.ofSeconds(random.nextInt(1, 15_000)));
            now = window.start().plusSeconds(random.nextInt(-4000, 16_000));
        }

        InstallPlan plan() {
            return planner.plan(input, window, now);
        }
    }

    @Property(tries = 1000)
    void everyPatchIsDecidedOnceAndThePlannedOnesAreInTheSteps(@ForAll long seed) {
        Case given = new Case(seed);
        InstallPlan plan = given.plan();

        assertThat(plan.decisions())
                .extracting(PlanDecision::patch)
                .containsExactlyElementsOf(given.input.assessment().findings().stream()
                        .map(PatchFinding::patch)
                        .toList());
        Set<PatchId> planned = plan.decisions().stream()
                .filter(PlanDecision::isPlanned)
                .map(PlanDecision::patch)
                .collect(Collectors.toSet());
        assertThat(plan.planned()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(planned);
        plan.decisions()
                .forEach(decision ->
                        assertThat(decision.reason().text()).isNotBlank().doesNotContain("{"));
    }

    @Property(tries = 1000)
    void noStepStartsAgainstTheRule(@ForAll long seed) {
        Case given = new Case(seed);
        Instant free = given.now.isBefore(given.window.start()) ? given.window.start() : given.now;
        for (PlannedStep step : given.plan().steps()) {
            assertThat(step.start()).isEqualTo(free);
            assertThat(step.start()).isBefore(given.window.end());
            Duration left = Duration.between(step.start(), given.window.end());
            assertThat(step.numbers().left()).isEqualTo(left);
            boolean strict = given.rule.comparison() == Comparison.STRICT && step.kind() != StepKind.REBOOT;
            assertThat(step.numbers().needed().compareTo(left)).isLessThan(strict ? 0 : 1);
            assertThat(step.latestStart()).isAfterOrEqualTo(step.start());
            free = step.end();
        }
    }

    @Property(tries = 1000)
    void whatAPatchNeedsGoesBeforeItOrWithIt(@ForAll long seed) {
        Case given = new Case(seed);
        InstallPlan plan = given.plan();
        Map<PatchId, Integer> step = new HashMap<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            int number = i;
            plan.steps().get(i).patches().forEach(patch -> step.put(patch, number));
        }
        for (DependencyEdge edge : given.edges) {
            if (step.containsKey(edge.dependent())) {
                assertThat(step).containsKey(edge.prerequisite());
                assertThat(step.get(edge.prerequisite())).isLessThanOrEqualTo(step.get(edge.dependent()));
            }
        }
        boolean windows = given.input.assessment().operatingSystem().family() == OsFamily.WINDOWS;
        for (DependencyEdge edge : given.edges) {
            RebootBehavior behavior =
                    given.input.patch(edge.prerequisite()).orElseThrow().rebootBehavior();
            Integer from = step.get(edge.prerequisite());
            Integer to = step.get(edge.dependent());
            if (windows && behavior == RebootBehavior.ALWAYS_REQUIRES_REBOOT && to != null && !to.equals(from)) {
                assertThat(plan.steps().subList(from, to)).anyMatch(between -> between.kind() == StepKind.REBOOT);
            }
        }
        for (InstallUnit unit : given.input.units()) {
            assertThat(unit.patches().stream().map(step::get).distinct().count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 1000)
    void noGreedyStrategyBeatsAProvenOptimum(@ForAll long seed) {
        Case given = new Case(seed);
        PlanQuality quality = given.planner
                .with(Strategy.OPTIMAL)
                .plan(given.input, given.window, given.now)
                .quality()
                .orElseThrow();

        assertThat(quality.bound()).isGreaterThanOrEqualTo(quality.risk());
        if (quality.proof() == PlanQuality.Proof.OPTIMAL) {
            quality.riskByStrategy()
                    .forEach((name, risk) -> assertThat(risk).as(name).isLessThanOrEqualTo(quality.risk()));
        }
    }

    @Property(tries = 1000)
    void theSameInputGivesTheSamePlan(@ForAll long seed) {
        assertThat(new Case(seed).plan()).isEqualTo(new Case(seed).plan());
    }

    @Property(tries = 1000)
    void aNewWindowNeverLosesWhatWasRefusedOnlyForTime(@ForAll long seed) {
        Case given = new Case(seed);
        MaintenanceWindow longer = given.window.toBuilder()
                .end(given.window.end().plus(Duration.ofDays(20)))
                .build();
        InstallPlan plan = given.planner.plan(given.input, longer, given.now);

        assertThat(plan.decisions())
                .noneMatch(decision -> decision.outcome() == PlanOutcome.NO_ROOM
                        || decision.outcome() == PlanOutcome.AFTER_STOP
                        || decision.outcome() == PlanOutcome.OUTWEIGHED);
    }
}
