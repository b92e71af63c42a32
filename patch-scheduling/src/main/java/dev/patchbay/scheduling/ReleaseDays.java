package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.Civil.SECONDS_PER_DAY;

import dev.patchbay.model.schedule.AfterRelease;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Release;
import java.util.List;

/** The day of a schedule that belongs to each month's release: never earlier than the release itself. */
final class ReleaseDays extends DayRule {

    private final MonthDays releases;
    private final int releaseTime;
    private final Timeline vendor;
    private final Timeline local;
    private final int timeOfDay;
    private final int plusDays;

    /** 0 for Monday to 6, or -1 for any. */
    private final int weekday;

    ReleaseDays(AfterRelease rule, Timeline vendor, Timeline local, int timeOfDay) {
        Release release = rule.release();
        List<NthWeekday> day = List.of(release.day());
        this.releases = MonthDays.onWeekdays(0, 1, day, 0);
        this.releaseTime = release.time().toSecondOfDay();
        this.vendor = vendor;
        this.local = local;
        this.timeOfDay = timeOfDay;
        this.plusDays = rule.plusDays();
        this.weekday = rule.weekday().map(wanted -> wanted.getValue() - 1).orElse(-1);
    }

    /** Returns the day on which a schedule follows a release at {@code instant}. */
    long dayAfter(long instant) {
        long moment = instant + local.offsetAt(instant) + (long) plusDays * SECONDS_PER_DAY;
        long day = Math.floorDiv(moment - timeOfDay + SECONDS_PER_DAY - 1, (long) SECONDS_PER_DAY);
        return weekday < 0 ? day : day + Math.floorMod(weekday - Civil.weekdayOf(day), 7);
    }

    private long dayAfterRelease(long releaseDay) {
        return dayAfter(vendor.instantOf(releaseDay * SECONDS_PER_DAY + releaseTime));
    }

    /** More days than lie between a release and the day that follows it, zones a day apart included. */
    private int reach() {
        return plusDays + 10;
    }

    @Override
    long ceiling(long day) {
        long release = releases.ceiling(day - reach());
        while (release != NONE) {
            long found = dayAfterRelease(release);
            if (found >= day) {
                return found;
            }
            release = releases.ceiling(release + 1);
        }
        return NONE;
    }

    @Override
    long floor(long day) {
        long release = releases.floor(day + 2);
        while (release != NONE) {
            long found = dayAfterRelease(release);
            if (found <= day) {
                return found;
            }
            release = releases.floor(release - 1);
        }
        return NONE;
    }
}
