package dev.patchbay.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallContextTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final CallContext AT_NINE =
            CallContext.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();

    @Test
    void withoutDeadlineAndCancellationWorkGoesOn() {
        assertThat(AT_NINE.stopReason()).isEmpty();
        assertThat(AT_NINE.remaining()).isEmpty();
    }

    @Test
    void theDeadlineIsAnEndNotAMember() {
        CallContext until = AT_NINE.toBuilder().deadline(NOW.plusSeconds(1)).build();
        CallContext passed = AT_NINE.toBuilder().deadline(NOW).build();

        assertThat(until.stopReason()).isEmpty();
        assertThat(until.remaining()).contains(Duration.ofSeconds(1));
        assertThat(passed.stopReason())
                .hasValueSatisfying(
                        reason -> assertThat(reason.text()).isEqualTo("the deadline 2026-11-21T09:00:00Z has passed"));
        assertThat(AT_NINE.toBuilder().deadline(NOW.minusSeconds(9)).build().remaining())
                .contains(Duration.ZERO);
    }

    @Test
    void cancellationIsHeardAtOnceAndForGood() {
        CancellationSource stop = new CancellationSource();
        CallContext context = AT_NINE.toBuilder().cancellation(stop).build();
        assertThat(context.stopReason()).isEmpty();

        stop.cancel();

        assertThat(context.stopReason())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("call.cancelled"));
    }

    @Test
    void progressIsStampedByTheContextsClock() {
        List<Progress> heard = new ArrayList<>();

        AT_NINE.toBuilder().progress(heard::add).build().report("reading");

        assertThat(heard).containsExactly(new Progress(NOW, "reading"));
    }

    @Test
    void nothingIsNoExactScope() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SimulationScope.exactly(Set.of()))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("simulation.empty"));
    }
}
