package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the value of an RRULE (RFC 5545, section 3.3.10). */
final class RuleReader {

    private static final String FORMAT = "rrule";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final String PARTS = "FREQ, INTERVAL, COUNT, UNTIL, WKST, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, "
            + "BYDAY, BYHOUR, BYMINUTE, BYSECOND or BYSETPOS";

    private final TextCursor in;
    private final String text;
    private final Set<String> seen = new HashSet<>();
    private Optional<LocalDateTime> until = Optional.empty();
    private boolean untilIsUtc;

    private RuleReader(String text) {
        this.in = new TextCursor(FORMAT, text);
        this.text = text;
    }

    static ScheduleSpec read(String text, ScheduleSpec context) {
        RuleReader reader = new RuleReader(text);
        CalendarRule rule = reader.rule();
        Optional<LocalDateTime> expiration =
                reader.until.map(last -> reader.local(last, context).plusSeconds(1));
        return context.toBuilder()
                .recurrence(rule)
                .expiration(expiration.isPresent() ? expiration : context.expiration())
                .build();
    }

    private LocalDateTime local(LocalDateTime last, ScheduleSpec context) {
        return untilIsUtc
                ? LocalDateTime.ofInstant(
                        last.toInstant(ZoneOffset.UTC),
                        ZoneCatalog.standard()
                                .resolve(context.zone())
                                .rules()
                                .getOffset(last.toInstant(ZoneOffset.UTC)))
                : last;
    }

    private CalendarRule rule() {
        int at = in.position();
        String first = in.letters();
        if (first.equals("rrule") && in.skip(':')) {
            at = in.position();
            first = in.letters();
        }
        if (!first.equals("freq") || !in.skip('=')) {
            throw in.problem(at, "FREQ= first");
        }
        at = in.position();
        CalendarRule.Builder rule = CalendarRule.builder(frequency(at, in.letters()));
        while (in.skip(';')) {
            int partAt = in.position();
            String part = in.letters();
            if (!seen.add(part) || !in.skip('=')) {
                throw in.problem(partAt, PARTS + ", each once and followed by =");
            }
            part(rule, part, partAt);
        }
        in.skipBlanks();
        if (!in.atEnd()) {
            throw in.problem(in.position(), "a semicolon or the end of text");
        }
        if (seen.contains("count") && seen.contains("until")) {
            throw in.problem(0, "COUNT or UNTIL, not both");
        }
        try {
            return rule.build();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw new ProblemException(new Problem(FORMAT + ".syntax", FORMAT, text, problem.expected()), e);
        }
    }

    private Frequency frequency(int at, String name) {
        for (Frequency frequency : Frequency.values()) {
            if (frequency.name().equalsIgnoreCase(name)) {
                return frequency;
            }
        }
        throw in.problem(at, "SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY");
    }

    private void part(CalendarRule.Builder rule, String part, int at) {
        switch (part) {
            case "interval" -> rule.interval(in.number(1, 100_000, "an interval from 1 to 100000"));
            case "count" ->
                rule.count(in.number(1, CalendarRule.MAX_COUNT, "a count from 1 to " + CalendarRule.MAX_COUNT));
            case "until" -> until();
            case "wkst" -> rule.weekStart(weekday());
            case "bymonth" -> rule.months(numbers(1, 12));
            case "byweekno" -> rule.weekNumbers(numbers(-53, 53));
            case "byyearday" -> rule.yearDays(numbers(-366, 366));
            case "bymonthday" -> rule.monthDays(numbers(-31, 31));
            case "byday" -> rule.weekdays(weekdays());
            case "byhour" -> rule.hours(numbers(0, 23));
            case "byminute" -> rule.minutes(numbers(0, 59));
            case "bysecond" -> rule.seconds(numbers(0, 59));
            case "bysetpos" -> rule.setPositions(numbers(-366, 366));
            default -> throw in.problem(at, PARTS);
        }
    }

    private List<Integer> numbers(int min, int max) {
        List<Integer> numbers = new ArrayList<>();
        do {
            int at = in.position();
            String expected = "numbers from " + min + " to " + max + (min < 0 ? " without 0" : "");
            int number = in.number(min, max, expected);
            if (number == 0 && min < 0) {
                throw in.problem(at, expected);
            }
            numbers.add(number);
        } while (in.skip(','));
        return numbers;
    }

    private List<WeekdayInPeriod> weekdays() {
        List<WeekdayInPeriod> days = new ArrayList<>();
        do {
            int ordinal = in.atNumber() ? in.number(-53, 53, "an ordinal from -53 to 53") : 0;
            days.add(new WeekdayInPeriod(ordinal, weekday()));
        } while (in.skip(','));
        return days;
    }

    private DayOfWeek weekday() {
        int at = in.position();
        String name = in.letters();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (RuleText.day(day).equalsIgnoreCase(name)) {
                return day;
            }
        }
        throw in.problem(at, "MO, TU, WE, TH, FR, SA or SU");
    }

    private void until() {
        int at = in.position();
        String value = in.upTo(';');
        try {
            untilIsUtc = value.endsWith("Z");
            String local = untilIsUtc ? value.substring(0, value.length() - 1) : value;
            until = Optional.of(
                    local.length() == 8
                            ? LocalDate.parse(local, DateTimeFormatter.BASIC_ISO_DATE)
                                    .atTime(23, 59, 59)
                            : LocalDateTime.parse(local, LOCAL));
        } catch (DateTimeException e) {
            throw new ProblemException(
                    in.problem(at, "a date-time such as 20261201T070000Z").problem(), e);
        }
    }
}
