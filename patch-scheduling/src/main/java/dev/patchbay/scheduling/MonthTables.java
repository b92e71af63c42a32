package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.DayMatch;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.util.List;

/**
 * Which days of a month a rule selects, for each of the 28 shapes a month can have (see {@link Civil#shapeOf}): bit d is
 * day d + 1.
 */
final class MonthTables {

    static final int SHAPES = 28;
    static final int EVERY_MONTH = 0xFFF;

    private MonthTables() {}

    /** Returns the months of a list as bits, every month if it is empty. */
    static int months(List<Integer> months) {
        return months.isEmpty() ? EVERY_MONTH : bits(months, 1);
    }

    /** Returns a table with all days of each shape. */
    static int[] all() {
        int[] masks = new int[SHAPES];
        for (int shape = 0; shape < SHAPES; shape++) {
            masks[shape] = -1 >>> (32 - length(shape));
        }
        return masks;
    }

    /** Returns the table for RRULE lists, of which an empty one does not restrict. */
    static int[] of(List<Integer> monthDays, List<WeekdayInPeriod> weekdays) {
        int[] masks = all();
        for (int shape = 0; shape < SHAPES; shape++) {
            if (!monthDays.isEmpty()) {
                int days = 0;
                for (int day : monthDays) {
                    days |= day(shape, day);
                }
                masks[shape] &= days;
            }
            if (!weekdays.isEmpty()) {
                masks[shape] &= weekdays(shape, weekdays);
            }
        }
        return masks;
    }

    /** Returns the table for the two day fields of a cron expression. */
    static int[] cron(List<CronDay> monthDays, List<WeekdayInPeriod> weekdays, DayMatch match) {
        int[] masks = all();
        for (int shape = 0; shape < SHAPES; shape++) {
            int byDay = 0;
            for (CronDay day : monthDays) {
                byDay |= cronDay(shape, day);
            }
            int byWeekday = weekdays(shape, weekdays);
            if (monthDays.isEmpty() || weekdays.isEmpty()) {
                masks[shape] = monthDays.isEmpty() && weekdays.isEmpty() ? masks[shape] : byDay | byWeekday;
            } else {
                masks[shape] = match == DayMatch.BOTH ? byDay & byWeekday : byDay | byWeekday;
            }
        }
        return masks;
    }

    private static int weekdays(int shape, List<WeekdayInPeriod> weekdays) {
        int days = 0;
        for (WeekdayInPeriod weekday : weekdays) {
            days |= weekday(shape, weekday);
        }
        return days;
    }

    private static int weekday(int shape, WeekdayInPeriod weekday) {
        int length = length(shape);
        int first = Math.floorMod(weekday.weekday().getValue() - 1 - shape % 7, 7);
        int found = 0;
        int count = (length - 1 - first) / 7 + 1;
        for (int nth = 1; nth <= count; nth++) {
            int ordinal = weekday.ordinal();
            if (ordinal == 0 || ordinal == nth || ordinal == nth - count - 1) {
                found |= 1 << (first + (nth - 1) * 7);
            }
        }
        return found;
    }

    private static int day(int shape, int day) {
        int length = length(shape);
        int wanted = day > 0 ? day : length + 1 + day;
        return wanted < 1 || wanted > length ? 0 : 1 << (wanted - 1);
    }

    private static int cronDay(int shape, CronDay day) {
        int exact = day(shape, day.day());
        if (exact == 0 || day.shift() == CronDay.Shift.NONE) {
            return exact;
        }
        int index = Integer.numberOfTrailingZeros(exact);
        int weekday = (shape % 7 + index) % 7;
        if (weekday == 5) {
            return index == 0 ? exact << 2 : exact >>> 1;
        }
        if (weekday == 6) {
            return index == length(shape) - 1 ? exact >>> 2 : exact << 1;
        }
        return exact;
    }

    private static int length(int shape) {
        return 28 + shape / 7;
    }

    /** Returns numbers from {@code lowest} on as bits. */
    static int bits(List<Integer> numbers, int lowest) {
        int bits = 0;
        for (int number : numbers) {
            bits |= 1 << (number - lowest);
        }
        return bits;
    }
}
