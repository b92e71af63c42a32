package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.START;
import static dev.patchbay.scheduling.fit.Given.approved;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.refused;
import static dev.patchbay.scheduling.fit.Given.window;
import static dev.patchbay.scheduling.fit.Given.windows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefitTest {

    private static final RebootState NONE = new RebootState(RebootState.Need.NOT_REQUIRED, List.of());
    private static final RebootState PENDING = new RebootState(RebootState.Need.REQUIRED, List.of());
    private static final MaintenanceWindow WINDOW = window(minutes(60));
    private static final Assessment THREE = windows(approved("A"), approved("B"), approved("C"), approved("D"));
    private static final WindowPlanner PLANNER =
            WindowPlanner.of(FitRule.DEFAULT, Given.durations("A", 15, "B", 15, "C", 20, "D", 30));
    private static final InstallPlan PLAN = PLANNER.plan(THREE, WINDOW, START);

    private static List<String> planned(Refit refit) {
        return refit.plan().planned().map(PatchId::value).toList();
    }

    private static Refit refit(Assessment assessment, Progress progress, Instant now) {
        return Refit.of(PLANNER, PLAN, PlanInput.of(assessment), progress, now);
    }

    private static Progress after(String... patches) {
        return Progress.after(List.of(patches).stream().map(PatchId::of).toList(), NONE);
    }

    @Test
    void whatTookLongerCostsTheLastStep() {
        assertThat(PLAN.planned()).extracting(PatchId::value).containsExactly("A", "B", "C");

        assertThat(planned(refit(THREE, after("A"), START.plus(minutes(15))))).containsExactly("B", "C");
        Refit late = refit(THREE, after("A"), START.plus(minutes(16)));
        assertThat(planned(late)).containsExactly("B");
        assertThat(late.plan().decision(PatchId.of("C")).orElseThrow().outcome())
                .isEqualTo(PlanOutcome.NO_ROOM);
        assertThat(late.plan()
                        .decision(PatchId.of("C"))
                        .orElseThrow()
                        .numbers()
                        .orElseThrow()
                        .left())
                .isEqualTo(minutes(29));
        assertThat(late.plan().steps().get(0).start()).isEqualTo(START.plus(minutes(16)));
    }

    @Test
    void timeThatWasGainedIsNotFilledWithWhatThePlanLeftOut() {
        Refit early = refit(THREE, after("A", "B", "C"), START.plus(minutes(10)));

        assertThat(early.plan().steps()).isEmpty();
        assertThat(early.plan().decision(PatchId.of("D"))).isEqualTo(PLAN.decision(PatchId.of("D")));
    }

    @Test
    void whatWasRejectedMeanwhileDropsOut() {
        Assessment now = windows(approved("A"), refused("B", DecisionKind.REJECTED), approved("C"), approved("D"));

        Refit refit = refit(now, after("A"), START.plus(minutes(15)));

        assertThat(planned(refit)).containsExactly("C");
        assertThat(refit.plan().decision(PatchId.of("B")).orElseThrow().outcome())
                .isEqualTo(PlanOutcome.NOT_APPROVED);
    }

    @Test
    void whileAStepRunsTheNextOneStartsAtItsExpectedEndOrNow() {
        Progress running = after("A").running(Set.of(PatchId.of("B")), START.plus(minutes(15)));

        assertThat(refit(THREE, running, START.plus(minutes(20)))
                        .plan()
                        .steps()
                        .get(0)
                        .start())
                .isEqualTo(START.plus(minutes(30)));
        Refit slow = refit(THREE, running, START.plus(minutes(31)));
        assertThat(slow.plan().steps()).isEmpty();
        assertThat(slow.overrunSince()).isEmpty();
        assertThat(slow.remarks())
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.text()).isEqualTo("B installing for 16 min, 15 min were expected"));
    }

    @Test
    void anOverrunIsFlaggedWhenItBeginsAndNothingIsStopped() {
        Progress running = after("A", "B").running(Set.of(PatchId.of("C")), START.plus(minutes(35)));

        assertThat(refit(THREE, running, WINDOW.end().minusSeconds(1)).overrunSince())
                .isEmpty();
        assertThat(refit(THREE, running, WINDOW.end()).overrunSince()).contains(WINDOW.end());
        Refit later = refit(THREE, running, WINDOW.end().plus(minutes(7)));
        assertThat(later.overrunSince()).contains(WINDOW.end());
        assertThat(later.remarks())
                .anyMatch(
                        remark -> remark.text()
                                .equals(
                                        "C still installing 7 min after the window ended at 2026-12-09T16:00:00Z; it is not stopped"));
    }

    @Test
    void aRestartWithoutTimeIsOwed() {
        Progress done = Progress.after(PLAN.planned().toList(), PENDING);

        Refit inTime = refit(THREE, done, WINDOW.end().minus(minutes(10)));
        Refit late = refit(THREE, done, WINDOW.end().minus(minutes(10)).plusSeconds(1));
        Refit over = refit(THREE, done, WINDOW.end().plus(minutes(3)));

        assertThat(inTime.restart()).isEqualTo(Refit.Restart.NOT_OWED);
        assertThat(inTime.plan().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(StepKind.REBOOT));
        assertThat(late.restart()).isEqualTo(Refit.Restart.OWED);
        assertThat(late.plan().steps()).isEmpty();
        assertThat(over.restart()).isEqualTo(Refit.Restart.OWED);
        assertThat(over.remarks())
                .anyMatch(remark ->
                        remark.text().equals("the restart needs 10 min, 0 s are left: owed to the next window"));
    }
}
