package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import dev.patchbay.model.schedule.ZoneCatalog;
import dev.patchbay.model.schedule.ZoneName;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Reads a systemd calendar expression: {@code [weekdays] [[year-]month-day] [hour:minute[:second]] [zone]}. */
final class SystemdReader {

    private static final String FORMAT = "systemd";

    private final TextCursor in;
    private final CronRule.Builder rule = CronRule.builder();
    private boolean restless;
    private boolean stepped;

    private SystemdReader(String text) {
        this.in = new TextCursor(FORMAT, text);
    }

    static ScheduleSpec read(String text, ScheduleSpec context) {
        return new SystemdReader(text).read(context);
    }

    private ScheduleSpec read(ScheduleSpec context) {
        boolean date = false;
        boolean time = false;
        boolean weekdays = false;
        if (in.atEnd()) {
            throw in.problem(in.position(), "weekdays, a date or a time");
        }
        if (in.atLetter() && shorthand()) {
            date = true;
            time = true;
        } else if (in.atLetter()) {
            weekdays();
            weekdays = true;
        }
        in.skipBlanks();
        if (!date && in.fieldContains('-') && !in.atLetter()) {
            date();
            date = true;
            in.skipBlanks();
        }
        if (!time && in.fieldContains(':')) {
            time();
            time = true;
            in.skipBlanks();
        }
        if (!weekdays && !date && !time) {
            throw in.problem(in.position(), "weekdays, a date such as *-*-01 or a time such as 02:00");
        }
        if (!time) {
            rule.addSeconds(0).addMinutes(0).addHours(0);
        }
        rule.reading(restless ? TimeReading.BY_INSTANT : TimeReading.FIXED);
        ScheduleSpec.Builder spec = CronText.withRule(context, rule.build()).toBuilder();
        if (!in.atEnd()) {
            int at = in.position();
            String zone = in.upTo(' ');
            in.skipBlanks();
            if (!in.atEnd()) {
                throw in.problem(in.position(), "end of text");
            }
            if (zone.isEmpty()
                    || zone.length() > ZoneName.MAX_LENGTH
                    || ZoneCatalog.standard().find(ZoneName.of(zone)).isEmpty()) {
                throw in.problem(at, "a time-zone id such as Europe/Berlin, or end of text");
            }
            spec.zone(zone);
        }
        return spec.build();
    }

    private boolean shorthand() {
        int at = in.position();
        String word = in.letters();
        boolean known = true;
        rule.addSeconds(0);
        switch (word) {
            case "minutely" -> restless = true;
            case "hourly" -> {
                restless = true;
                rule.addMinutes(0);
            }
            case "daily" -> rule.addMinutes(0).addHours(0);
            case "weekly" -> rule.addMinutes(0).addHours(0).addWeekdays(WeekdayInPeriod.every(DayOfWeek.MONDAY));
            case "monthly" -> rule.addMinutes(0).addHours(0).addMonthDays(CronDay.of(1));
            case "yearly", "annually" ->
                rule.addMinutes(0).addHours(0).addMonthDays(CronDay.of(1)).addMonths(1);
            case "quarterly" ->
                rule.addMinutes(0).addHours(0).addMonthDays(CronDay.of(1)).addMonths(1, 4, 7, 10);
            case "semiannually" ->
                rule.addMinutes(0).addHours(0).addMonthDays(CronDay.of(1)).addMonths(1, 7);
            default -> known = false;
        }
        if (!known) {
            rule.seconds(List.of());
            in.back(at);
        }
        return known;
    }

    private void weekdays() {
        TreeSet<DayOfWeek> days = new TreeSet<>();
        do {
            if (in.peek() == ' ') {
                break;
            }
            DayOfWeek from = weekday();
            days.add(from);
            if (in.skip('.')) {
                if (!in.skip('.')) {
                    throw in.problem(in.position(), "a range written with two dots");
                }
                DayOfWeek to = weekday();
                for (DayOfWeek day = from; day != to; day = day.plus(1)) {
                    days.add(day.plus(1));
                }
            }
        } while (in.skip(','));
        if (!in.atEnd() && in.peek() != ' ') {
            throw in.problem(in.position(), "a blank after the weekdays");
        }
        if (days.size() < 7) {
            rule.weekdays(days.stream().map(WeekdayInPeriod::every).toList());
        }
    }

    private DayOfWeek weekday() {
        int at = in.position();
        String name = in.letters();
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(full) || name.equals(full.substring(0, 3))) {
                return day;
            }
        }
        throw in.problem(at, "a weekday, Mon to Sun, or daily, weekly, monthly");
    }

    private void date() {
        int dashes = in.countInField('-') + in.countInField('~');
        if (dashes > 1) {
            rule.years(component(1970, 2199, "years, 1970 to 2199"));
            need('-');
        }
        rule.months(component(1, 12, "months, 1 to 12"));
        boolean fromEnd = in.skip('~');
        if (!fromEnd) {
            need('-');
        }
        for (int day : component(1, 31, "days of month, 1 to 31", fromEnd)) {
            rule.addMonthDays(CronDay.of(fromEnd ? -day : day));
        }
    }

    private void time() {
        stepped = false;
        List<Integer> hours = component(0, 23, "hours, 0 to 23");
        need(':');
        List<Integer> minutes = component(0, 59, "minutes, 0 to 59");
        List<Integer> seconds = List.of(0);
        if (in.skip(':')) {
            seconds = component(0, 59, "seconds, 0 to 59");
        }
        rule.hours(hours).minutes(minutes).seconds(seconds);
        restless = stepped;
    }

    private void need(char wanted) {
        if (!in.skip(wanted)) {
            throw in.problem(in.position(), "'" + wanted + "'");
        }
    }

    private List<Integer> component(int min, int max, String expected) {
        return component(min, max, expected, false);
    }

    /** Reads a list; a step without a range goes on to the end, which counted from the end is the last day. */
    private List<Integer> component(int min, int max, String expected, boolean fromEnd) {
        TreeSet<Integer> found = new TreeSet<>();
        boolean all = false;
        do {
            boolean star = in.skip('*');
            int from = star ? min : in.number(min, max, expected);
            int to = star ? max : from;
            boolean range = star;
            if (!star && in.skip('.')) {
                need('.');
                to = in.number(fromEnd ? min : from, max, expected);
                range = true;
            }
            int step = 1;
            stepped |= star;
            if (in.skip('/')) {
                stepped = true;
                step = in.number(1, max, "a step from 1 to " + max);
                to = range ? to : fromEnd ? min : max;
            }
            all |= star && step == 1;
            for (int number = from;
                    fromEnd && to < from ? number >= to : number <= to;
                    number += fromEnd && to < from ? -step : step) {
                found.add(number);
            }
        } while (in.skip(','));
        return all ? List.of() : new ArrayList<>(found);
    }
}
