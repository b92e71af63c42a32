package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.DayRule.NONE;

/** Every so many seconds since an instant. */
final class ElapsedStarts extends Starts {

    private final long first;
    private final long last;
    private final long step;
    private final Timeline timeline;

    ElapsedStarts(long first, long step, Timeline timeline) {
        this.first = first;
        this.step = step;
        this.timeline = timeline;
        long end = Civil.firstDayOf(10_000 * 12) * Civil.SECONDS_PER_DAY - timeline.maxOffset() - 1;
        this.last = first + Math.max(0, end - first) / step * step;
    }

    @Override
    long after(long instant) {
        if (instant < first) {
            return first;
        }
        return instant >= last ? NONE : first + ((instant - first) / step + 1) * step;
    }

    @Override
    long before(long instant) {
        if (instant <= first) {
            return NONE;
        }
        return instant > last ? last : first + (instant - 1 - first) / step * step;
    }

    @Override
    long[] nominalsOf(long start) {
        return new long[] {start + timeline.offsetAt(start)};
    }
}
