package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.problem.Problem;
import java.util.Objects;

/**
 * A day of the month in cron fields: {@code 15}, {@code L} (-1), {@code L-3} (-4), {@code 15W}, {@code LW}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day 1 to 31, or -1 for the last day to -31
 * @param shift whether the day itself is meant or the workday nearest to it
 */
@JsonPropertyOrder({"day", "shift"})
public record CronDay(int day, Shift shift) implements Comparable<CronDay> {

    /** From a day of the month to the day that is meant. */
    public enum Shift {
        /** The day itself. */
        NONE,
        /** The nearest Monday to Friday in the same month. */
        NEAREST_WORKDAY
    }

    public CronDay {
        Objects.requireNonNull(shift, "shift");
        if (day == 0 || Math.abs((long) day) > 31) {
            throw Problem.of("recurrence.monthDays", "recurrence.monthDays", day, "1 to 31 or -1 to -31")
                    .asException();
        }
    }

    /** Returns the day itself. */
    public static CronDay of(int day) {
        return new CronDay(day, Shift.NONE);
    }

    @Override
    public int compareTo(CronDay other) {
        int byDay = Integer.compare(day, other.day);
        return byDay != 0 ? byDay : shift.compareTo(other.shift);
    }
}
