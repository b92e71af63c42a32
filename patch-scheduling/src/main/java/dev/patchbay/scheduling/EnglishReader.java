package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads the sentences that {@link English} writes. */
final class EnglishReader {

    private static final String FORMAT = "english";
    private static final Map<String, Release> RELEASES =
            Map.of("b", Release.PATCH_TUESDAY, "c", Release.C_WEEK, "d", Release.D_WEEK);

    private final TextCursor in;

    private EnglishReader(String text) {
        this.in = new TextCursor(FORMAT, text);
    }

    static ScheduleSpec read(String text, ScheduleSpec context) {
        return new EnglishReader(text).read(context);
    }

    private ScheduleSpec read(ScheduleSpec context) {
        if (skip("once")) {
            need("on");
            in.skipBlanks();
            int at = in.position();
            LocalDate date = TimeText.localDateTime(FORMAT + ", column " + (at + 1), in.upTo(' ') + "T00:00")
                    .toLocalDate();
            LocalTime time = time();
            return context.toBuilder()
                    .start(date.atTime(time))
                    .recurrence(Recurrence.once())
                    .build();
        }
        Recurrence rule = rule();
        if (rule instanceof Recurrence.Elapsed) {
            end();
            return context.toBuilder().recurrence(rule).build();
        }
        return Inexpressible.at(context, time()).toBuilder().recurrence(rule).build();
    }

    private Recurrence rule() {
        if (skip("every")) {
            return every();
        }
        if (skip("at")) {
            need("least");
            return release();
        }
        int offset = 0;
        if (in.atNumber()) {
            offset = in.number(1, Recurrence.MAX_OFFSET_DAYS, "a number of days");
            word("day or days", "day", "days");
            offset = word("after or before", "after", "before").equals("after") ? offset : -offset;
        }
        List<NthWeekday> weekdays = new ArrayList<>();
        do {
            need("the");
            weekdays.add(new NthWeekday(ordinal(), weekday()));
        } while (more());
        need("of");
        need("every");
        int interval = interval();
        word("month or months", "month", "months");
        return new Recurrence.MonthlyByWeekday(interval, weekdays, offset);
    }

    private Recurrence every() {
        int interval = interval();
        String unit = word(
                "minutes, hours, days, weeks or months",
                "minute",
                "minutes",
                "hour",
                "hours",
                "day",
                "days",
                "week",
                "weeks",
                "month",
                "months");
        return switch (unit.charAt(0) == 'm' ? unit.substring(0, 2) : unit.substring(0, 1)) {
            case "mi" -> elapsed(Recurrence.everyMinutes(interval));
            case "h" -> elapsed(Recurrence.everyHours(interval));
            case "d" -> Recurrence.everyDays(interval);
            case "w" -> weekly(interval);
            default -> monthly(interval);
        };
    }

    private Recurrence elapsed(Recurrence rule) {
        need("of");
        need("elapsed");
        need("time");
        return rule;
    }

    private Recurrence weekly(int interval) {
        need("on");
        LinkedHashSet<DayOfWeek> days = new LinkedHashSet<>();
        do {
            days.add(weekday());
        } while (more());
        DayOfWeek begin = DayOfWeek.MONDAY;
        if (skip("of")) {
            need("weeks");
            need("that");
            need("begin");
            need("on");
            begin = weekday();
        }
        return new Recurrence.Weekly(interval, days, begin);
    }

    private Recurrence monthly(int interval) {
        need("on");
        List<Integer> days = new ArrayList<>();
        do {
            need("the");
            in.skipBlanks();
            int sign = 1;
            int day = 1;
            if (in.atNumber()) {
                day = in.number(1, 31, "a day of the month, 1st to 31st");
                word("st, nd, rd or th", "st", "nd", "rd", "th");
            } else {
                sign = -1;
            }
            if (skip("last")) {
                need("day");
                sign = -1;
            } else if (sign < 0) {
                throw in.problem(in.position(), "last day, or a day such as 15th");
            }
            days.add(sign * day);
        } while (more());
        return new Recurrence.MonthlyByDay(interval, days);
    }

    private Recurrence release() {
        in.skipBlanks();
        int days = in.number(0, 366, "a number of days");
        word("day or days", "day", "days");
        need("after");
        need("the");
        in.skipBlanks();
        int at = in.position();
        Release release = RELEASES.get(in.letters());
        if (release == null) {
            throw in.problem(at, "B, C or D");
        }
        need("release");
        return skip("on") ? Recurrence.after(release, days, weekday()) : Recurrence.after(release, days);
    }

    private int interval() {
        in.skipBlanks();
        return in.atNumber() ? in.number(1, Recurrence.MAX_INTERVAL, "a number from 1 on") : 1;
    }

    private boolean more() {
        in.skipBlanks();
        return in.skip(',') || skip("and");
    }

    private Ordinal ordinal() {
        in.skipBlanks();
        int at = in.position();
        String word = in.letters();
        if (in.skip('-')) {
            word += "-" + in.letters();
        }
        for (Ordinal ordinal : Ordinal.values()) {
            if (English.ordinal(ordinal).equals(word)) {
                return ordinal;
            }
        }
        throw in.problem(at, "first, second, third, fourth, fifth, last or second-last");
    }

    private DayOfWeek weekday() {
        in.skipBlanks();
        int at = in.position();
        String word = in.letters();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word)) {
                return day;
            }
        }
        throw in.problem(at, "a weekday, Monday to Sunday");
    }

    private LocalTime time() {
        need("at");
        in.skipBlanks();
        int hour = in.number(0, 23, "an hour, 00 to 23");
        int minute = part("minutes, 00 to 59");
        int second = in.peek() == ':' ? part("seconds, 00 to 59") : 0;
        end();
        return LocalTime.of(hour, minute, second);
    }

    private int part(String expected) {
        if (!in.skip(':')) {
            throw in.problem(in.position(), "a colon");
        }
        return in.number(0, 59, expected);
    }

    private void end() {
        in.skipBlanks();
        if (!in.atEnd()) {
            throw in.problem(in.position(), "end of text");
        }
    }

    private boolean skip(String word) {
        in.skipBlanks();
        int at = in.position();
        if (in.letters().equals(word)) {
            return true;
        }
        in.back(at);
        return false;
    }

    private void need(String word) {
        word("'" + word + "'", word);
    }

    private String word(String expected, String... words) {
        in.skipBlanks();
        int at = in.position();
        String found = in.letters();
        if (!List.of(words).contains(found)) {
            throw in.problem(at, expected);
        }
        return found;
    }
}
