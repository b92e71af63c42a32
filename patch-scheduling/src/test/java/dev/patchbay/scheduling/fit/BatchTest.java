package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.START;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final WindowPlanner AGENT =
            WindowPlanner.of(FitRule.AZURE_LINUX_AGENT, DurationEstimates.constants(FitRule.AZURE_LINUX_AGENT));

    private static PatchFinding[] packages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Given.approved(String.format(Locale.ROOT, "p%03d", i)))
                .toArray(PatchFinding[]::new);
    }

    private static List<Integer> sizes(InstallPlan plan) {
        return plan.steps().stream().map(step -> step.patches().size()).toList();
    }

    @Test
    void whatFitsGoesInOneBatch() {
        InstallPlan plan = AGENT.plan(Given.linux(packages(100)), window(minutes(180)), START);

        assertThat(sizes(plan)).containsExactly(100);
        assertThat(plan.steps().get(0).kind()).isEqualTo(StepKind.BATCH);
        assertThat(plan.steps().get(0).end()).isEqualTo(START.plusSeconds(153 * 60 + 30));
    }

    @Test
    void afterTheFirstBatchTheRestIsTriedSmallerAndThenSingly() {
        InstallPlan plan = AGENT.plan(Given.linux(packages(120)), window(minutes(60)), START);

        // 24 packages in 39.5 minutes; 20.5 are left, a batch of 2 needs 21.5, a single package 20; then 15.5 are left.
        assertThat(sizes(plan)).containsExactly(24, 1);
        assertThat(plan.decision(PatchId.of("p025")).orElseThrow().outcome()).isEqualTo(PlanOutcome.NO_ROOM);
        assertThat(plan.decisions().stream().map(PlanDecision::outcome).filter(PlanOutcome.AFTER_STOP::equals))
                .hasSize(94);
    }

    @Test
    void batchesHoldThreeHundredAtMost() {
        InstallPlan plan = AGENT.plan(Given.linux(packages(900)), window(minutes(24 * 60)), START);

        assertThat(sizes(plan)).startsWith(300, 300, 300);
        assertThat(plan.decisions()).allMatch(PlanDecision::isPlanned);
    }

    @Test
    void neverReservesNothing() {
        InstallPlan plan =
                AGENT.withReboot(RebootSetting.NEVER).plan(Given.linux(packages(40)), window(minutes(60)), START);

        assertThat(sizes(plan)).startsWith(34);
    }

    @Test
    void aPendingRestartComesFirst() {
        Assessment pending = Given.assessment(OsFamily.LINUX, RebootState.Need.REQUIRED, packages(4));

        InstallPlan plan = AGENT.plan(pending, window(minutes(60)), START);
        InstallPlan never = AGENT.withReboot(RebootSetting.NEVER).plan(pending, window(minutes(60)), START);

        assertThat(plan.steps()).extracting(PlannedStep::kind).containsExactly(StepKind.REBOOT, StepKind.BATCH);
        assertThat(plan.steps().get(1).start()).isEqualTo(START.plus(minutes(15)));
        assertThat(never.steps()).extracting(PlannedStep::kind).containsExactly(StepKind.BATCH);
        assertThat(never.remarks()).anyMatch(remark -> remark.text().contains("restarts are forbidden"));
    }

    @Test
    void whatAPackageNeedsGoesInTheSameBatchOrBefore() {
        PlanInput input = PlanInput.of(Given.linux(packages(30)))
                .withUnits(List.of(), List.of(new DependencyEdge(PatchId.of("p000"), PatchId.of("p029"))));

        InstallPlan plan = AGENT.plan(input, window(minutes(60)), START);

        assertThat(plan.steps().get(0).patches()).startsWith(PatchId.of("p029"), PatchId.of("p000"));
    }

    @Test
    void theScheduleTableFillsTheWindowByItsOwnFormula() {
        FitRule rule = FitRule.AZURE_SCHEDULE_TABLE;

        InstallPlan plan = WindowPlanner.of(rule, DurationEstimates.constants(rule))
                .plan(Given.linux(packages(40)), window(minutes(60)), START);

        assertThat(sizes(plan)).containsExactly(25);
        assertThat(plan.expectedEnd()).isEqualTo(START.plus(minutes(59)));
    }
}
