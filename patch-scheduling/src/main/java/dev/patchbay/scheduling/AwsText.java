package dev.patchbay.scheduling;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.DayMatch;
import dev.patchbay.model.schedule.ElapsedUnit;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Schedule expressions of AWS Systems Manager: cron, rate and at, and the schedule offset of a maintenance window. */
final class AwsText {

    private static final String FORMAT = "aws";
    private static final int MAX_OFFSET = 6;

    private AwsText() {}

    static ScheduleSpec read(String text, ScheduleSpec context) {
        TextCursor in = new TextCursor(FORMAT, text);
        int at = in.position();
        String kind = in.letters();
        return switch (kind) {
            case "cron" -> cron(text, context);
            case "rate" -> rate(in, context);
            case "at" -> once(text, in, context);
            default -> throw in.problem(at, "cron(...), rate(...) or at(...)");
        };
    }

    private static ScheduleSpec rate(TextCursor in, ScheduleSpec context) {
        if (!in.skip('(')) {
            throw in.problem(in.position(), "an opening parenthesis");
        }
        int every = in.number(1, Recurrence.MAX_INTERVAL / 24, "a number from 1 on");
        in.skipBlanks();
        int at = in.position();
        String unit = in.letters();
        String singular = every == 1 ? unit : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : "";
        Recurrence rule = switch (singular) {
            case "minute" -> Recurrence.everyMinutes(every);
            case "hour" -> Recurrence.everyHours(every);
            case "day" -> Recurrence.everyHours(every * 24);
            default -> throw in.problem(at, every == 1 ? "minute, hour or day" : "minutes, hours or days");
        };
        end(in);
        return context.toBuilder().recurrence(rule).build();
    }

    private static ScheduleSpec once(String text, TextCursor in, ScheduleSpec context) {
        int close = text.indexOf(')');
        if (!in.skip('(') || close < in.position()) {
            throw in.problem(in.position(), "at(yyyy-mm-ddThh:mm:ss)");
        }
        LocalDateTime time = TimeText.localDateTime(FORMAT, text.substring(in.position(), close));
        if (!text.substring(close + 1).isBlank()) {
            throw in.problem(close + 1, "end of text");
        }
        return context.toBuilder().start(time).recurrence(Recurrence.once()).build();
    }

    private static void end(TextCursor in) {
        if (!in.skip(')')) {
            throw in.problem(in.position(), "a closing parenthesis");
        }
        in.skipBlanks();
        if (!in.atEnd()) {
            throw in.problem(in.position(), "end of text");
        }
    }

    private static ScheduleSpec cron(String text, ScheduleSpec context) {
        int close = text.indexOf(')');
        String expression = close < 0 ? text : text.substring(0, close + 1);
        CronRule rule = CronDialect.AWS.parse(expression);
        TextCursor rest = new TextCursor(FORMAT, " ".repeat(expression.length()) + text.substring(expression.length()));
        if (rest.atEnd()) {
            return CronText.withRule(context, rule);
        }
        int at = rest.position();
        if (!rest.letters().equals("offset")) {
            throw rest.problem(at, "offset and a number of days, or end of text");
        }
        rest.skipBlanks();
        int days = rest.number(1, MAX_OFFSET, "1 to 6 days");
        rest.skipBlanks();
        if (!rest.atEnd()) {
            throw rest.problem(rest.position(), "end of text");
        }
        return CronText.withRule(context, rule).toBuilder()
                .recurrence(moved(rule, days).orElseThrow(() -> rest.problem(at, "an offset from weekdays only")))
                .build();
    }

    /** Returns the rule some days later, if its days are weekdays of every month at one time. */
    private static Optional<Recurrence> moved(CronRule rule, int days) {
        boolean oneTime = rule.hours().size() == 1
                && rule.minutes().size() == 1
                && rule.seconds().size() == 1;
        if (!oneTime
                || !rule.months().isEmpty()
                || !rule.years().isEmpty()
                || !rule.monthDays().isEmpty()) {
            return Optional.empty();
        }
        if (rule.weekdays().isEmpty()) {
            return Optional.of(rule);
        }
        WeekdayInPeriod first = rule.weekdays().get(0);
        if (first.ordinal() != 0) {
            Ordinal ordinal = first.ordinal() < 0 ? Ordinal.LAST : Ordinal.values()[first.ordinal() - 1];
            List<NthWeekday> nth = List.of(new NthWeekday(ordinal, first.weekday()));
            return Optional.of(new Recurrence.MonthlyByWeekday(1, nth, days));
        }
        DayOfWeek[] later =
                rule.weekdays().stream().map(day -> day.weekday().plus(days)).toArray(DayOfWeek[]::new);
        return Optional.of(Recurrence.everyWeeks(1, later));
    }

    static String write(ScheduleSpec spec) {
        Recurrence rule = spec.recurrence();
        if (rule instanceof Recurrence.Once) {
            return "at(" + TimeWords.seconds(spec.start()) + ")";
        }
        if (rule instanceof Recurrence.Elapsed elapsed) {
            return rate(elapsed);
        }
        try {
            return CronText.write(CronDialect.AWS, spec);
        } catch (ProblemException plain) {
            return withOffset(spec).orElseThrow(() -> plain);
        }
    }

    private static String rate(Recurrence.Elapsed elapsed) {
        boolean hours = elapsed.unit() == ElapsedUnit.HOURS;
        boolean days = hours && elapsed.every() % 24 == 0;
        int every = days ? elapsed.every() / 24 : elapsed.every();
        String unit = days ? "day" : hours ? "hour" : "minute";
        return "rate(" + every + " " + unit + (every == 1 ? "" : "s") + ")";
    }

    private static Optional<String> withOffset(ScheduleSpec spec) {
        Optional<Recurrence.MonthlyByWeekday> found = spec.recurrence() instanceof Recurrence.MonthlyByWeekday monthly
                ? Optional.of(monthly)
                : AzureText.simple(spec)
                        .filter(Recurrence.MonthlyByWeekday.class::isInstance)
                        .map(Recurrence.MonthlyByWeekday.class::cast);
        if (found.isEmpty()
                || found.get().interval() != 1
                || found.get().weekdays().size() != 1) {
            return Optional.empty();
        }
        NthWeekday nth = found.get().weekdays().get(0);
        int position = nth.ordinal().position();
        int offset = found.get().offsetDays();
        while (position > 0 && position < 4 && offset > MAX_OFFSET) {
            position++;
            offset -= 7;
        }
        while (position > 1 && position < 5 && offset < 0) {
            position--;
            offset += 7;
        }
        if (position < -1 || offset < 1 || offset > MAX_OFFSET) {
            return Optional.empty();
        }
        LocalTime time = spec.start().toLocalTime();
        CronRule base = CronRule.at(time.getHour(), time.getMinute())
                .seconds(List.of(time.getSecond()))
                .addWeekdays(new WeekdayInPeriod(position, nth.weekday()))
                .dayMatch(DayMatch.BOTH)
                .build();
        return Optional.of(CronDialect.AWS.format(base) + " offset " + offset);
    }
}
