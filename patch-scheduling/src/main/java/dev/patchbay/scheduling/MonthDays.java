package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.ShortMonthPolicy;
import java.util.List;

/**
 * Certain days of every so many months, moved by a number of days. A month is fully described by its length and the
 * weekday of its first day, so what a rule selects is looked up in a table of 28 masks.
 */
final class MonthDays extends DayRule {

    private static final int SHORTEST = 28;
    private static final int SHAPES = 28;

    /** Any month that counts. */
    private final int anchor;

    private final int interval;
    private final int offset;

    /** Bit m set: month m + 1 of a year counts. */
    private final int months;

    /** By shape of the month: bit d set if day d + 1 is a member. */
    private final int[] masks;

    /** After how many months that count the calendar repeats; a search that has seen them all has seen everything. */
    private final int cycle;

    private MonthDays(int anchor, int interval, int offset, int months, int[] masks) {
        this.anchor = anchor;
        this.interval = interval;
        this.offset = offset;
        this.months = months;
        this.masks = masks;
        this.cycle = Civil.CYCLE_MONTHS / greatestCommonDivisor(Civil.CYCLE_MONTHS, interval);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** Returns, by shape of month, the days that {@link #onDays} selects. */
    static int[] masksOfDays(List<Integer> days, ShortMonthPolicy shortMonths) {
        return onDays(0, 1, days, shortMonths).masks;
    }

    /** Returns, by shape of month, the weekdays that {@link #onWeekdays} starts from. */
    static int[] masksOfWeekdays(List<NthWeekday> weekdays) {
        return onWeekdays(0, 1, weekdays, 0).masks;
    }

    /** Returns the rule for {@code days}, which count from 1, or from -1 for the last day of a month. */
    static MonthDays onDays(int anchor, int interval, List<Integer> days, ShortMonthPolicy shortMonths) {
        int[] masks = new int[SHAPES];
        for (int shape = 0; shape < SHAPES; shape++) {
            int length = SHORTEST + shape / 7;
            for (int day : days) {
                int wanted = day > 0 ? day : length + 1 + day;
                int existing = Math.max(1, Math.min(length, wanted));
                if (wanted == existing || shortMonths == ShortMonthPolicy.CLAMP) {
                    masks[shape] |= 1 << (existing - 1);
                }
            }
        }
        return new MonthDays(anchor, interval, 0, MonthTables.EVERY_MONTH, masks);
    }

    /** Returns the rule for the days of {@code masks}, by shape of month, in {@code months} of every so many. */
    static MonthDays of(int anchor, int interval, int months, int[] masks) {
        return new MonthDays(anchor, interval, 0, months, masks);
    }

    /** Returns the rule for the days {@code offset} days from {@code weekdays}. */
    static MonthDays onWeekdays(int anchor, int interval, List<NthWeekday> weekdays, int offset) {
        int[] masks = new int[SHAPES];
        for (int shape = 0; shape < SHAPES; shape++) {
            int length = SHORTEST + shape / 7;
            for (NthWeekday nth : weekdays) {
                int first = Math.floorMod(nth.weekday().getValue() - 1 - shape % 7, 7);
                int last = first + (length - 1 - first) / 7 * 7;
                int position = nth.ordinal().position();
                int wanted = position > 0 ? first + (position - 1) * 7 : last + (position + 1) * 7;
                if (wanted < length) {
                    masks[shape] |= 1 << wanted;
                }
            }
        }
        return new MonthDays(anchor, interval, offset, MonthTables.EVERY_MONTH, masks);
    }

    private int maskOf(int month) {
        return (months >> Math.floorMod(month, 12) & 1) == 0 ? 0 : masks[Civil.shapeOf(month)];
    }

    @Override
    long ceiling(long day) {
        long wanted = day - offset;
        int month = Civil.monthOf(wanted);
        int behind = Math.floorMod(anchor - month, interval);
        if (behind == 0) {
            long first = Civil.firstDayOf(month);
            int left = maskOf(month) & (-1 << (int) (wanted - first));
            if (left != 0) {
                return first + Integer.numberOfTrailingZeros(left) + offset;
            }
            behind = interval;
        }
        month += behind;
        for (int seen = 0; seen < cycle; seen++, month += interval) {
            int mask = maskOf(month);
            if (mask != 0) {
                return Civil.firstDayOf(month) + Integer.numberOfTrailingZeros(mask) + offset;
            }
        }
        return NONE;
    }

    @Override
    long floor(long day) {
        long wanted = day - offset;
        int month = Civil.monthOf(wanted);
        int beyond = Math.floorMod(month - anchor, interval);
        if (beyond == 0) {
            long first = Civil.firstDayOf(month);
            int left = maskOf(month) & ~(-2 << (int) (wanted - first));
            if (left != 0) {
                return first + 31 - Integer.numberOfLeadingZeros(left) + offset;
            }
            beyond = interval;
        }
        month -= beyond;
        for (int seen = 0; seen < cycle; seen++, month -= interval) {
            int mask = maskOf(month);
            if (mask != 0) {
                return Civil.firstDayOf(month) + 31 - Integer.numberOfLeadingZeros(mask) + offset;
            }
        }
        return NONE;
    }
}
