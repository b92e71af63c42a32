package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.ElapsedUnit;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The {@code recurEvery} text of an Azure maintenance configuration, such as {@code Month Second Tuesday Offset1}, read
 * and written (rule R7; source: the description of {@code recurEvery} in the Microsoft.Maintenance REST specification).
 *
 * <pre>
 * [n] Hour[s]
 * [n] Day[s]
 * [n] Week[s]  [weekday,weekday,...]
 * [n] Month[s] [day1,day15,day-1]
 * [n] Month[s] First|Second|Third|Fourth|Last weekday [Offset k]      k from -6 to 6
 * </pre>
 *
 * <p>Reading disregards case, takes singular and plural with any number, blanks after commas and weekdays cut to three
 * letters; writing gives one canonical form. {@code Offset} counts days: {@code Last Sunday Offset-3} is the Thursday
 * before the last Sunday. Limits of the service, such as six hours between occurrences, are not limits of the grammar
 * and not checked here. What the service leaves open (the anchor of {@code 2Weeks}, day 31 in a short month, changes of
 * clocks) is decided by {@link dev.patchbay.model.schedule.ScheduleSpec}.
 *
 * <p>Stateless and thread-safe.
 */
public final class AzureRecurrence {

    private static final String FORMAT = "recurEvery";
    private static final String UNITS = "Hour, Day, Week or Month";
    private static final String WEEKDAYS = "a weekday, Monday to Sunday";
    private static final String ORDINALS = "First, Second, Third, Fourth or Last";
    private static final List<String> NUMBERED = List.of("First", "Second", "Third", "Fourth");
    private static final int MAX_OFFSET = 6;

    private AzureRecurrence() {}

    /**
     * Reads a {@code recurEvery} text.
     *
     * @throws ProblemException naming the column, what was found there and what would be right
     */
    public static Recurrence parse(String text) {
        TextCursor in = new TextCursor(FORMAT, text);
        int interval = 1;
        if (in.atNumber()) {
            interval = in.number(1, Recurrence.MAX_INTERVAL, "a number from 1 to " + Recurrence.MAX_INTERVAL);
            in.skipBlanks();
        }
        int at = in.position();
        String unit = in.letters();
        boolean more = in.skipBlanks() && !in.atEnd();
        Recurrence recurrence = switch (unit) {
            case "hour", "hours" -> Recurrence.everyHours(interval);
            case "day", "days" -> Recurrence.everyDays(interval);
            case "week", "weeks" -> Recurrence.everyWeeks(interval, more ? weekdays(in) : new DayOfWeek[0]);
            case "month", "months" -> month(in, interval, more);
            default -> throw in.problem(at, interval == 1 ? "a number, " + UNITS : UNITS);
        };
        in.skipBlanks();
        if (!in.atEnd()) {
            throw in.problem(in.position(), "end of text");
        }
        return recurrence;
    }

    private static DayOfWeek[] weekdays(TextCursor in) {
        List<DayOfWeek> days = new ArrayList<>();
        do {
            in.skipBlanks();
            days.add(weekday(in));
        } while (in.skip(','));
        return days.toArray(new DayOfWeek[0]);
    }

    private static DayOfWeek weekday(TextCursor in) {
        int at = in.position();
        String name = in.letters();
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(full) || name.equals(full.substring(0, 3))) {
                return day;
            }
        }
        throw in.problem(at, WEEKDAYS);
    }

    private static Recurrence month(TextCursor in, int interval, boolean more) {
        if (!more) {
            return new Recurrence.MonthlyByDay(interval, List.of());
        }
        int at = in.position();
        String word = in.letters();
        if (word.equals("day")) {
            return new Recurrence.MonthlyByDay(interval, monthDays(in));
        }
        Ordinal ordinal = switch (word) {
            case "first" -> Ordinal.FIRST;
            case "second" -> Ordinal.SECOND;
            case "third" -> Ordinal.THIRD;
            case "fourth" -> Ordinal.FOURTH;
            case "last" -> Ordinal.LAST;
            default -> throw in.problem(at, ORDINALS + ", or day1 to day31 or day-1");
        };
        in.skipBlanks();
        DayOfWeek weekday = weekday(in);
        return new Recurrence.MonthlyByWeekday(interval, List.of(new NthWeekday(ordinal, weekday)), offset(in));
    }

    /** Reads day numbers; the word before the first number is taken already. */
    private static List<Integer> monthDays(TextCursor in) {
        List<Integer> days = new ArrayList<>();
        days.add(monthDay(in));
        while (in.skip(',')) {
            in.skipBlanks();
            int at = in.position();
            if (!in.letters().equals("day")) {
                throw in.problem(at, "another day such as day15");
            }
            days.add(monthDay(in));
        }
        return days;
    }

    private static int monthDay(TextCursor in) {
        String expected = "day1 to day31, or day-1 for the last day";
        int at = in.position();
        int day = in.number(-1, 31, expected);
        if (day == 0) {
            throw in.problem(at, expected);
        }
        return day;
    }

    private static int offset(TextCursor in) {
        in.skipBlanks();
        if (in.atEnd()) {
            return 0;
        }
        int at = in.position();
        if (!in.letters().equals("offset")) {
            throw in.problem(at, "Offset with a number of days, or end of text");
        }
        in.skipBlanks();
        return in.number(-MAX_OFFSET, MAX_OFFSET, "a number of days from -6 to 6 after Offset");
    }

    /**
     * Writes {@code recurrence} as a {@code recurEvery} text that means exactly the same; a distance of a week or more from a
     * weekday is written from the neighbouring one where that is exact ("second Tuesday, +8" is {@code Third Tuesday
     * Offset1}).
     *
     * @throws ProblemException with code {@code recurEvery.inexpressible} if there is none
     */
    public static String format(Recurrence recurrence) {
        if (recurrence instanceof Recurrence.Elapsed elapsed) {
            return hours(elapsed);
        }
        if (recurrence instanceof Recurrence.Daily daily) {
            return count(daily.interval(), "Day");
        }
        if (recurrence instanceof Recurrence.Weekly weekly) {
            return weeks(weekly);
        }
        if (recurrence instanceof Recurrence.MonthlyByDay monthly) {
            return days(monthly);
        }
        if (recurrence instanceof Recurrence.MonthlyByWeekday monthly) {
            return nthWeekday(monthly);
        }
        throw inexpressible(recurrence, "a recurrence by hours, days, weeks or months");
    }

    private static String hours(Recurrence.Elapsed elapsed) {
        long seconds = (long) elapsed.every() * elapsed.unit().seconds();
        if (seconds % ElapsedUnit.HOURS.seconds() != 0) {
            throw inexpressible(elapsed, "whole hours");
        }
        return count((int) (seconds / ElapsedUnit.HOURS.seconds()), "Hour");
    }

    private static String weeks(Recurrence.Weekly weekly) {
        if (weekly.interval() > 1 && weekly.weekStart() != DayOfWeek.MONDAY) {
            throw inexpressible(weekly, "weeks that begin on Monday");
        }
        String days = weekly.days().stream().map(AzureRecurrence::capitalised).collect(Collectors.joining(","));
        return count(weekly.interval(), "Week") + (days.isEmpty() ? "" : " " + days);
    }

    private static String days(Recurrence.MonthlyByDay monthly) {
        if (monthly.days().stream().anyMatch(day -> day < -1)) {
            throw inexpressible(monthly, "days 1 to 31 or the last day");
        }
        String days = monthly.days().stream().map(day -> "day" + day).collect(Collectors.joining(","));
        return count(monthly.interval(), "Month") + (days.isEmpty() ? "" : " " + days);
    }

    private static String nthWeekday(Recurrence.MonthlyByWeekday monthly) {
        if (monthly.weekdays().size() > 1) {
            throw inexpressible(monthly, "one weekday of the month");
        }
        NthWeekday weekday = monthly.weekdays().get(0);
        int offset = monthly.offsetDays();
        String ordinal = "Last";
        if (weekday.ordinal() == Ordinal.SECOND_LAST) {
            offset -= 7;
        } else if (weekday.ordinal() == Ordinal.FIFTH) {
            throw inexpressible(monthly, ORDINALS);
        } else if (weekday.ordinal() != Ordinal.LAST) {
            int position = weekday.ordinal().position();
            while (offset > MAX_OFFSET && position < NUMBERED.size()) {
                position++;
                offset -= 7;
            }
            while (offset < -MAX_OFFSET && position > 1) {
                position--;
                offset += 7;
            }
            ordinal = NUMBERED.get(position - 1);
        }
        if (Math.abs(offset) > MAX_OFFSET) {
            throw inexpressible(monthly, "a day within 6 days of the " + ORDINALS + " weekday");
        }
        return count(monthly.interval(), "Month") + " " + ordinal + " " + capitalised(weekday.weekday())
                + (offset == 0 ? "" : " Offset" + offset);
    }

    private static String count(int interval, String unit) {
        return interval == 1 ? unit : interval + unit + "s";
    }

    private static String capitalised(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static ProblemException inexpressible(Recurrence recurrence, String expected) {
        return Problem.of(FORMAT + ".inexpressible", "recurrence", recurrence, expected)
                .asException();
    }
}
