package dev.patchbay.scheduling;

/** A set of local date-times, asked for its members around one. Seconds count from 1970 on the local clock. */
abstract class LocalTimes {

    /** Returns the first member at or after {@code local}, or {@link DayRule#NONE}. */
    abstract long ceiling(long local);

    /** Returns the last member at or before {@code local}, or {@link DayRule#NONE}. */
    abstract long floor(long local);
}
