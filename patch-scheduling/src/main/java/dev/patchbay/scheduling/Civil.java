package dev.patchbay.scheduling;

import java.time.YearMonth;

/**
 * The proleptic Gregorian calendar on plain integers: days since 1970-01-01 and months since January of year 0. The
 * calendar repeats after 400 years to the day of the week, so a table of that many months answers for all of them.
 */
final class Civil {

    static final int SECONDS_PER_DAY = 86_400;

    /** Months after which the calendar, weekdays included, repeats. */
    static final int CYCLE_MONTHS = 4_800;

    private static final int CYCLE_DAYS = 146_097;

    /** Days from 0000-01-01 to 1970-01-01. */
    private static final int EPOCH_SHIFT = 719_528;

    /** Days from the beginning of a cycle to the first day of each of its months, and to its end. */
    private static final int[] FIRST_DAYS = new int[CYCLE_MONTHS + 1];

    /** See {@link #shapeOf}. */
    private static final byte[] SHAPES = new byte[CYCLE_MONTHS];

    static {
        for (int month = 0; month < CYCLE_MONTHS; month++) {
            int length = YearMonth.of(month / 12, month % 12 + 1).lengthOfMonth();
            FIRST_DAYS[month + 1] = FIRST_DAYS[month] + length;
            SHAPES[month] = (byte) ((length - 28) * 7 + weekdayOf((long) FIRST_DAYS[month] - EPOCH_SHIFT));
        }
    }

    private Civil() {}

    /** Returns the month that contains {@code epochDay}. */
    static int monthOf(long epochDay) {
        long shifted = epochDay + EPOCH_SHIFT;
        int cycle = (int) Math.floorDiv(shifted, (long) CYCLE_DAYS);
        int day = (int) (shifted - (long) cycle * CYCLE_DAYS);
        int month = (int) ((long) day * CYCLE_MONTHS / CYCLE_DAYS);
        // the estimate by the mean length of a month is at most one off
        if (FIRST_DAYS[month] > day) {
            month--;
        } else if (FIRST_DAYS[month + 1] <= day) {
            month++;
        }
        return cycle * CYCLE_MONTHS + month;
    }

    /** Returns the first day of {@code month}. */
    static long firstDayOf(int month) {
        int cycle = Math.floorDiv(month, CYCLE_MONTHS);
        return (long) cycle * CYCLE_DAYS + FIRST_DAYS[month - cycle * CYCLE_MONTHS] - EPOCH_SHIFT;
    }

    /** Returns what kind of month it is: (length - 28) * 7 + weekday of its first day, 0 for a Monday. */
    static int shapeOf(int month) {
        return SHAPES[Math.floorMod(month, CYCLE_MONTHS)];
    }

    /** Returns 0 for a Monday to 6 for a Sunday. */
    static int weekdayOf(long epochDay) {
        return Math.floorMod(epochDay + 3, 7);
    }
}
