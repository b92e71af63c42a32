package dev.patchbay.scheduling;

/** A set of days, asked for its members around a day. Days count from 1970-01-01. */
abstract class DayRule {

    /** "There is none", as the answer of any search over days or seconds. */
    static final long NONE = Long.MIN_VALUE;

    /** Returns the first member on or after {@code day}, or {@link #NONE}. */
    abstract long ceiling(long day);

    /** Returns the last member on or before {@code day}, or {@link #NONE}. */
    abstract long floor(long day);
}
