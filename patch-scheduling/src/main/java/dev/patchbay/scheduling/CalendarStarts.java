package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.Civil.SECONDS_PER_DAY;
import static dev.patchbay.scheduling.DayRule.NONE;

import java.util.Arrays;

/** Local times read on the clock of a zone, a gap and an overlap by the policies. */
final class CalendarStarts extends Starts {

    /** The last second of year 9999. */
    static final long LAST_LOCAL = Civil.firstDayOf(10_000 * 12) * SECONDS_PER_DAY - 1;

    private final LocalTimes times;
    private final long firstLocal;
    private final Timeline timeline;

    /** Takes the members of {@code times} from {@code firstLocal} on. */
    CalendarStarts(LocalTimes times, long firstLocal, Timeline timeline) {
        this.times = times;
        this.firstLocal = firstLocal;
        this.timeline = timeline;
    }

    @Override
    long after(long instant) {
        long from = Math.max(instant, firstLocal - timeline.maxOffset() - 1);
        int offset = timeline.calmOffset(from);
        if (offset != Timeline.UNSETTLED) {
            long local = ceiling(from + offset + 1);
            if (local == NONE) {
                return NONE;
            }
            int offsetThen = timeline.calmOffset(local - offset);
            if (offsetThen != Timeline.UNSETTLED) {
                return local - offsetThen;
            }
        }
        return searchAfter(from);
    }

    /** Near a change of clocks the order of starts may differ from that of local times; looks at all that could matter. */
    private long searchAfter(long instant) {
        long best = NONE;
        long local = ceiling(instant + timeline.minOffset());
        while (local != NONE && (best == NONE || local - timeline.maxOffset() < best)) {
            long start = timeline.startOf(local);
            if (start > instant && (best == NONE || start < best)) {
                best = start;
            }
            local = ceiling(local + 1);
        }
        return best;
    }

    @Override
    long before(long instant) {
        long to = Math.min(instant, LAST_LOCAL - timeline.minOffset() + 1);
        int offset = timeline.calmOffset(to);
        if (offset != Timeline.UNSETTLED) {
            long local = floor(to + offset - 1);
            if (local == NONE) {
                return NONE;
            }
            int offsetThen = timeline.calmOffset(local - offset);
            if (offsetThen != Timeline.UNSETTLED) {
                return local - offsetThen;
            }
        }
        return searchBefore(to);
    }

    private long searchBefore(long instant) {
        long best = NONE;
        long local = floor(instant + timeline.maxOffset());
        while (local != NONE && (best == NONE || local - timeline.minOffset() > best)) {
            long start = timeline.startOf(local);
            if (start != NONE && start < instant && start > best) {
                best = start;
            }
            local = floor(local - 1);
        }
        return best;
    }

    @Override
    long[] nominalsOf(long start) {
        int offset = timeline.calmOffset(start);
        if (offset != Timeline.UNSETTLED) {
            return new long[] {start + offset};
        }
        long[] found = new long[2];
        int count = 0;
        long local = ceiling(start + timeline.minOffset());
        while (local != NONE && local <= start + timeline.maxOffset()) {
            if (timeline.startOf(local) == start) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = local;
            }
            local = ceiling(local + 1);
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    Walk walk(long instant) {
        return new StretchWalk(instant);
    }

    /** Goes from local time to local time while no change of clocks is near, without searching for the offset. */
    private final class StretchWalk extends Walk {

        private long last;
        private int stretch;

        StretchWalk(long after) {
            this.last = after;
        }

        @Override
        long next() {
            if (stretch > 0) {
                int offset = timeline.offsetOf(stretch);
                long local = ceiling(last + offset + 1);
                if (local == NONE || timeline.isCalm(stretch, local - offset)) {
                    last = local == NONE ? NONE : local - offset;
                    return last;
                }
            }
            last = after(last);
            stretch = last == NONE ? 0 : timeline.stretchAt(last);
            if (stretch > 0 && !timeline.isCalm(stretch, last)) {
                stretch = 0;
            }
            return last;
        }
    }

    private long ceiling(long local) {
        long from = Math.max(local, firstLocal);
        long found = from > LAST_LOCAL ? NONE : times.ceiling(from);
        return found > LAST_LOCAL ? NONE : found;
    }

    private long floor(long local) {
        long found = local < firstLocal ? NONE : times.floor(Math.min(local, LAST_LOCAL));
        return found < firstLocal ? NONE : found;
    }
}
