package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.DayMatch;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes cron fields in one dialect, or says why it cannot. */
final class CronWriter {

    private final CronDialect dialect;
    private final CronRule rule;

    CronWriter(CronDialect dialect, CronRule rule) {
        this.dialect = dialect;
        this.rule = rule;
    }

    String write() {
        boolean bothDays = !rule.monthDays().isEmpty() && !rule.weekdays().isEmpty();
        if (bothDays && dialect != CronDialect.UNIX && dialect != CronDialect.SPRING) {
            throw inexpressible("a day of month or a day of week, not both");
        }
        if (bothDays && (rule.dayMatch() == DayMatch.BOTH) != (dialect == CronDialect.SPRING)) {
            throw inexpressible(
                    dialect == CronDialect.SPRING ? "days that match both fields" : "days that match either field");
        }
        List<String> fields = new ArrayList<>();
        boolean secondsZero = rule.seconds().equals(List.of(0));
        if (dialect == CronDialect.UNIX && !secondsZero) {
            throw inexpressible("whole minutes");
        }
        if (dialect == CronDialect.AWS ? !secondsZero : dialect != CronDialect.UNIX) {
            fields.add(numbers(rule.seconds()));
        }
        fields.add(numbers(rule.minutes()));
        fields.add(numbers(rule.hours()));
        if (rule.reading() == TimeReading.BY_INSTANT && fields.stream().noneMatch(field -> field.equals("*"))) {
            // a step says the same and keeps the rule running by the instant
            fields.set(
                    fields.size() - 1, rule.hours().get(0) + "-" + rule.hours().get(0) + "/1" + rest(rule.hours()));
        }
        if (rule.reading() == TimeReading.FIXED
                && (rule.minutes().isEmpty() || rule.hours().isEmpty())) {
            throw inexpressible("an hour and minute that are fixed, or a rule that runs by the instant");
        }
        boolean byWeekday = !rule.weekdays().isEmpty();
        String any = dialect.wantsQuestionMark() ? "?" : "*";
        fields.add(rule.monthDays().isEmpty() ? (byWeekday ? any : "*") : monthDays());
        fields.add(numbers(rule.months()));
        fields.add(byWeekday ? weekdays() : any);
        years(fields);
        String text = String.join(" ", fields);
        return dialect == CronDialect.AWS ? "cron(" + text + ")" : text;
    }

    private static String rest(List<Integer> hours) {
        return hours.stream().skip(1).map(hour -> "," + hour).collect(Collectors.joining());
    }

    private void years(List<String> fields) {
        boolean all = rule.years().isEmpty();
        if (dialect == CronDialect.AWS || (dialect == CronDialect.QUARTZ && !all)) {
            if (rule.years().stream().anyMatch(year -> year < dialect.firstYear() || year > dialect.lastYear())) {
                throw inexpressible("years from " + dialect.firstYear() + " to " + dialect.lastYear());
            }
            fields.add(numbers(rule.years()));
        } else if (!all) {
            throw inexpressible("every year");
        }
    }

    private String monthDays() {
        boolean plain = rule.monthDays().stream().allMatch(day -> day.day() > 0 && day.shift() == CronDay.Shift.NONE);
        if (plain) {
            return numbers(rule.monthDays().stream().map(CronDay::day).toList());
        }
        CronDay only = rule.monthDays().get(0);
        if (rule.monthDays().size() > 1 || !dialect.hasSpecials()) {
            throw inexpressible(
                    "days counted from the start of the month" + (dialect.hasSpecials() ? ", or one L" : ""));
        }
        if (only.shift() == CronDay.Shift.NEAREST_WORKDAY) {
            if (only.day() < -1) {
                throw inexpressible("LW or a workday nearest to a day such as 15W");
            }
            return only.day() == -1 ? "LW" : only.day() + "W";
        }
        if (only.day() < -1 && dialect == CronDialect.AWS) {
            throw inexpressible("L for the last day");
        }
        return only.day() == -1 ? "L" : "L-" + (-1 - only.day());
    }

    private String weekdays() {
        boolean plain = rule.weekdays().stream().allMatch(day -> day.ordinal() == 0);
        if (plain) {
            return rule.weekdays().stream().map(CronWriter::name).collect(Collectors.joining(","));
        }
        WeekdayInPeriod only = rule.weekdays().get(0);
        if (rule.weekdays().size() > 1 || !dialect.hasSpecials()) {
            throw inexpressible(dialect.hasSpecials() ? "one weekday with # or L" : "every such weekday of the month");
        }
        if (only.ordinal() > 0) {
            return name(only) + "#" + only.ordinal();
        }
        return dialect == CronDialect.SPRING ? name(only) + "L" : only.weekday().getValue() % 7 + 1 + "L";
    }

    private static String name(WeekdayInPeriod day) {
        return day.weekday().name().substring(0, 3);
    }

    private static String numbers(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return "*";
        }
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        boolean run = numbers.size() > 2 && last - first == numbers.size() - 1;
        return run ? first + "-" + last : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private ProblemException inexpressible(String expected) {
        return Problem.of(dialect.format() + ".inexpressible", "recurrence", rule, expected)
                .asException();
    }
}
