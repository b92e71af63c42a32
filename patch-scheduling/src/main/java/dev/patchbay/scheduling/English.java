package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.AfterRelease;
import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a recurrence and its time of day in English words that {@link EnglishReader} reads back. */
final class English {

    private English() {}

    static String write(ScheduleSpec spec) {
        Recurrence rule = spec.recurrence();
        if (rule instanceof Recurrence.Once) {
            return "once on " + spec.start().toLocalDate() + " at "
                    + TimeWords.clock(spec.start().toLocalTime());
        }
        if (rule instanceof Recurrence.Elapsed elapsed) {
            String unit = elapsed.unit().name().toLowerCase(Locale.ROOT);
            return "every " + count(elapsed.every(), unit.substring(0, unit.length() - 1)) + " of elapsed time";
        }
        boolean simple = !(rule instanceof CronRule) && !(rule instanceof CalendarRule);
        Optional<Recurrence> said = simple ? Optional.of(rule) : AzureText.simple(spec);
        return said.flatMap(known -> words(known, spec))
                        .orElseThrow(() -> Inexpressible.in(
                                "english", spec, "days, weekdays, days of the month, nth weekdays or a release"))
                + " at " + TimeWords.clock(spec.start().toLocalTime());
    }

    private static Optional<String> words(Recurrence rule, ScheduleSpec spec) {
        if (rule instanceof Recurrence.Daily daily) {
            return Optional.of("every " + count(daily.interval(), "day"));
        }
        if (rule instanceof Recurrence.Weekly weekly) {
            List<DayOfWeek> days =
                    weekly.days().isEmpty() ? List.of(spec.start().getDayOfWeek()) : List.copyOf(weekly.days());
            String begin = weekly.interval() > 1 && weekly.weekStart() != DayOfWeek.MONDAY
                    ? " of weeks that begin on " + name(weekly.weekStart())
                    : "";
            return Optional.of("every " + count(weekly.interval(), "week") + " on "
                    + and(days.stream().map(English::name).toList()) + begin);
        }
        if (rule instanceof Recurrence.MonthlyByDay monthly) {
            List<Integer> days = monthly.days().isEmpty() ? List.of(spec.start().getDayOfMonth()) : monthly.days();
            return Optional.of("every " + count(monthly.interval(), "month") + " on "
                    + and(days.stream().map(English::day).toList()));
        }
        if (rule instanceof Recurrence.MonthlyByWeekday monthly) {
            int offset = monthly.offsetDays();
            String shift = offset == 0
                    ? ""
                    : Math.abs(offset)
                            + (Math.abs(offset) == 1 ? " day " : " days ")
                            + (offset > 0 ? "after " : "before ");
            return Optional.of(
                    shift + and(monthly.weekdays().stream().map(English::nth).toList()) + " of every "
                            + count(monthly.interval(), "month"));
        }
        return rule instanceof AfterRelease after ? release(after) : Optional.empty();
    }

    private static Optional<String> release(AfterRelease after) {
        boolean known =
                List.of(Release.PATCH_TUESDAY, Release.C_WEEK, Release.D_WEEK).contains(after.release());
        String weekday = after.weekday().map(day -> " on " + name(day)).orElse("");
        return known
                ? Optional.of("at least " + count(after.plusDays(), "day", 0) + " after the "
                        + after.release().name() + " release" + weekday)
                : Optional.empty();
    }

    private static String count(int number, String unit) {
        return count(number, unit, 1);
    }

    private static String count(int number, String unit, int silent) {
        if (number == 1 && silent == 1) {
            return unit;
        }
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String and(List<String> words) {
        if (words.size() == 1) {
            return words.get(0);
        }
        return words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                + words.get(words.size() - 1);
    }

    static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String nth(NthWeekday nth) {
        return "the " + ordinal(nth.ordinal()) + " " + name(nth.weekday());
    }

    static String ordinal(Ordinal ordinal) {
        return ordinal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(int day) {
        if (day == -1) {
            return "the last day";
        }
        return "the " + numeral(Math.abs(day)) + (day < 0 ? " last day" : "");
    }

    private static String numeral(int number) {
        int last = number % 10;
        boolean teen = number / 10 == 1;
        return number + (teen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }
}
