package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Azure's words for rules of any kind. */
final class AzureText {

    private AzureText() {}

    static ScheduleSpec read(String text, ScheduleSpec context) {
        return context.toBuilder().recurrence(AzureRecurrence.parse(text)).build();
    }

    static String write(ScheduleSpec spec) {
        return AzureRecurrence.format(simple(spec).orElse(spec.recurrence()));
    }

    /** Returns the simple kind that selects the same as a cron or calendar rule at the schedule's own time of day. */
    static Optional<Recurrence> simple(ScheduleSpec spec) {
        if (!(spec.recurrence() instanceof CronRule) && !(spec.recurrence() instanceof CalendarRule)) {
            return Optional.empty();
        }
        Optional<Shape> found = Shape.of(spec);
        if (found.isEmpty()) {
            return spec.recurrence() instanceof CalendarRule rule ? byDays(rule) : Optional.empty();
        }
        Shape shape = found.get();
        boolean ownTime = shape.times().equals(Shape.Times.of(spec.start().toLocalTime()));
        if (!ownTime
                || shape.months() != MonthTables.EVERY_MONTH
                || !shape.years().isEmpty()) {
            return Optional.empty();
        }
        if (shape.isEveryDay() && shape.interval() == 1) {
            return Optional.of(Recurrence.everyDays(1));
        }
        Optional<List<WeekdayInPeriod>> weekdays = shape.interval() > 1 ? Optional.empty() : shape.weekdays();
        if (weekdays.isPresent()) {
            return Optional.of(Recurrence.everyWeeks(
                    1, weekdays.get().stream().map(WeekdayInPeriod::weekday).toArray(DayOfWeek[]::new)));
        }
        Optional<Recurrence> nth = shape.offsetWeekday(30).map(rule -> rule);
        return nth.or(() -> shape.nthWeekdays().flatMap(days -> ofList(shape, days)))
                .or(() -> shape.monthDays().map(days -> new Recurrence.MonthlyByDay(shape.interval(), days)));
    }

    /** Days and weeks at an interval, which no shape of months describes. */
    private static Optional<Recurrence> byDays(CalendarRule rule) {
        List<DayOfWeek> days =
                rule.weekdays().stream().map(WeekdayInPeriod::weekday).toList();
        if (rule.equals(CalendarRule.builder(Frequency.DAILY)
                .interval(rule.interval())
                .weekStart(rule.weekStart())
                .build())) {
            return Optional.of(Recurrence.everyDays(rule.interval()));
        }
        if (rule.frequency() == Frequency.WEEKLY
                && rule.equals(CalendarRule.builder(Frequency.WEEKLY)
                        .interval(rule.interval())
                        .weekdays(rule.weekdays())
                        .weekStart(rule.weekStart())
                        .build())) {
            return Optional.of(new Recurrence.Weekly(rule.interval(), new LinkedHashSet<>(days), rule.weekStart()));
        }
        return Optional.empty();
    }

    private static Optional<Recurrence> ofList(Shape shape, List<WeekdayInPeriod> days) {
        List<NthWeekday> nth = days.stream()
                .map(day -> new NthWeekday(ordinal(day.ordinal()), day.weekday()))
                .toList();
        return Optional.of(new Recurrence.MonthlyByWeekday(shape.interval(), nth, 0));
    }

    private static Ordinal ordinal(int position) {
        return Arrays.stream(Ordinal.values())
                .filter(ordinal -> ordinal.position() == position)
                .findFirst()
                .orElseThrow();
    }
}
