package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;

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
}
