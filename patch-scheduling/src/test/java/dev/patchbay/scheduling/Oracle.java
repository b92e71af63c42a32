package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ShortMonthPolicy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calendar rules written a second time, the slow and obvious way: every day is asked whether it belongs, with
 * java.time doing the arithmetic. For recurrences by days, weeks and months.
 */
final class Oracle {

    private final ScheduleSpec spec;
    private final ZoneId zone;

    Oracle(ScheduleSpec spec) {
        this.spec = spec;
        this.zone = ZoneId.of(spec.zone().id());
    }

    /** Returns start to nominal times (more than one where they merge) of occurrences on local dates from..to. */
    SortedMap<Instant, List<LocalDateTime>> occurrences(LocalDate from, LocalDate to) {
        SortedMap<Instant, List<LocalDateTime>> found = new TreeMap<>();
        LocalDate first =
                from.isBefore(spec.start().toLocalDate()) ? spec.start().toLocalDate() : from;
        for (LocalDate date = first; !date.isAfter(to); date = date.plusDays(1)) {
            if (belongs(date)) {
                LocalDateTime nominal = date.atTime(spec.start().toLocalTime());
                Instant start = resolve(nominal, spec.gapPolicy());
                if (start != null && before(start)) {
                    found.computeIfAbsent(start, s -> new ArrayList<>()).add(nominal);
                }
            }
        }
        return found;
    }

    private boolean before(Instant start) {
        return spec.expiration().isEmpty()
                || start.isBefore(resolve(spec.expiration().get(), GapPolicy.SHIFT_FORWARD));
    }

    private Instant resolve(LocalDateTime local, GapPolicy gaps) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            return gaps == GapPolicy.SKIP ? null : local.plus(gap.getDuration()).toInstant(gap.getOffsetAfter());
        }
        int which = spec.overlapPolicy() == OverlapPolicy.FIRST ? 0 : offsets.size() - 1;
        return local.toInstant(offsets.get(which));
    }

    private boolean belongs(LocalDate date) {
        LocalDate start = spec.start().toLocalDate();
        Recurrence rule = spec.recurrence();
        if (rule instanceof Recurrence.Once) {
            return date.equals(start);
        }
        if (rule instanceof Recurrence.Daily daily) {
            return ChronoUnit.DAYS.between(start, date) % daily.interval() == 0;
        }
        if (rule instanceof Recurrence.Weekly weekly) {
            Set<DayOfWeek> days = weekly.days().isEmpty() ? Set.of(start.getDayOfWeek()) : weekly.days();
            LocalDate startWeek = start.with(TemporalAdjusters.previousOrSame(weekly.weekStart()));
            LocalDate week = date.with(TemporalAdjusters.previousOrSame(weekly.weekStart()));
            return days.contains(date.getDayOfWeek())
                    && ChronoUnit.WEEKS.between(startWeek, week) % weekly.interval() == 0;
        }
        if (rule instanceof Recurrence.MonthlyByDay monthly) {
            List<Integer> days = monthly.days().isEmpty() ? List.of(start.getDayOfMonth()) : monthly.days();
            return inCycle(date, monthly.interval()) && days.stream().anyMatch(day -> isDay(date, day));
        }
        Recurrence.MonthlyByWeekday monthly = (Recurrence.MonthlyByWeekday) rule;
        LocalDate base = date.minusDays(monthly.offsetDays());
        return inCycle(base, monthly.interval())
                && monthly.weekdays().stream().anyMatch(nth -> base.equals(nthWeekday(base, nth)));
    }

    private boolean inCycle(LocalDate date, int interval) {
        return ChronoUnit.MONTHS.between(YearMonth.from(spec.start()), YearMonth.from(date)) % interval == 0;
    }

    private boolean isDay(LocalDate date, int day) {
        int length = date.lengthOfMonth();
        int wanted = day > 0 ? day : length + 1 + day;
        if (spec.shortMonthPolicy() == ShortMonthPolicy.CLAMP) {
            wanted = Math.min(length, Math.max(1, wanted));
        }
        return date.getDayOfMonth() == wanted;
    }

    private static LocalDate nthWeekday(LocalDate inMonth, NthWeekday nth) {
        LocalDate found = switch (nth.ordinal()) {
            case LAST -> inMonth.with(TemporalAdjusters.lastInMonth(nth.weekday()));
            case SECOND_LAST ->
                inMonth.with(TemporalAdjusters.lastInMonth(nth.weekday())).minusWeeks(1);
            default ->
                inMonth.with(TemporalAdjusters.dayOfWeekInMonth(nth.ordinal().position(), nth.weekday()));
        };
        return YearMonth.from(found).equals(YearMonth.from(inMonth)) ? found : LocalDate.MIN;
    }
}
