package dev.patchbay.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Days of every so many years. What a rule selects depends on the weekday of 1 January and on which of this year and its
 * neighbours are leap years, so each such shape is worked out once.
 */
final class YearDays extends DayRule {

    private static final int CYCLE = 400;
    private static final int REPRESENTATIVE = 2000;

    private final int anchor;
    private final int interval;

    /** By year of the cycle: bit d is day d + 1 of the year. */
    private final BitSet[] days = new BitSet[CYCLE];

    /** Takes the days {@code belongs} accepts in years a multiple of {@code interval} from {@code anchor}. */
    YearDays(int anchor, int interval, Predicate<LocalDate> belongs, List<Integer> positions) {
        this.anchor = anchor;
        this.interval = interval;
        Map<Integer, BitSet> byShape = new HashMap<>();
        for (int i = 0; i < CYCLE; i++) {
            int year = REPRESENTATIVE + i;
            days[i] = byShape.computeIfAbsent(shape(year), shape -> select(year, belongs, positions));
        }
    }

    private static int shape(int year) {
        int shape = Civil.weekdayOf(Civil.firstDayOf(year * 12));
        for (int near = year - 1; near <= year + 1; near++) {
            shape = shape * 2 + (length(near) == 366 ? 1 : 0);
        }
        return shape;
    }

    private static BitSet select(int year, Predicate<LocalDate> belongs, List<Integer> positions) {
        BitSet selected = new BitSet();
        LocalDate date = LocalDate.of(year, 1, 1);
        for (int day = 0; day < length(year); day++) {
            selected.set(day, belongs.test(date.plusDays(day)));
        }
        return positions.isEmpty() ? selected : Positions.keep(selected, new ArrayList<>(positions));
    }

    private static int length(int year) {
        return (int) (Civil.firstDayOf(year * 12 + 12) - Civil.firstDayOf(year * 12));
    }

    private BitSet daysOf(int year) {
        return days[Math.floorMod(year, CYCLE)];
    }

    @Override
    long ceiling(long day) {
        int year = Math.floorDiv(Civil.monthOf(day), 12);
        int from = (int) (day - Civil.firstDayOf(year * 12));
        int behind = Math.floorMod(anchor - year, interval);
        if (behind > 0) {
            year += behind;
            from = 0;
        }
        for (int seen = 0; seen <= CYCLE && year <= 9999; seen++, year += interval) {
            int found = daysOf(year).nextSetBit(from);
            if (found >= 0) {
                return Civil.firstDayOf(year * 12) + found;
            }
            from = 0;
        }
        return NONE;
    }

    @Override
    long floor(long day) {
        int year = Math.floorDiv(Civil.monthOf(day), 12);
        int to = (int) (day - Civil.firstDayOf(year * 12));
        int beyond = Math.floorMod(year - anchor, interval);
        if (beyond > 0) {
            year -= beyond;
            to = 365;
        }
        for (int seen = 0; seen <= CYCLE && year >= anchor; seen++, year -= interval) {
            int found = daysOf(year).previousSetBit(to);
            if (found >= 0) {
                return Civil.firstDayOf(year * 12) + found;
            }
            to = 365;
        }
        return NONE;
    }
}
