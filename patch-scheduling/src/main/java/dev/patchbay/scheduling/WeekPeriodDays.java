package dev.patchbay.scheduling;

import java.util.List;

/** Days of every so many weeks, some months or some positions within the week only. */
final class WeekPeriodDays extends DayRule {

    private final long anchor;
    private final int interval;
    private final int mask;
    private final int months;
    private final List<Integer> positions;

    /** See {@link WeekDays}; {@code positions} empty keeps all days. */
    WeekPeriodDays(long anchor, int interval, int mask, int months, List<Integer> positions) {
        this.anchor = anchor;
        this.interval = interval;
        this.mask = mask;
        this.months = months;
        this.positions = positions;
    }

    @Override
    long ceiling(long day) {
        long week = Math.floorDiv(day - anchor, 7L);
        week += Math.floorMod(-week, interval);
        for (long first = anchor + week * 7; first <= DaySets.LAST; first += 7L * interval) {
            int left = daysOf(first) & (first >= day ? -1 : -1 << (int) (day - first));
            if (left != 0) {
                return first + Integer.numberOfTrailingZeros(left);
            }
        }
        return NONE;
    }

    @Override
    long floor(long day) {
        long week = Math.floorDiv(day - anchor, 7L);
        week -= Math.floorMod(week, interval);
        for (long first = anchor + week * 7; first >= anchor; first -= 7L * interval) {
            int left = daysOf(first) & (day - first >= 6 ? -1 : ~(-2 << (int) (day - first)));
            if (left != 0) {
                return first + 31 - Integer.numberOfLeadingZeros(left);
            }
        }
        return NONE;
    }

    private int daysOf(long first) {
        int days = 0;
        for (int i = 0; i < 7; i++) {
            int month = Math.floorMod(Civil.monthOf(first + i), 12);
            days |= (months >> month & 1) != 0 ? mask & 1 << i : 0;
        }
        return positions.isEmpty() ? days : Positions.keep(days, positions);
    }
}
