package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.DayMatch;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random rules of the general kinds. */
final class Rules {

    private Rules() {}

    static Arbitrary<Recurrence> calendarRules() {
        return Arbitraries.longs().map(seed -> calendarRule(new Random(seed)));
    }

    static Arbitrary<Recurrence> cronRules() {
        return Arbitraries.longs().map(seed -> cronRule(new Random(seed)));
    }

    static Arbitrary<Recurrence> afterReleases() {
        Release release = Release.PATCH_TUESDAY.withOutOfBand(
                Instant.parse("2019-05-03T17:00:00Z"), Instant.parse("2021-07-06T21:30:00Z"));
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            int days = random.nextInt(20);
            return random.nextBoolean()
                    ? Recurrence.after(release, days)
                    : Recurrence.after(release, days, DayOfWeek.of(1 + random.nextInt(7)));
        });
    }

    static Arbitrary<Recurrence> combinations() {
        return Arbitraries.longs().map(seed -> combination(new Random(seed)));
    }

    private static Recurrence combination(Random random) {
        Recurrence weekly = Recurrence.everyWeeks(1 + random.nextInt(2), DayOfWeek.of(1 + random.nextInt(7)));
        Recurrence other = switch (random.nextInt(4)) {
            case 0 -> Recurrence.patchTuesdayPlus(random.nextInt(21));
            case 1 -> cronRule(random);
            case 2 -> Recurrence.on(LocalDateTime.of(2020, 1, 4, 2, 0), LocalDateTime.of(2021, 1, 4, 2, 30));
            default -> Recurrence.everyDays(1 + random.nextInt(4));
        };
        return switch (random.nextInt(4)) {
            case 0 -> Recurrence.anyOf(weekly, other);
            case 1 -> Recurrence.allOf(weekly, other);
            case 2 -> Recurrence.anyOf(weekly, Recurrence.everyHours(24 + random.nextInt(100)));
            default -> weekly.except(other);
        };
    }

    static CronRule cronRule(Random random) {
        CronRule.Builder rule = CronRule.builder()
                .addSeconds(0)
                .minutes(some(random, 0, 59, 2, 1))
                .hours(random.nextInt(4) == 0 ? List.of() : some(random, 0, 23, 2, 1))
                .months(some(random, 1, 12, 4, 3))
                .dayMatch(random.nextBoolean() ? DayMatch.BOTH : DayMatch.EITHER)
                .reading(random.nextInt(3) == 0 ? TimeReading.BY_INSTANT : TimeReading.FIXED);
        if (random.nextBoolean()) {
            some(random, 1, 31, 4, 1).forEach(day -> rule.addMonthDays(CronDay.of(day)));
        }
        if (random.nextInt(5) == 0) {
            rule.addMonthDays(new CronDay(random.nextBoolean() ? -1 : 15, CronDay.Shift.NEAREST_WORKDAY));
        }
        if (random.nextBoolean()) {
            rule.addWeekdays(new WeekdayInPeriod(random.nextInt(7) - 1, DayOfWeek.of(1 + random.nextInt(7))));
        }
        return rule.build();
    }

    /** A rule that RFC 5545 defines, sometimes an empty one. */
    static CalendarRule calendarRule(Random random) {
        Frequency frequency = Frequency.values()[1 + random.nextInt(6)];
        CalendarRule.Builder rule = CalendarRule.builder(frequency)
                .interval(random.nextBoolean() ? 1 : 1 + random.nextInt(7))
                .weekStart(random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY);
        if (random.nextInt(3) == 0) {
            rule.months(some(random, 1, 12, 4, 1));
        }
        if (frequency != Frequency.WEEKLY && random.nextInt(3) == 0) {
            rule.monthDays(signed(random, 31));
        }
        boolean yearDays = !frequency.isByDay() || frequency == Frequency.YEARLY;
        if (yearDays && random.nextInt(8) == 0) {
            rule.yearDays(signed(random, 366));
        }
        boolean weeks = frequency == Frequency.YEARLY && random.nextInt(6) == 0;
        if (weeks) {
            rule.weekNumbers(signed(random, 53));
        }
        if (random.nextBoolean()) {
            boolean ordinals = frequency == Frequency.MONTHLY || (frequency == Frequency.YEARLY && !weeks);
            for (int day : some(random, 1, 7, 3, 1)) {
                int ordinal = ordinals && random.nextBoolean() ? random.nextInt(9) - 4 : 0;
                rule.addWeekdays(new WeekdayInPeriod(ordinal, DayOfWeek.of(day)));
            }
        }
        boolean sparse = !frequency.isByDay();
        if (sparse || random.nextInt(4) == 0) {
            rule.hours(some(random, 0, 23, 3, 1));
        }
        if (random.nextInt(4) == 0) {
            rule.minutes(some(random, 0, 59, 2, 1));
        }
        CalendarRule plain = rule.build();
        boolean restricted = !plain.weekdays().isEmpty() || !plain.monthDays().isEmpty();
        if (frequency.isByDay() && restricted && random.nextInt(4) == 0) {
            rule.setPositions(List.of(random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(3)));
        }
        if (random.nextInt(6) == 0) {
            rule.count(Optional.of(1 + random.nextInt(20)));
        }
        return rule.build();
    }

    private static List<Integer> signed(Random random, int max) {
        List<Integer> numbers = new ArrayList<>();
        for (int number : some(random, 1, max, 3, 1)) {
            numbers.add(random.nextInt(3) == 0 ? -number : number);
        }
        return numbers;
    }

    private static List<Integer> some(Random random, int min, int max, int most, int least) {
        List<Integer> numbers = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            numbers.add(min + random.nextInt(max - min + 1));
        }
        return numbers;
    }
}
