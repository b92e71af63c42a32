package dev.patchbay.scheduling;

/** The ascending start instants of a schedule, before expiration is applied. Seconds count from 1970. */
abstract class Starts {

    /** Returns the first start after {@code instant}, or {@link DayRule#NONE}. */
    abstract long after(long instant);

    /** Returns the last start before {@code instant}, or {@link DayRule#NONE}. */
    abstract long before(long instant);

    /** Returns the local times scheduled for {@code start}, which must be one of ours: ascending, at least one. */
    abstract long[] nominalsOf(long start);
}
