package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.FreezeStrength;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneName;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An event of an imported calendar.
 *
 * <p>Immutable and thread-safe.
 *
 * @param uid its identifier
 * @param summary its title; may be empty
 * @param zone the zone of start and end
 * @param start its first local date-time
 * @param end the first local date-time after it
 * @param recurrence when it repeats, exceptions left out
 * @param blocking whether it takes time: neither cancelled nor marked transparent
 */
public record CalendarEvent(
        String uid,
        String summary,
        ZoneName zone,
        LocalDateTime start,
        LocalDateTime end,
        Optional<Recurrence> recurrence,
        Blocking blocking) {

    /** Whether an event takes time. */
    public enum Blocking {
        /** The time is taken. */
        BUSY,
        /** Cancelled or marked transparent. */
        FREE
    }

    /**
     * Returns the event as a freeze; an event without a title is named by its identifier.
     *
     * @param by who closed it
     */
    public FreezeSpec toFreeze(FreezeStrength strength, String by) {
        ScheduleSpec periods = ScheduleSpec.builder()
                .id(uid)
                .zone(zone)
                .start(start)
                .recurrence(recurrence.orElse(Recurrence.once()))
                .duration(Duration.between(start, end))
                .build();
        return new FreezeSpec(periods, strength, by, summary.isBlank() ? uid : summary);
    }
}
