package dev.patchbay.model.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingPlanTest {

    @ParameterizedTest
    @CsvSource({
        "10,100,10",
        "10,4,4",
        "0,100,0",
        "20%,100,20",
        "20%,101,21",
        "1%,7,1",
        "100%,7,7",
        "0%,7,0",
        "33%,0,0",
        "99%,2147483647,2126008811"
    })
    void aShareIsRoundedUpAndNeverMoreThanThereAre(String share, int total, int machines) {
        assertThat(Share.parse(share).of(total)).isEqualTo(machines);
        assertThat(Share.parse(share)).hasToString(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "101%", "1.5%", "ten", "%", "10 %", "9999999999"})
    void anythingElseIsNoShare(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aMachineIsInTheEarliestRingThatMeansIt() {
        RingPlan plan = Samples.rings();

        assertThat(plan.ringOf(Samples.machine()).orElseThrow().name()).isEqualTo("pilot");
        assertThat(plan.ringOf(Machine.builder().id(MachineId.of("x")).build())
                        .orElseThrow()
                        .name())
                .isEqualTo("broad");
    }

    @Test
    void ringsAreNamedOnceAndInOrder() {
        Ring pilot = Samples.rings().rings().get(0);
        Ring broad = Samples.rings().rings().get(1);

        assertThatThrownBy(() -> new RingPlan("p", List.of())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new RingPlan("p", List.of(pilot, pilot)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("rings[1].name");
        assertThatThrownBy(() -> new RingPlan("p", List.of(broad, pilot)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("rings[1].offsetFromRelease")
                .hasMessageContaining("PT168H");
    }

    @Test
    void lengthsAndConcurrencyAreInTheirRange() {
        Ring.Builder ring = Samples.rings().rings().get(0).toBuilder();

        assertThatThrownBy(() -> ring.concurrency(Share.percent(0)).build()).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ring.concurrency(Share.machines(1))
                        .soak(Duration.ofDays(-1))
                        .build())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ring.soak(Duration.ZERO)
                        .offsetFromRelease(Duration.ofDays(-1))
                        .build())
                .isInstanceOf(ProblemException.class);
    }
}
