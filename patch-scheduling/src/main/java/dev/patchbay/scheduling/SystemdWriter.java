package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.DayMatch;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Writes systemd calendar expressions. */
final class SystemdWriter {

    private SystemdWriter() {}

    static String write(ScheduleSpec spec) {
        return CronText.candidates(spec).stream()
                .map(SystemdWriter::text)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Inexpressible.in(
                        "systemd", spec, "weekdays and days of the month, counted from one end, of every month"));
    }

    private static Optional<String> text(CronRule rule) {
        boolean ordinals = rule.weekdays().stream().anyMatch(day -> day.ordinal() != 0);
        boolean shifted = rule.monthDays().stream().anyMatch(day -> day.shift() != CronDay.Shift.NONE);
        long fromEnd = rule.monthDays().stream().filter(day -> day.day() < 0).count();
        boolean both = fromEnd > 0 && fromEnd < rule.monthDays().size();
        boolean either = rule.dayMatch() == DayMatch.EITHER
                && !rule.weekdays().isEmpty()
                && !rule.monthDays().isEmpty();
        boolean wildcard = rule.hours().isEmpty()
                || rule.minutes().isEmpty()
                || rule.seconds().isEmpty();
        if (ordinals || shifted || both || either || wildcard != (rule.reading() == TimeReading.BY_INSTANT)) {
            return Optional.empty();
        }
        String weekdays = rule.weekdays().stream().map(SystemdWriter::name).collect(Collectors.joining(","));
        List<Integer> days = rule.monthDays().stream()
                .map(day -> Math.abs(day.day()))
                .sorted()
                .toList();
        String date = list(rule.years(), "%d") + "-" + list(rule.months(), "%02d") + (fromEnd > 0 ? "~" : "-")
                + list(days, "%02d");
        String time =
                list(rule.hours(), "%02d") + ":" + list(rule.minutes(), "%02d") + ":" + list(rule.seconds(), "%02d");
        return Optional.of((weekdays.isEmpty() ? "" : weekdays + " ") + date + " " + time);
    }

    private static String name(WeekdayInPeriod day) {
        String name = day.weekday().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static String list(List<Integer> numbers, String format) {
        IntFunction<String> written = number -> String.format(Locale.ROOT, format, number);
        if (numbers.isEmpty()) {
            return "*";
        }
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        if (numbers.size() > 2 && last - first == numbers.size() - 1) {
            return written.apply(first) + ".." + written.apply(last);
        }
        return numbers.stream().map(written::apply).collect(Collectors.joining(","));
    }
}
