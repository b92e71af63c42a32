package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.DayRule.NONE;

/** Whenever the clock of a zone reads a member of a set: nothing in a gap, twice in an overlap. */
final class InstantStarts extends Starts {

    private final LocalTimes times;
    private final long firstLocal;
    private final Timeline timeline;

    InstantStarts(LocalTimes times, long firstLocal, Timeline timeline) {
        this.times = times;
        this.firstLocal = firstLocal;
        this.timeline = timeline;
    }

    @Override
    long after(long instant) {
        long at = Math.max(instant + 1, firstLocal - timeline.maxOffset());
        while (true) {
            long earliest = ceiling(at + timeline.minOffset());
            if (earliest == NONE) {
                return NONE;
            }
            at = Math.max(at, earliest - timeline.maxOffset());
            int offset = timeline.offsetAt(at);
            long local = ceiling(at + offset);
            long change = timeline.changeAfter(at);
            if (local != NONE && local - offset < change) {
                return local - offset;
            }
            if (change == Long.MAX_VALUE) {
                return NONE;
            }
            at = change;
        }
    }

    @Override
    long before(long instant) {
        long at = Math.min(instant - 1, CalendarStarts.LAST_LOCAL - timeline.minOffset());
        while (true) {
            long latest = floor(at + timeline.maxOffset());
            if (latest == NONE) {
                return NONE;
            }
            at = Math.min(at, latest - timeline.minOffset());
            int offset = timeline.offsetAt(at);
            long local = floor(at + offset);
            long change = timeline.changeUpTo(at);
            if (local != NONE && local - offset >= change) {
                return local - offset;
            }
            if (change == Long.MIN_VALUE) {
                return NONE;
            }
            at = change - 1;
        }
    }

    @Override
    long[] nominalsOf(long start) {
        return new long[] {start + timeline.offsetAt(start)};
    }

    private long ceiling(long local) {
        long from = Math.max(local, firstLocal);
        long found = from > CalendarStarts.LAST_LOCAL ? NONE : times.ceiling(from);
        return found > CalendarStarts.LAST_LOCAL ? NONE : found;
    }

    private long floor(long local) {
        long found = local < firstLocal ? NONE : times.floor(Math.min(local, CalendarStarts.LAST_LOCAL));
        return found < firstLocal ? NONE : found;
    }
}
