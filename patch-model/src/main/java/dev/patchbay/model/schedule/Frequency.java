package dev.patchbay.model.schedule;

/** The period a {@link CalendarRule} repeats by, as in RFC 5545; ascending by length. */
public enum Frequency {
    /** Every second of the local clock. */
    SECONDLY,
    /** Every minute of the local clock. */
    MINUTELY,
    /** Every hour of the local clock. */
    HOURLY,
    /** Every day of the calendar. */
    DAILY,
    /** Every week, beginning on the rule's week start. */
    WEEKLY,
    /** Every calendar month. */
    MONTHLY,
    /** Every calendar year. */
    YEARLY;

    /** Returns whether the period is a day or longer. */
    public boolean isByDay() {
        return compareTo(DAILY) >= 0;
    }
}
