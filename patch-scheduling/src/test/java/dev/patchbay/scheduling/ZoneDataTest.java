package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Zone data changes under a stored schedule, as it did for British Columbia in 2026. */
class ZoneDataTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void theInstantMovesAndTheIdentityStays() {
        ScheduleSpec spec = ScheduleSpec.builder()
                .id("west")
                .zone("America/Vancouver")
                .start(LocalDateTime.parse("2026-01-01T02:00"))
                .recurrence(Recurrence.patchTuesdayPlus(0))
                .duration(Duration.ofHours(3))
                .build();
        ZoneCatalog before = ZoneCatalog.standard()
                .withRules("America/Vancouver", ZoneOffset.ofHours(-8).getRules(), "2025a");
        ZoneCatalog after = ZoneCatalog.standard()
                .withRules("America/Vancouver", ZoneOffset.ofHours(-7).getRules(), "2026b");

        MaintenanceWindow old = MaintenanceSchedule.of(spec, before).next(NOW).orElseThrow();
        MaintenanceWindow current =
                MaintenanceSchedule.of(spec, after).next(NOW).orElseThrow();

        assertThat(old.start()).isEqualTo(Instant.parse("2026-12-08T10:00:00Z"));
        assertThat(current.start()).isEqualTo(Instant.parse("2026-12-08T09:00:00Z"));
        assertThat(current.id()).isEqualTo(old.id());
        assertThat(current.zoneDataVersion()).isNotEqualTo(old.zoneDataVersion());
    }
}
