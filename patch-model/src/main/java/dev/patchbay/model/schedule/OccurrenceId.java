package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * The identity of an occurrence: it stays the same when new time-zone data moves the instant, so neither a clock change
 * nor a re-computation can make one occurrence run twice (rule T2).
 *
 * <p>Immutable and thread-safe.
 *
 * @param scheduleId the id of the schedule
 * @param nominal the local date-time for which it was scheduled, even where clocks skipped that time
 * @param fold which of the two when that time occurs twice; normally {@link Fold#FIRST}
 */
@JsonPropertyOrder({"scheduleId", "nominal", "fold"})
public record OccurrenceId(
        String scheduleId,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDateTime nominal,
        Fold fold) {

    public OccurrenceId {
        ScheduleSpec.checkId(scheduleId);
        Objects.requireNonNull(nominal, "nominal");
        Objects.requireNonNull(fold, "fold");
    }

    /** Returns a short text such as {@code prod@2026-12-09T02:00}, with {@code #2} behind it for a second fold. */
    @Override
    public String toString() {
        return scheduleId + "@" + nominal + (fold == Fold.SECOND ? "#2" : "");
    }
}
