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
}
