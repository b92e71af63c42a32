package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.Civil.SECONDS_PER_DAY;
import static dev.patchbay.scheduling.DayRule.NONE;

import java.util.BitSet;

/**
 * Every so many seconds of the local clock since an anchor, where that does not fall on the same times each day: a rule
 * for every seven hours. Days and times of day restrict it further.
 */
final class SteppedTimes extends LocalTimes {

    private final DayRule days;
    private final BitSet times;
    private final long anchor;
    private final long step;
    private final long width;

    /** A member is followed by all seconds within {@code width} that {@code times} has. */
    SteppedTimes(DayRule days, BitSet times, long anchor, long step, long width) {
        this.days = days;
        this.times = times;
        this.anchor = anchor;
        this.step = step;
        this.width = width;
    }

    @Override
    long ceiling(long local) {
        long at = local;
        while (at <= CalendarStarts.LAST_LOCAL) {
            long behind = Math.floorMod(at - anchor, step);
            if (behind >= width) {
                at += step - behind;
                continue;
            }
            long day = Math.floorDiv(at, (long) SECONDS_PER_DAY);
            long wanted = days.ceiling(day);
            if (wanted != day) {
                if (wanted == NONE) {
                    return NONE;
                }
                at = wanted * SECONDS_PER_DAY;
                continue;
            }
            int time = times.nextSetBit((int) (at - day * SECONDS_PER_DAY));
            long found = time < 0 ? (day + 1) * SECONDS_PER_DAY : day * SECONDS_PER_DAY + time;
            if (found == at) {
                return at;
            }
            at = found;
        }
        return NONE;
    }

    @Override
    long floor(long local) {
        long at = local;
        while (at >= anchor) {
            long behind = Math.floorMod(at - anchor, step);
            if (behind >= width) {
                at -= behind - width + 1;
                continue;
            }
            long day = Math.floorDiv(at, (long) SECONDS_PER_DAY);
            long wanted = days.floor(day);
            if (wanted != day) {
                if (wanted == NONE) {
                    return NONE;
                }
                at = wanted * SECONDS_PER_DAY + SECONDS_PER_DAY - 1;
                continue;
            }
            int time = times.previousSetBit((int) (at - day * SECONDS_PER_DAY));
            long found = time < 0 ? day * SECONDS_PER_DAY - 1 : day * SECONDS_PER_DAY + time;
            if (found == at) {
                return at;
            }
            at = found;
        }
        return NONE;
    }
}
