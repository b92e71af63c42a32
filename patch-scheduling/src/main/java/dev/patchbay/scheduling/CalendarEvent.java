package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ZoneName;
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

    /** Returns the event as a freeze. */
    public FreezeSpec toFreeze(FreezeSpec.Strength strength) {
        return FreezeSpec.builder()
                .id(uid)
                .strength(strength)
                .zone(zone)
                .start(start)
                .end(end)
                .recurrence(recurrence)
                .reason(summary)
                .build();
    }
}
