package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.AfterRelease;
import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Turns a specification into its start instants. */
final class ScheduleCompiler {

    private final ScheduleSpec spec;
    private final Timeline timeline;
    private final ZoneCatalog zones;
    private final long firstLocal;
    private final int timeOfDay;

    ScheduleCompiler(ScheduleSpec spec, Timeline timeline, ZoneCatalog zones) {
        this.spec = spec;
        this.timeline = timeline;
        this.zones = zones;
        this.firstLocal = spec.start().toEpochSecond(ZoneOffset.UTC);
        this.timeOfDay = spec.start().toLocalTime().toSecondOfDay();
    }

    Starts compile() {
        List<Starts> parts = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        collect(spec.recurrence(), parts, terms);
        for (TimeReading reading : TimeReading.values()) {
            List<Term> read =
                    terms.stream().filter(term -> term.reading() == reading).toList();
            if (!read.isEmpty()) {
                LocalTimes times = Term.toTimes(read);
                parts.add(
                        reading == TimeReading.FIXED
                                ? new CalendarStarts(times, firstLocal, timeline)
                                : new InstantStarts(times, firstLocal, timeline));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new AnyStarts(parts.toArray(new Starts[0]));
    }

    /** Elapsed time can only be part of unions; everything else is a union of terms. */
    private void collect(Recurrence recurrence, List<Starts> parts, List<Term> terms) {
        if (recurrence instanceof Recurrence.Elapsed elapsed) {
            long step = (long) elapsed.every() * elapsed.unit().seconds();
            parts.add(new ElapsedStarts(timeline.instantOf(firstLocal), step, timeline));
        } else if (recurrence instanceof Recurrence.Union union) {
            union.parts().forEach(part -> collect(part, parts, terms));
        } else {
            terms.addAll(terms(recurrence));
        }
    }

    private List<Term> terms(Recurrence recurrence) {
        long firstDay = spec.start().toLocalDate().toEpochDay();
        List<Term> terms;
        if (recurrence instanceof Recurrence.Union union) {
            terms = new ArrayList<>();
            union.parts().forEach(part -> terms.addAll(terms(part)));
        } else if (recurrence instanceof Recurrence.Intersection intersection) {
            terms = intersection.parts().stream()
                    .map(this::terms)
                    .reduce((a, b) -> Term.both(a, b, firstDay))
                    .orElseThrow();
        } else if (recurrence instanceof Recurrence.Exclusion exclusion) {
            terms = Term.without(terms(exclusion.from()), terms(exclusion.except()), firstDay);
        } else if (recurrence instanceof Recurrence.Listed listed) {
            terms = listed(listed);
        } else if (recurrence instanceof CalendarRule rule) {
            terms = new RuleTerms(rule, spec.start()).terms();
        } else if (recurrence instanceof CronRule rule) {
            terms = List.of(cron(rule));
        } else if (recurrence instanceof AfterRelease rule) {
            terms = List.of(Term.of(released(rule), timeOfDay));
        } else {
            terms = List.of(Term.of(days(recurrence, spec.start().toLocalDate()), timeOfDay));
        }
        return Term.checked(terms);
    }

    private static List<Term> listed(Recurrence.Listed listed) {
        Map<Integer, List<Long>> daysByTime = new TreeMap<>();
        listed.times()
                .forEach(time -> daysByTime
                        .computeIfAbsent(time.toLocalTime().toSecondOfDay(), any -> new ArrayList<>())
                        .add(time.toLocalDate().toEpochDay()));
        List<Term> terms = new ArrayList<>();
        daysByTime.forEach((time, days) -> terms.add(
                Term.of(DaySets.listed(days.stream().mapToLong(Long::longValue).toArray()), time)));
        return terms;
    }

    private Term cron(CronRule rule) {
        int[] masks = MonthTables.cron(rule.monthDays(), rule.weekdays(), rule.dayMatch());
        DayRule days = MonthDays.of(0, 1, MonthTables.months(rule.months()), masks);
        DayRule inYears = rule.years().isEmpty()
                ? days
                : DaySets.both(
                        days,
                        DaySets.years(rule.years()),
                        spec.start().toLocalDate().toEpochDay());
        BitSet times = TimesOfDay.of(any(rule.hours()), any(rule.minutes()), any(rule.seconds()));
        return new Term(inYears, times, rule.reading(), null);
    }

    private static IntPredicate any(List<Integer> numbers) {
        return number -> numbers.isEmpty() || numbers.contains(number);
    }

    private DayRule released(AfterRelease rule) {
        Release release = rule.release();
        Timeline vendor = new Timeline(
                zones.resolve(release.zone()).rules(),
                GapPolicy.SHIFT_FORWARD,
                OverlapPolicy.FIRST,
                spec.start().getYear());
        ReleaseDays monthly = new ReleaseDays(rule, vendor, timeline, timeOfDay);
        long[] further = release.outOfBand().stream()
                .mapToLong(instant -> monthly.dayAfter(instant.getEpochSecond()))
                .sorted()
                .distinct()
                .toArray();
        return DaySets.either(monthly, further.length == 0 ? DaySets.NEVER : DaySets.listed(further));
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
