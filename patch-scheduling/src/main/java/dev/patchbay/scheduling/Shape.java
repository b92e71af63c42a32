package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a rule selects, independent of how it is written: days of every so many months by the shape of the month. Two texts
 * mean the same if their shapes are equal, which is how a rule written one way is found in another format's words.
 *
 * @param interval every so many months
 * @param months as in {@link MonthTables#months}
 * @param masks by shape of month, see {@link MonthTables}
 * @param times hours, minutes and seconds, each empty for all
 */
record Shape(int interval, int months, int[] masks, Times times, List<Integer> years) {

    /** Times of day as the product of three lists. */
    record Times(List<Integer> hours, List<Integer> minutes, List<Integer> seconds, TimeReading reading) {
        static Times of(LocalTime time) {
            return new Times(
                    List.of(time.getHour()), List.of(time.getMinute()), List.of(time.getSecond()), TimeReading.FIXED);
        }
    }

    /** Returns the shape of a rule that stays within months, or nothing. */
    static Optional<Shape> of(ScheduleSpec spec) {
        Recurrence rule = spec.recurrence();
        Times own = Times.of(spec.start().toLocalTime());
        if (rule instanceof Recurrence.Daily daily && daily.interval() == 1) {
            return plain(1, MonthTables.all(), own);
        }
        if (rule instanceof Recurrence.Weekly weekly && weekly.interval() == 1) {
            List<DayOfWeek> days =
                    weekly.days().isEmpty() ? List.of(spec.start().getDayOfWeek()) : List.copyOf(weekly.days());
            List<WeekdayInPeriod> every =
                    days.stream().map(WeekdayInPeriod::every).toList();
            return plain(1, MonthTables.of(List.of(), every), own);
        }
        if (rule instanceof Recurrence.MonthlyByDay monthly) {
            List<Integer> days = monthly.days().isEmpty() ? List.of(spec.start().getDayOfMonth()) : monthly.days();
            return plain(monthly.interval(), MonthDays.masksOfDays(days, spec.shortMonthPolicy()), own);
        }
        if (rule instanceof Recurrence.MonthlyByWeekday monthly) {
            return moved(MonthDays.masksOfWeekdays(monthly.weekdays()), monthly.offsetDays())
                    .flatMap(masks -> plain(monthly.interval(), masks, own));
        }
        if (rule instanceof CronRule cron) {
            int[] masks = MonthTables.cron(cron.monthDays(), cron.weekdays(), cron.dayMatch());
            Times times = new Times(cron.hours(), cron.minutes(), cron.seconds(), cron.reading());
            return Optional.of(new Shape(1, MonthTables.months(cron.months()), masks, times, cron.years()));
        }
        return rule instanceof CalendarRule calendar ? calendar(calendar, spec) : Optional.empty();
    }

    private static Optional<Shape> plain(int interval, int[] masks, Times times) {
        return Optional.of(new Shape(interval, MonthTables.EVERY_MONTH, masks, times, List.of()));
    }

    private static Optional<Shape> calendar(CalendarRule rule, ScheduleSpec spec) {
        Frequency frequency = rule.frequency();
        boolean ofYear = !rule.weekNumbers().isEmpty() || !rule.yearDays().isEmpty();
        boolean monthly = frequency == Frequency.MONTHLY || rule.interval() == 1;
        if (!frequency.isByDay()
                || ofYear
                || !monthly
                || !rule.setPositions().isEmpty()
                || rule.count().isPresent()) {
            return Optional.empty();
        }
        LocalTime start = spec.start().toLocalTime();
        Times times = new Times(
                rule.hours().isEmpty() ? List.of(start.getHour()) : rule.hours(),
                rule.minutes().isEmpty() ? List.of(start.getMinute()) : rule.minutes(),
                rule.seconds().isEmpty() ? List.of(start.getSecond()) : rule.seconds(),
                TimeReading.FIXED);
        List<Integer> monthDays = rule.monthDays();
        List<WeekdayInPeriod> weekdays = rule.weekdays();
        List<Integer> months = rule.months();
        boolean bare = monthDays.isEmpty() && weekdays.isEmpty();
        if (frequency == Frequency.YEARLY) {
            if (months.isEmpty() && weekdays.stream().anyMatch(day -> day.ordinal() != 0)) {
                return Optional.empty();
            }
            months = bare && months.isEmpty() ? List.of(spec.start().getMonthValue()) : months;
        }
        if (bare && frequency == Frequency.WEEKLY) {
            weekdays = List.of(WeekdayInPeriod.every(spec.start().getDayOfWeek()));
        } else if (bare && frequency != Frequency.DAILY) {
            monthDays = List.of(spec.start().getDayOfMonth());
        }
        int interval = frequency == Frequency.MONTHLY ? rule.interval() : 1;
        int[] masks = MonthTables.of(monthDays, weekdays);
        return Optional.of(new Shape(interval, MonthTables.months(months), masks, times, List.of()));
    }

    /** Returns masks moved by days, or nothing if a day would leave its month. */
    private static Optional<int[]> moved(int[] masks, int days) {
        int[] moved = new int[masks.length];
        for (int shape = 0; shape < masks.length; shape++) {
            int length = 28 + shape / 7;
            for (int day = 0; day < length; day++) {
                if ((masks[shape] >> day & 1) != 0) {
                    if (day + days < 0 || day + days >= length) {
                        return Optional.empty();
                    }
                    moved[shape] |= 1 << (day + days);
                }
            }
        }
        return Optional.of(moved);
    }

    boolean selects(int[] other) {
        return Arrays.equals(masks, other);
    }

    boolean isEveryDay() {
        return selects(MonthTables.all());
    }

    /** Returns the weekdays if the rule is "every one of these weekdays". */
    Optional<List<WeekdayInPeriod>> weekdays() {
        List<WeekdayInPeriod> days = contained(List.of(0));
        return days.isEmpty() || !selects(MonthTables.of(List.of(), days)) ? Optional.empty() : Optional.of(days);
    }

    /** Returns the weekdays if the rule is "these n-th weekdays of the month". */
    Optional<List<WeekdayInPeriod>> nthWeekdays() {
        for (List<Integer> ordinals : List.of(List.of(1, 2, 3, 4, 5), List.of(-1), List.of(-1, 1, 2, 3, 4))) {
            List<WeekdayInPeriod> days = contained(ordinals);
            if (!days.isEmpty() && selects(MonthTables.of(List.of(), days))) {
                return Optional.of(days);
            }
        }
        return Optional.empty();
    }

    private List<WeekdayInPeriod> contained(List<Integer> ordinals) {
        List<WeekdayInPeriod> found = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int ordinal : ordinals) {
                WeekdayInPeriod candidate = new WeekdayInPeriod(ordinal, weekday);
                int[] table = MonthTables.of(List.of(), List.of(candidate));
                if (IntStream.range(0, masks.length).allMatch(shape -> (table[shape] & ~masks[shape]) == 0)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** Returns the days if the rule is "these days of the month", from the end where need be. */
    Optional<List<Integer>> monthDays() {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            addIfContained(days, day);
        }
        if (selects(MonthTables.of(days, List.of())) && !days.isEmpty()) {
            return Optional.of(days);
        }
        for (int day = -1; day >= -31; day--) {
            addIfContained(days, day);
        }
        List<Integer> fromEnd = days.stream().filter(day -> day < 0).toList();
        if (!fromEnd.isEmpty() && selects(MonthTables.of(fromEnd, List.of()))) {
            return Optional.of(fromEnd);
        }
        return !days.isEmpty() && selects(MonthTables.of(days, List.of())) ? Optional.of(days) : Optional.empty();
    }

    private void addIfContained(List<Integer> days, int day) {
        int[] table = MonthTables.of(List.of(day), List.of());
        if (IntStream.range(0, masks.length).allMatch(shape -> (table[shape] & ~masks[shape]) == 0)) {
            days.add(day);
        }
    }

    /** Weekdays that fall on certain days of the month. */
    record DatedWeekdays(List<WeekdayInPeriod> weekdays, List<Integer> monthDays) {}

    /** Returns the two lists if the rule is "these weekdays if they fall on these days". */
    Optional<DatedWeekdays> datedWeekdays() {
        int anyDay = 0;
        List<WeekdayInPeriod> weekdays = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            int[] table = MonthTables.of(List.of(), List.of(WeekdayInPeriod.every(weekday)));
            int common = 0;
            for (int shape = 0; shape < masks.length; shape++) {
                common |= table[shape] & masks[shape];
            }
            if (common != 0) {
                weekdays.add(WeekdayInPeriod.every(weekday));
                anyDay |= common;
            }
        }
        int days = anyDay;
        List<Integer> monthDays = IntStream.rangeClosed(1, 31)
                .filter(day -> (days >> (day - 1) & 1) != 0)
                .boxed()
                .toList();
        return weekdays.isEmpty() || !selects(MonthTables.of(monthDays, weekdays))
                ? Optional.empty()
                : Optional.of(new DatedWeekdays(weekdays, monthDays));
    }

    /** Returns the n-th weekday plus days with the least distance, at most {@code most}, if the rule is one. */
    Optional<Recurrence.MonthlyByWeekday> offsetWeekday(int most) {
        for (int offset = 0; offset <= most; offset++) {
            for (int signed : offset == 0 ? new int[] {0} : new int[] {offset, -offset}) {
                for (Ordinal ordinal : Ordinal.values()) {
                    for (DayOfWeek weekday : DayOfWeek.values()) {
                        List<NthWeekday> nth = List.of(new NthWeekday(ordinal, weekday));
                        if (moved(MonthDays.masksOfWeekdays(nth), signed)
                                .filter(this::selects)
                                .isPresent()) {
                            return Optional.of(new Recurrence.MonthlyByWeekday(interval, nth, signed));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    List<Integer> monthList() {
        return months == MonthTables.EVERY_MONTH
                ? List.of()
                : IntStream.rangeClosed(1, 12)
                        .filter(month -> (months >> (month - 1) & 1) != 0)
                        .boxed()
                        .toList();
    }
}
