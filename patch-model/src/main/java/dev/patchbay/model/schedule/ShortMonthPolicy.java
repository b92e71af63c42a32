package dev.patchbay.model.schedule;

/** What a monthly rule on a day of the month does in a month that has no such day (rule R4). */
public enum ShortMonthPolicy {
    /** The month is skipped: a rule for the 31st has seven occurrences a year. The default. */
    SKIP,
    /**
     * The nearest day the month has is taken: the last day for the 31st, the first for "31st from the end". A fifth
     * weekday that does not exist is skipped all the same.
     */
    CLAMP
}
