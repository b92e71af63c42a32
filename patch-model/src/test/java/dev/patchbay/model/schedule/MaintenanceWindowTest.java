package dev.patchbay.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MaintenanceWindowTest {

    private final MaintenanceWindow window = MaintenanceWindow.builder()
            .id(new OccurrenceId("prod", LocalDateTime.parse("2026-12-09T02:00"), Fold.FIRST))
            .start(Instant.parse("2026-12-09T07:00:00Z"))
            .end(Instant.parse("2026-12-09T10:00:00Z"))
            .zone(ZoneName.of("America/New_York"))
            .zoneDataVersion("2026a")
            .build();

    @Test
    void includesItsStartAndExcludesItsEnd() {
        assertThat(window.contains(window.start())).isTrue();
        assertThat(window.contains(window.start().minusNanos(1))).isFalse();
        assertThat(window.contains(window.end().minusNanos(1))).isTrue();
        assertThat(window.contains(window.end())).isFalse();
    }

    @Test
    void knowsItsLengthAndNominalStart() {
        assertThat(window.length()).isEqualTo(Duration.ofHours(3));
        assertThat(window.nominalStart()).isEqualTo(LocalDateTime.parse("2026-12-09T02:00"));
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> window.toBuilder().end(window.start()).build())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().field()).isEqualTo("end"));
    }

    @Test
    void writesItsIdentityShort() {
        assertThat(window.id()).hasToString("prod@2026-12-09T02:00");
        assertThat(new OccurrenceId("prod", LocalDateTime.parse("2026-11-01T01:30"), Fold.SECOND))
                .hasToString("prod@2026-11-01T01:30#2");
    }
}
