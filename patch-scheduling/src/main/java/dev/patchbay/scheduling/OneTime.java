package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.Civil.SECONDS_PER_DAY;
import static dev.patchbay.scheduling.DayRule.NONE;

/** One time of day on the days of a rule: what nearly every schedule is. */
final class OneTime extends LocalTimes {

    private final DayRule days;
    private final int timeOfDay;

    OneTime(DayRule days, int timeOfDay) {
        this.days = days;
        this.timeOfDay = timeOfDay;
    }

    @Override
    long ceiling(long local) {
        long day = days.ceiling(Math.floorDiv(local - timeOfDay + SECONDS_PER_DAY - 1, (long) SECONDS_PER_DAY));
        return day == NONE ? NONE : day * SECONDS_PER_DAY + timeOfDay;
    }

    @Override
    long floor(long local) {
        long day = days.floor(Math.floorDiv(local - timeOfDay, (long) SECONDS_PER_DAY));
        return day == NONE ? NONE : day * SECONDS_PER_DAY + timeOfDay;
    }
}
