package dev.patchbay.scheduling;

/** The ascending start instants of a schedule, before expiration is applied. Seconds count from 1970. */
abstract class Starts {

    /** Returns the first start after {@code instant}, or {@link DayRule#NONE}. */
    abstract long after(long instant);

    /** Returns the last start before {@code instant}, or {@link DayRule#NONE}. */
    abstract long before(long instant);

    /** Returns the local times scheduled for {@code start}, which must be one of ours: ascending, at least one. */
    abstract long[] nominalsOf(long start);

    /** Returns a walk over the starts after {@code instant}. */
    Walk walk(long instant) {
        return new Walk() {
            private long last = instant;

            @Override
            long next() {
                last = after(last);
                return last;
            }
        };
    }

    /** Visits starts in order; for one thread. */
    abstract static class Walk {

        /** Returns the next start, or {@link DayRule#NONE}, after which nothing may be asked. */
        abstract long next();
    }
}
