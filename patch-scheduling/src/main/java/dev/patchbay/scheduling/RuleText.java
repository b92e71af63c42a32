package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the parts of a calendar rule as RFC 5545 spells them. */
final class RuleText {

    private RuleText() {}

    static String of(CalendarRule rule) {
        StringBuilder text = new StringBuilder("FREQ=").append(rule.frequency());
        if (rule.interval() > 1) {
            text.append(";INTERVAL=").append(rule.interval());
        }
        list(text, "BYMONTH", rule.months());
        list(text, "BYWEEKNO", rule.weekNumbers());
        list(text, "BYYEARDAY", rule.yearDays());
        list(text, "BYMONTHDAY", rule.monthDays());
        if (!rule.weekdays().isEmpty()) {
            text.append(";BYDAY=")
                    .append(rule.weekdays().stream().map(RuleText::day).collect(Collectors.joining(",")));
        }
        list(text, "BYHOUR", rule.hours());
        list(text, "BYMINUTE", rule.minutes());
        list(text, "BYSECOND", rule.seconds());
        list(text, "BYSETPOS", rule.setPositions());
        rule.count().ifPresent(count -> text.append(";COUNT=").append(count));
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            text.append(";WKST=").append(day(rule.weekStart()));
        }
        return text.toString();
    }

    private static void list(StringBuilder text, String part, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            text.append(';').append(part).append('=');
            text.append(numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private static String day(WeekdayInPeriod weekday) {
        return (weekday.ordinal() == 0 ? "" : weekday.ordinal()) + day(weekday.weekday());
    }

    static String day(DayOfWeek weekday) {
        return weekday.name().substring(0, 2);
    }

    /** Writes the recurrence of {@code spec}; its expiration becomes UNTIL. */
    static String write(ScheduleSpec spec) {
        return of(rule(spec)) + until(spec);
    }

    private static String until(ScheduleSpec spec) {
        if (spec.expiration().isEmpty()) {
            return "";
        }
        long last = MaintenanceSchedule.of(spec).expirationSecond() - 1;
        return ";UNTIL=" + TimeWords.basic(Timeline.dateTime(last)) + "Z";
    }

    /** Returns the calendar rule that means the same. */
    static CalendarRule rule(ScheduleSpec spec) {
        Recurrence rule = spec.recurrence();
        if (rule instanceof CalendarRule calendar) {
            return calendar;
        }
        if (rule instanceof Recurrence.Once) {
            return CalendarRule.builder(Frequency.DAILY).count(1).build();
        }
        if (rule instanceof Recurrence.Daily daily) {
            return CalendarRule.builder(Frequency.DAILY)
                    .interval(daily.interval())
                    .build();
        }
        if (rule instanceof Recurrence.Weekly weekly) {
            return CalendarRule.builder(Frequency.WEEKLY)
                    .interval(weekly.interval())
                    .weekStart(weekly.weekStart())
                    .weekdays(weekly.days().stream().map(WeekdayInPeriod::every).toList())
                    .build();
        }
        return Shape.of(spec)
                .flatMap(shape -> ofShape(shape, rule instanceof CronRule))
                .orElseThrow(() -> Inexpressible.in("rrule", spec, "days of months or weekdays, fixed times of day"));
    }

    /** In a calendar rule an empty list is the start's own, in cron fields it is every one. */
    private static List<Integer> all(List<Integer> numbers, int count) {
        return numbers.isEmpty() ? IntStream.range(0, count).boxed().toList() : numbers;
    }

    private static Optional<CalendarRule> ofShape(Shape shape, boolean ownTimes) {
        Shape.Times times = shape.times();
        if (times.reading() == TimeReading.BY_INSTANT || !shape.years().isEmpty()) {
            return Optional.empty();
        }
        CalendarRule.Builder rule = CalendarRule.builder(Frequency.MONTHLY)
                .interval(shape.interval())
                .months(shape.monthList());
        if (ownTimes) {
            rule.hours(all(times.hours(), 24)).minutes(all(times.minutes(), 60)).seconds(all(times.seconds(), 60));
        }
        CalendarRule base = rule.build();
        boolean monthly = shape.interval() > 1;
        if (!monthly && shape.isEveryDay()) {
            return Optional.of(base.toBuilder().frequency(Frequency.DAILY).build());
        }
        Optional<List<WeekdayInPeriod>> weekdays = monthly ? Optional.empty() : shape.weekdays();
        if (weekdays.isPresent()) {
            return weekdays.map(days ->
                    base.toBuilder().frequency(Frequency.WEEKLY).weekdays(days).build());
        }
        return shape.nthWeekdays()
                .map(days -> base.toBuilder().weekdays(days).build())
                .or(() -> shape.monthDays()
                        .map(days -> base.toBuilder().monthDays(days).build()))
                .or(() -> shape.datedWeekdays()
                        .map(both -> base.toBuilder()
                                .weekdays(both.weekdays())
                                .monthDays(both.monthDays())
                                .build()));
    }
}
