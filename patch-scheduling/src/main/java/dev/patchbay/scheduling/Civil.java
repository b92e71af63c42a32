package dev.patchbay.scheduling;

/**
 * The proleptic Gregorian calendar on plain integers: days since 1970-01-01 and months since January of year 0. Years 0
 * to 9999 and a century on either side; nothing is checked.
 */
final class Civil {

    static final int SECONDS_PER_DAY = 86_400;

    /** Months after which the calendar, weekdays included, repeats. */
    static final int CYCLE_MONTHS = 4_800;

    private static final int DAYS_PER_ERA = 146_097;

    /** Days from 0000-03-01 to 1970-01-01; a year that begins in March has its leap day at the end. */
    private static final int EPOCH_SHIFT = 719_468;

    private Civil() {}

    /** Returns the month that contains {@code epochDay}. */
    static int monthOf(long epochDay) {
        long shifted = epochDay + EPOCH_SHIFT;
        int era = (int) Math.floorDiv(shifted, (long) DAYS_PER_ERA);
        int dayOfEra = (int) (shifted - (long) era * DAYS_PER_ERA);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        return (era * 400 + yearOfEra) * 12 + (5 * dayOfYear + 2) / 153 + 2;
    }

    /** Returns the first day of {@code month}. */
    static long firstDayOf(int month) {
        int fromMarch = month - 2;
        int year = Math.floorDiv(fromMarch, 12);
        int monthOfYear = fromMarch - year * 12;
        int leapDays = Math.floorDiv(year, 4) - Math.floorDiv(year, 100) + Math.floorDiv(year, 400);
        return 365L * year + leapDays + (153 * monthOfYear + 2) / 5 - EPOCH_SHIFT;
    }

    /** Returns 0 for a Monday to 6 for a Sunday. */
    static int weekdayOf(long epochDay) {
        return Math.floorMod(epochDay + 3, 7);
    }
}
