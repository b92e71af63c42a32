package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.Civil.SECONDS_PER_DAY;
import static dev.patchbay.scheduling.DayRule.NONE;

import java.util.BitSet;

/** Several times of day on the days of a rule. */
final class ManyTimes extends LocalTimes {

    private final DayRule days;

    /** Seconds of the day; at least one. */
    private final BitSet times;

    ManyTimes(DayRule days, BitSet times) {
        this.days = days;
        this.times = times;
    }

    @Override
    long ceiling(long local) {
        long day = Math.floorDiv(local, (long) SECONDS_PER_DAY);
        int time = times.nextSetBit((int) (local - day * SECONDS_PER_DAY));
        long found = days.ceiling(time < 0 ? day + 1 : day);
        if (found == NONE) {
            return NONE;
        }
        return found * SECONDS_PER_DAY + (found == day ? time : times.nextSetBit(0));
    }

    @Override
    long floor(long local) {
        long day = Math.floorDiv(local, (long) SECONDS_PER_DAY);
        int time = times.previousSetBit((int) (local - day * SECONDS_PER_DAY));
        long found = days.floor(time < 0 ? day - 1 : day);
        if (found == NONE) {
            return NONE;
        }
        return found * SECONDS_PER_DAY + (found == day ? time : times.length() - 1);
    }
}
