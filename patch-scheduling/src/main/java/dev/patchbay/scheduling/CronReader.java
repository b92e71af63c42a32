package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.DayMatch;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads one cron expression. */
final class CronReader {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private final CronDialect dialect;
    private final TextCursor in;
    private final boolean wrapped;
    private boolean restless;

    CronReader(CronDialect dialect, String text) {
        this.dialect = dialect;
        this.in = new TextCursor(dialect.format(), text);
        this.wrapped = dialect == CronDialect.AWS;
    }

    CronRule read() {
        if (wrapped) {
            int at = in.position();
            if (!in.letters().equals("cron") || !in.skip('(')) {
                throw in.problem(at, "cron( with six fields, or seven of which the first is seconds");
            }
            in.skipBlanks();
        }
        if (dialect == CronDialect.UNIX && in.peek() == '@') {
            return nickname();
        }
        int fields = in.countFields(wrapped ? ')' : ' ');
        if (fields < dialect.fewest() || fields > dialect.most()) {
            String expected = dialect.fewest() == dialect.most()
                    ? dialect.fewest() + " fields"
                    : dialect.fewest() + " or " + dialect.most() + " fields";
            throw in.problem(in.position(), expected + " instead of " + fields);
        }
        boolean seconds = dialect == CronDialect.AWS ? fields == 7 : dialect != CronDialect.UNIX;
        boolean year = dialect == CronDialect.AWS || fields == 7;
        CronRule.Builder rule = CronRule.builder();
        rule.seconds(seconds ? numbers(0, 59, List.of(), 0, "seconds, 0 to 59") : List.of(0));
        boolean quietSeconds = !restless;
        rule.minutes(numbers(0, 59, List.of(), 0, "minutes, 0 to 59"));
        rule.hours(numbers(0, 23, List.of(), 0, "hours, 0 to 23"));
        rule.reading(restless || !quietSeconds ? TimeReading.BY_INSTANT : TimeReading.FIXED);
        int dayAt = in.position();
        char dayFirst = in.peek();
        rule.monthDays(monthDays());
        rule.months(numbers(1, 12, MONTHS, 1, "months, 1 to 12 or JAN to DEC"));
        char weekdayFirst = in.peek();
        rule.weekdays(weekdays());
        if (dialect.wantsQuestionMark() && (dayFirst == '?') == (weekdayFirst == '?')) {
            throw in.problem(dayAt, "a question mark in exactly one of day-of-month and day-of-week");
        }
        boolean star = dayFirst == '*' || weekdayFirst == '*';
        rule.dayMatch(dialect == CronDialect.UNIX && !star ? DayMatch.EITHER : DayMatch.BOTH);
        if (year) {
            rule.years(numbers(dialect.firstYear(), dialect.lastYear(), List.of(), 0, "years"));
        }
        end();
        return rule.build();
    }

    private void end() {
        in.skipBlanks();
        if (wrapped && !in.skip(')')) {
            throw in.problem(in.position(), "a closing parenthesis");
        }
        in.skipBlanks();
        if (!in.atEnd()) {
            throw in.problem(in.position(), "end of text");
        }
    }

    private CronRule nickname() {
        int at = in.position();
        in.skip('@');
        String name = in.letters();
        end();
        CronRule.Builder daily = CronRule.at(0, 0);
        return switch (name) {
            case "hourly" ->
                CronRule.builder()
                        .addSeconds(0)
                        .addMinutes(0)
                        .reading(TimeReading.BY_INSTANT)
                        .build();
            case "daily", "midnight" -> daily.build();
            case "weekly" ->
                daily.addWeekdays(WeekdayInPeriod.every(DayOfWeek.SUNDAY)).build();
            case "monthly" -> daily.addMonthDays(CronDay.of(1)).build();
            case "yearly", "annually" ->
                daily.addMonthDays(CronDay.of(1)).addMonths(1).build();
            default -> throw in.problem(at, "@hourly, @daily, @weekly, @monthly or @yearly");
        };
    }

    /** Reads one field of numbers; every one of them is the empty list. */
    private List<Integer> numbers(int min, int max, List<String> names, int firstName, String expected) {
        in.skipBlanks();
        Set<Integer> found = new TreeSet<>();
        boolean all = false;
        do {
            int from = min;
            int to = max;
            boolean star = in.skip('*');
            boolean range = star;
            if (star) {
                restless = true;
            } else {
                from = value(min, max, names, firstName, expected);
                to = from;
                if (in.skip('-')) {
                    int at = in.position();
                    to = value(min, max, names, firstName, expected);
                    range = true;
                    if (to < from && dialect != CronDialect.QUARTZ) {
                        throw in.problem(at, "an end that is not before the beginning of the range");
                    }
                }
            }
            int step = 1;
            if (in.skip('/')) {
                restless = true;
                step = in.number(1, max, "a step from 1 to " + max);
                to = range ? to : max;
            }
            all |= star && step == 1;
            int last = to < from ? to + max - min + 1 : to;
            for (int number = from; number <= last; number += step) {
                found.add(number > max ? number - (max - min + 1) : number);
            }
        } while (in.skip(','));
        endOfField(expected);
        return all ? List.of() : new ArrayList<>(found);
    }

    private int value(int min, int max, List<String> names, int firstName, String expected) {
        int at = in.position();
        if (in.atDigit()) {
            return in.number(min, max, expected);
        }
        int index = names.indexOf(in.letters());
        if (index < 0) {
            throw in.problem(at, expected);
        }
        return index + firstName;
    }

    private void endOfField(String expected) {
        if (!in.atEnd() && !in.skipBlanks() && in.peek() != ')') {
            throw in.problem(in.position(), "a blank after the field of " + expected);
        }
    }

    private List<CronDay> monthDays() {
        in.skipBlanks();
        String expected = "days of month, 1 to 31" + (dialect.hasSpecials() ? ", L, L-3, LW or 15W" : "");
        if (dialect != CronDialect.UNIX && in.skip('?')) {
            endOfField(expected);
            return List.of();
        }
        int at = in.position();
        if (dialect.hasSpecials() && (in.peek() == 'L' || in.peek() == 'l')) {
            String word = in.letters();
            int back = in.skip('-') ? in.number(1, 30, "days before the last, 1 to 30") : 0;
            if (!word.equals("l") && !(word.equals("lw") && back == 0)) {
                throw in.problem(at, expected);
            }
            endOfField(expected);
            return List.of(
                    new CronDay(-1 - back, word.equals("lw") ? CronDay.Shift.NEAREST_WORKDAY : CronDay.Shift.NONE));
        }
        if (dialect.hasSpecials() && in.fieldEndsWith('W')) {
            int day = in.number(1, 31, expected);
            if (!in.letters().equals("w")) {
                throw in.problem(at, "W behind a single day of month, such as 15W");
            }
            endOfField(expected);
            return List.of(new CronDay(day, CronDay.Shift.NEAREST_WORKDAY));
        }
        boolean before = restless;
        List<CronDay> days =
                numbers(1, 31, List.of(), 0, expected).stream().map(CronDay::of).toList();
        restless = before;
        return days;
    }

    private List<WeekdayInPeriod> weekdays() {
        in.skipBlanks();
        int sunday = dialect.sunday();
        String expected = "weekdays, " + sunday + " to 7 or SUN to SAT";
        if (dialect != CronDialect.UNIX && in.skip('?')) {
            endOfField(expected);
            return List.of();
        }
        if (dialect.hasSpecials() && (in.fieldContains('#') || in.fieldEndsWith('L'))) {
            return List.of(nthWeekday(expected));
        }
        List<WeekdayInPeriod> days = new ArrayList<>();
        for (int number : numbers(sunday, 7, WEEKDAYS, sunday, expected)) {
            WeekdayInPeriod day = WeekdayInPeriod.every(weekday(number));
            if (!days.contains(day)) {
                days.add(day);
            }
        }
        return days.size() == 7 ? List.of() : days;
    }

    private WeekdayInPeriod nthWeekday(String expected) {
        int at = in.position();
        int number;
        boolean last = false;
        if (in.atDigit()) {
            number = in.number(dialect.sunday(), 7, expected);
        } else {
            String name = in.letters();
            last = name.length() == 4 && name.endsWith("l");
            int index = WEEKDAYS.indexOf(last ? name.substring(0, 3) : name);
            if (index < 0) {
                throw in.problem(at, expected);
            }
            number = index + dialect.sunday();
        }
        int ordinal = -1;
        if (in.skip('#')) {
            ordinal = in.number(1, 5, "which of the month, 1 to 5");
        } else if (!last && !in.letters().equals("l")) {
            throw in.problem(at, "a single weekday with # or L, such as TUE#2");
        }
        endOfField(expected);
        return new WeekdayInPeriod(ordinal, weekday(number));
    }

    private DayOfWeek weekday(int number) {
        return DayOfWeek.of(Math.floorMod(number - dialect.sunday() - 1, 7) + 1);
    }
}
