package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.problem.Problem;
import java.time.DayOfWeek;
import java.util.Objects;

/**
 * A weekday of a calendar rule: every one of the period, or the n-th counted from its start or end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ordinal 0 for every one; 1 to 53 counted from the start of the month or year, -1 to -53 from its end
 * @param weekday which weekday
 */
@JsonPropertyOrder({"ordinal", "weekday"})
public record WeekdayInPeriod(int ordinal, DayOfWeek weekday) {

    /** The largest ordinal: a year has at most 53 days of one name. */
    public static final int MAX_ORDINAL = 53;

    public WeekdayInPeriod {
        Objects.requireNonNull(weekday, "weekday");
        if (Math.abs((long) ordinal) > MAX_ORDINAL) {
            throw Problem.of("recurrence.ordinal", "recurrence.weekdays", ordinal, "an ordinal from -53 to 53")
                    .asException();
        }
    }

    /** Returns every {@code weekday}. */
    public static WeekdayInPeriod every(DayOfWeek weekday) {
        return new WeekdayInPeriod(0, weekday);
    }
}
