package dev.patchbay.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.Samples;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryValuesTest {

    @Test
    void aRunEndsAfterItBegan() {
        RunRecord run = Samples.run();

        assertThatThrownBy(() ->
                        run.toBuilder().ended(run.started().minusSeconds(1)).build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("run.ended");
        assertThat(run.toBuilder().ended(run.started()).build().ended()).contains(run.started());
    }

    @Test
    void theLatestRunThatTouchedAPatchCounts() {
        RunRecord first = Samples.run();
        RunRecord second = first.toBuilder()
                .runId("run-18")
                .started(first.started().plusSeconds(60))
                .ended(Optional.empty())
                .outcome(RunOutcome.IN_PROGRESS)
                .executions(List.of(new PatchExecution(Samples.OPENSSL, Execution.SUCCEEDED, Optional.empty())))
                .build();
        RunRecord third = second.toBuilder()
                .runId("run-19")
                .started(first.started().plusSeconds(90))
                .executions(List.of())
                .build();

        RunHistory history = new RunHistory(List.of(third, second, first));

        assertThat(history.runs()).containsExactly(first, second, third);
        assertThat(history.latest(Samples.OPENSSL).orElseThrow().execution()).isEqualTo(Execution.SUCCEEDED);
        assertThat(history.latest(PatchId.of("never"))).isEmpty();
        assertThat(RunHistory.empty().latest(Samples.OPENSSL)).isEmpty();
    }

    @Test
    void whatWasNeverSeenIsUnknown() {
        assertThat(PatchFacts.none().firstSeen(Samples.OPENSSL)).isEqualTo(FirstSeen.UNKNOWN);
        assertThat(Samples.facts().firstSeen(Samples.OPENSSL).byMachine()).contains(Samples.NOW);
    }

    @Test
    void anOutcomeAndAnEndGoTogether() {
        RunRecord.Builder run = Samples.run().toBuilder();

        assertThatThrownBy(() -> run.outcome(RunOutcome.IN_PROGRESS).build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("run.outcome");
        assertThatThrownBy(() -> run.outcome(RunOutcome.SUCCEEDED)
                        .ended(Optional.empty())
                        .build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("run.outcome");
    }

    @Test
    void whatWasNotRecordedIsNotKnown() {
        RunRecord.Builder run = RunRecord.builder().runId("r").started(Samples.NOW);

        assertThat(run.build().outcome()).isEqualTo(RunOutcome.IN_PROGRESS);
        RunRecord ended = run.ended(Samples.NOW).build();
        assertThat(ended.outcome()).isEqualTo(RunOutcome.INDETERMINATE);
        assertThat(ended.windowUse()).isEqualTo(WindowUse.UNKNOWN);
        assertThat(ended.rebootStatus()).isEqualTo(RebootStatus.UNKNOWN);
        assertThat(ended).hasToString("r: Indeterminate, 0 patches");
    }

    @Test
    void aTriggerSaysWhatItsKindNeeds() {
        assertThat(RunTrigger.onDemand("ada", "incident 17").by()).contains("ada");
        assertThat(RunTrigger.scheduled(Samples.window().id()).occurrence())
                .contains(Samples.window().id());
        assertThatThrownBy(() ->
                        new RunTrigger(TriggerKind.ON_DEMAND, Optional.empty(), Optional.of("ada"), Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() ->
                        new RunTrigger(TriggerKind.SCHEDULED, Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("occurrence");
    }
}
