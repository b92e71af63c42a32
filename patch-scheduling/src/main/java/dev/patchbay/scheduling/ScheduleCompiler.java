package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Turns a specification into its start instants. */
final class ScheduleCompiler {

    private final ScheduleSpec spec;
    private final Timeline timeline;

    ScheduleCompiler(ScheduleSpec spec, Timeline timeline) {
        this.spec = spec;
        this.timeline = timeline;
    }

    Starts compile() {
        long firstLocal = spec.start().toEpochSecond(ZoneOffset.UTC);
        if (spec.recurrence() instanceof Recurrence.Elapsed elapsed) {
            long step = (long) elapsed.every() * elapsed.unit().seconds();
            return new ElapsedStarts(timeline.instantOf(firstLocal), step, timeline);
        }
        return new CalendarStarts(days(spec.recurrence(), spec.start().toLocalDate()), firstLocal, timeline);
    }

    private DayRule days(Recurrence recurrence, LocalDate start) {
        long startDay = start.toEpochDay();
        int startMonth = Civil.monthOf(startDay);
        if (recurrence instanceof Recurrence.Once) {
            return new SingleDay(startDay);
        }
        if (recurrence instanceof Recurrence.Daily daily) {
            return new StepDays(startDay, daily.interval());
        }
        if (recurrence instanceof Recurrence.Weekly weekly) {
            return weekly(weekly, start);
        }
        if (recurrence instanceof Recurrence.MonthlyByDay monthly) {
            List<Integer> days = monthly.days().isEmpty() ? List.of(start.getDayOfMonth()) : monthly.days();
            return MonthDays.onDays(startMonth, monthly.interval(), days, spec.shortMonthPolicy());
        }
        if (recurrence instanceof Recurrence.MonthlyByWeekday monthly) {
            return MonthDays.onWeekdays(startMonth, monthly.interval(), monthly.weekdays(), monthly.offsetDays());
        }
        throw new IllegalStateException("no arithmetic for " + recurrence.getClass());
    }

    private static DayRule weekly(Recurrence.Weekly weekly, LocalDate start) {
        int weekStart = weekly.weekStart().getValue();
        long anchor = start.toEpochDay() - Math.floorMod(start.getDayOfWeek().getValue() - weekStart, 7);
        int mask = weekly.days().stream()
                .mapToInt(day -> 1 << Math.floorMod(day.getValue() - weekStart, 7))
                .reduce(0, (a, b) -> a | b);
        int ownDay = 1 << (int) (start.toEpochDay() - anchor);
        return new WeekDays(anchor, weekly.interval(), mask == 0 ? ownDay : mask);
    }
}
