package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.Civil.SECONDS_PER_DAY;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The terms of a general calendar rule (RFC 5545, section 3.3.10). */
final class RuleTerms {

    private static final List<Integer> ALL = List.of();

    private final CalendarRule rule;
    private final LocalDateTime start;
    private final Frequency frequency;

    RuleTerms(CalendarRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
        this.frequency = rule.frequency();
    }

    List<Term> terms() {
        List<Term> terms = frequency.isByDay() ? byDay() : List.of(withinDay());
        return rule.count()
                .map(count -> Term.first(terms, count, start.toEpochSecond(ZoneOffset.UTC)))
                .orElse(terms);
    }

    private List<Term> byDay() {
        BitSet times = times();
        if (rule.setPositions().isEmpty()) {
            return List.of(new Term(days(ALL), times, TimeReading.FIXED, null));
        }
        int perDay = times.cardinality();
        int[] ordered = times.stream().toArray();
        Map<Integer, List<Integer>> dayPositions = new TreeMap<>();
        for (int position : rule.setPositions()) {
            int index = Math.abs(position) - 1;
            int time = position > 0 ? index % perDay : perDay - 1 - index % perDay;
            int day = (index / perDay + 1) * Integer.signum(position);
            dayPositions.computeIfAbsent(time, any -> new ArrayList<>()).add(day);
        }
        List<Term> terms = new ArrayList<>();
        dayPositions.forEach((time, positions) -> terms.add(Term.of(days(positions), ordered[time])));
        return terms;
    }

    private Term withinDay() {
        int unit = frequency == Frequency.HOURLY ? 3600 : frequency == Frequency.MINUTELY ? 60 : 1;
        BitSet times = times();
        if (!rule.setPositions().isEmpty()) {
            BitSet kept = new BitSet();
            for (int from = 0; from < SECONDS_PER_DAY; from += unit) {
                int offset = from;
                Positions.keep(times.get(from, from + unit), rule.setPositions()).stream()
                        .forEach(second -> kept.set(offset + second));
            }
            times = kept;
        }
        DayRule days = dayFilter();
        long first = start.toEpochSecond(ZoneOffset.UTC);
        long anchor = first - Math.floorMod(first, (long) unit);
        long step = (long) unit * rule.interval();
        if (step == unit) {
            return new Term(days, times, TimeReading.BY_INSTANT, null);
        }
        if (SECONDS_PER_DAY % step != 0) {
            return new Term(days, times, TimeReading.BY_INSTANT, new Term.Step(anchor, step, unit));
        }
        BitSet stepped = new BitSet();
        times.stream().filter(time -> Math.floorMod(time - anchor, step) < unit).forEach(stepped::set);
        return new Term(days, stepped, TimeReading.BY_INSTANT, null);
    }

    private BitSet times() {
        IntPredicate hours = in(rule.hours(), start.getHour(), frequency.compareTo(Frequency.HOURLY) > 0);
        IntPredicate minutes = in(rule.minutes(), start.getMinute(), frequency.compareTo(Frequency.MINUTELY) > 0);
        IntPredicate seconds = in(rule.seconds(), start.getSecond(), frequency.compareTo(Frequency.SECONDLY) > 0);
        return TimesOfDay.of(hours, minutes, seconds);
    }

    private static IntPredicate in(List<Integer> numbers, int ofStart, boolean fixed) {
        if (!numbers.isEmpty()) {
            return numbers::contains;
        }
        return fixed ? number -> number == ofStart : number -> true;
    }

    private DayRule days(List<Integer> positions) {
        return switch (frequency) {
            case YEARLY -> yearly(positions);
            case MONTHLY -> monthly(positions);
            case WEEKLY -> weekly(positions);
            default -> daily(positions);
        };
    }

    private DayRule daily(List<Integer> positions) {
        if (!positions.isEmpty() && !positions.contains(1) && !positions.contains(-1)) {
            return DaySets.NEVER;
        }
        long startDay = start.toLocalDate().toEpochDay();
        return DaySets.both(dayFilter(), new StepDays(startDay, rule.interval()), startDay);
    }

    private DayRule dayFilter() {
        if (!rule.yearDays().isEmpty()) {
            return new YearDays(start.getYear(), 1, this::inYear, ALL);
        }
        if (rule.months().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekdays().isEmpty()) {
            return DaySets.ALWAYS;
        }
        int[] masks = MonthTables.of(rule.monthDays(), rule.weekdays());
        return MonthDays.of(0, 1, MonthTables.months(rule.months()), masks);
    }

    private DayRule weekly(List<Integer> positions) {
        int weekStart = rule.weekStart().getValue();
        LocalDate date = start.toLocalDate();
        long anchor = date.toEpochDay() - Math.floorMod(date.getDayOfWeek().getValue() - weekStart, 7);
        int mask = 0;
        for (WeekdayInPeriod day : weekdaysOrOwn()) {
            mask |= 1 << Math.floorMod(day.weekday().getValue() - weekStart, 7);
        }
        if (positions.isEmpty() && rule.months().isEmpty()) {
            return new WeekDays(anchor, rule.interval(), mask);
        }
        return new WeekPeriodDays(anchor, rule.interval(), mask, MonthTables.months(rule.months()), positions);
    }

    private List<WeekdayInPeriod> weekdaysOrOwn() {
        return rule.weekdays().isEmpty() ? List.of(WeekdayInPeriod.every(start.getDayOfWeek())) : rule.weekdays();
    }

    private DayRule monthly(List<Integer> positions) {
        boolean own = rule.monthDays().isEmpty() && rule.weekdays().isEmpty();
        int[] masks = MonthTables.of(own ? List.of(start.getDayOfMonth()) : rule.monthDays(), rule.weekdays());
        if (!positions.isEmpty()) {
            for (int shape = 0; shape < masks.length; shape++) {
                masks[shape] = Positions.keep(masks[shape], positions);
            }
        }
        int anchor = Civil.monthOf(start.toLocalDate().toEpochDay());
        return MonthDays.of(anchor, rule.interval(), MonthTables.months(rule.months()), masks);
    }

    private DayRule yearly(List<Integer> positions) {
        return new YearDays(start.getYear(), rule.interval(), this::inYear, positions);
    }

    private boolean inYear(LocalDate date) {
        boolean bare = rule.weekNumbers().isEmpty()
                && rule.yearDays().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekdays().isEmpty()
                && frequency == Frequency.YEARLY;
        List<Integer> months = bare && rule.months().isEmpty() ? List.of(start.getMonthValue()) : rule.months();
        List<Integer> monthDays = bare ? List.of(start.getDayOfMonth()) : rule.monthDays();
        boolean onlyWeeks = !rule.weekNumbers().isEmpty()
                && rule.yearDays().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekdays().isEmpty();
        List<WeekdayInPeriod> weekdays = onlyWeeks ? weekdaysOrOwn() : rule.weekdays();
        return (months.isEmpty() || months.contains(date.getMonthValue()))
                && inList(rule.yearDays(), date.getDayOfYear(), date.lengthOfYear())
                && inList(monthDays, date.getDayOfMonth(), date.lengthOfMonth())
                && (weekdays.isEmpty() || weekdays.stream().anyMatch(day -> isWeekday(date, day)))
                && (rule.weekNumbers().isEmpty() || inWeek(date));
    }

    private static boolean inList(List<Integer> numbers, int number, int length) {
        return numbers.isEmpty() || numbers.contains(number) || numbers.contains(number - length - 1);
    }

    private boolean isWeekday(LocalDate date, WeekdayInPeriod weekday) {
        if (date.getDayOfWeek() != weekday.weekday()) {
            return false;
        }
        boolean inMonth = !rule.months().isEmpty();
        int day = inMonth ? date.getDayOfMonth() : date.getDayOfYear();
        int length = inMonth ? date.lengthOfMonth() : date.lengthOfYear();
        int ordinal = weekday.ordinal();
        return ordinal == 0 || ordinal == (day + 6) / 7 || ordinal == -((length - day) / 7 + 1);
    }

    private boolean inWeek(LocalDate date) {
        WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
        int week = date.get(weeks.weekOfWeekBasedYear());
        int length = (int) date.range(weeks.weekOfWeekBasedYear()).getMaximum();
        return inList(rule.weekNumbers(), week, length);
    }
}
