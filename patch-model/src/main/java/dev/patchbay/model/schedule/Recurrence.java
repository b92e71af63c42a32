package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.model.problem.Problem;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a schedule repeats. The time of day, the anchor of intervals and the zone come from the {@link ScheduleSpec}:
 * "every 2 weeks" counts from the week that contains the start date (rule R2), and the start date itself is an
 * occurrence if it satisfies the rule (rule R3).
 *
 * <pre>{@code
 * Recurrence.patchTuesdayPlus(1);                              // the Wednesday after Patch Tuesday
 * Recurrence.everyWeeks(2, DayOfWeek.SATURDAY);
 * Recurrence.monthlyOn(-1);                                    // the last day of every month
 * }</pre>
 *
 * <p>Every kind is immutable and thread-safe. Further kinds may be added; a program that branches over them needs a
 * default.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Recurrence.Once.class),
    @JsonSubTypes.Type(Recurrence.Elapsed.class),
    @JsonSubTypes.Type(Recurrence.Daily.class),
    @JsonSubTypes.Type(Recurrence.Weekly.class),
    @JsonSubTypes.Type(Recurrence.MonthlyByDay.class),
    @JsonSubTypes.Type(Recurrence.MonthlyByWeekday.class),
    @JsonSubTypes.Type(Recurrence.Listed.class),
    @JsonSubTypes.Type(Recurrence.Union.class),
    @JsonSubTypes.Type(Recurrence.Intersection.class),
    @JsonSubTypes.Type(Recurrence.Exclusion.class),
    @JsonSubTypes.Type(CalendarRule.class),
    @JsonSubTypes.Type(CronRule.class),
    @JsonSubTypes.Type(AfterRelease.class)
})
public sealed interface Recurrence
        permits Recurrence.Once,
                Recurrence.Elapsed,
                Recurrence.Daily,
                Recurrence.Weekly,
                Recurrence.MonthlyByDay,
                Recurrence.MonthlyByWeekday,
                Recurrence.Listed,
                Recurrence.Union,
                Recurrence.Intersection,
                Recurrence.Exclusion,
                CalendarRule,
                CronRule,
                AfterRelease {

    /** The largest interval accepted, in any unit. */
    int MAX_INTERVAL = 100_000;

    /** The largest day offset accepted, in either direction: a hundred years. */
    int MAX_OFFSET_DAYS = 36_525;

    /** The most local date-times listed. */
    int MAX_LISTED = 10_000;

    /** The most parts of a union or intersection. */
    int MAX_PARTS = 100;

    /** Returns a rule with one occurrence, at the schedule's start. */
    static Once once() {
        return new Once();
    }

    /** Returns a rule that repeats every {@code hours} elapsed hours, whatever the clocks do meanwhile. */
    static Elapsed everyHours(int hours) {
        return new Elapsed(hours, ElapsedUnit.HOURS);
    }

    /** Returns a rule that repeats every {@code minutes} elapsed minutes, whatever the clocks do meanwhile. */
    static Elapsed everyMinutes(int minutes) {
        return new Elapsed(minutes, ElapsedUnit.MINUTES);
    }

    /** Returns a rule for every {@code days} days of the calendar, counted from the start date. */
    static Daily everyDays(int days) {
        return new Daily(days);
    }

    /**
     * Returns a rule for every {@code weeks} weeks, counted from the ISO week of the start date, on {@code days}; without
     * any, on the weekday of the start date.
     */
    static Weekly everyWeeks(int weeks, DayOfWeek... days) {
        return new Weekly(weeks, new LinkedHashSet<>(Arrays.asList(days)), DayOfWeek.MONDAY);
    }

    /** Returns a rule for every month on {@code days} (1 to 31, or -1 for the last day, -2 for the one before, ...). */
    static MonthlyByDay monthlyOn(Integer... days) {
        return new MonthlyByDay(1, List.of(days));
    }

    /** Returns a rule for one weekday of every month, such as the last Sunday. */
    static MonthlyByWeekday monthlyOn(Ordinal ordinal, DayOfWeek weekday) {
        return new MonthlyByWeekday(1, List.of(new NthWeekday(ordinal, weekday)), 0);
    }

    /** Returns a rule for the day that lies {@code days} days (also negative) from the second Tuesday of every month. */
    static MonthlyByWeekday patchTuesdayPlus(int days) {
        return new MonthlyByWeekday(1, List.of(NthWeekday.PATCH_TUESDAY), days);
    }

    /** Returns a rule for the first time of day, at least {@code days} days after {@code release}. */
    static AfterRelease after(Release release, int days) {
        return new AfterRelease(release, days, Optional.empty());
    }

    /** Returns a rule for the first {@code weekday}, at least {@code days} days after {@code release}. */
    static AfterRelease after(Release release, int days, DayOfWeek weekday) {
        return new AfterRelease(release, days, Optional.of(weekday));
    }

    /** Returns a rule for the given local date-times and no other. */
    static Listed on(LocalDateTime... times) {
        return new Listed(Arrays.asList(times));
    }

    /** Returns a rule for whatever satisfies at least one of {@code parts}. */
    static Union anyOf(Recurrence... parts) {
        return new Union(Arrays.asList(parts));
    }

    /** Returns a rule for whatever satisfies all of {@code parts}. */
    static Intersection allOf(Recurrence... parts) {
        return new Intersection(Arrays.asList(parts));
    }

    /** Returns this rule without the local times of {@code other}. */
    default Exclusion except(Recurrence other) {
        return new Exclusion(this, other);
    }

    /** One occurrence, at the schedule's start. */
    @JsonTypeName("once")
    record Once() implements Recurrence {}

    /**
     * Every so many minutes or hours of elapsed time since the instant of the schedule's start. Has no gaps and no
     * overlaps: where clocks change, the local times change (rule T3).
     *
     * @param every at least 1
     * @param unit minutes or hours
     */
    @JsonTypeName("elapsed")
    @JsonPropertyOrder({"every", "unit"})
    record Elapsed(int every, ElapsedUnit unit) implements Recurrence {
        public Elapsed {
            NumberLists.checkInterval("every", every);
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * Every so many days of the calendar, counted from the start date; 24 elapsed hours is something else.
     *
     * @param interval at least 1
     */
    @JsonTypeName("daily")
    record Daily(int interval) implements Recurrence {
        public Daily {
            NumberLists.checkInterval("interval", interval);
        }
    }

    /**
     * On certain weekdays of every so many weeks, counted from the week that contains the start date.
     *
     * @param interval at least 1
     * @param days the weekdays, Monday first; empty stands for the weekday of the start date
     * @param weekStart the day on which a week begins; matters only when {@code interval} is above 1
     */
    @JsonTypeName("weekly")
    @JsonPropertyOrder({"interval", "days", "weekStart"})
    record Weekly(int interval, Set<DayOfWeek> days, DayOfWeek weekStart) implements Recurrence {
        public Weekly {
            NumberLists.checkInterval("interval", interval);
            days = sorted(days);
            Objects.requireNonNull(weekStart, "weekStart");
        }

        private static Set<DayOfWeek> sorted(Collection<DayOfWeek> days) {
            EnumSet<DayOfWeek> sorted = EnumSet.noneOf(DayOfWeek.class);
            sorted.addAll(days);
            return Collections.unmodifiableSet(sorted);
        }
    }

    /**
     * On certain days of every so many months, counted from the month that contains the start date.
     *
     * @param interval at least 1
     * @param days 1 to 31, or -1 to -31 counted from the end of the month; sorted with those from the end last; empty
     *     stands for the day of the start date
     */
    @JsonTypeName("monthlyByDay")
    @JsonPropertyOrder({"interval", "days"})
    record MonthlyByDay(int interval, List<Integer> days) implements Recurrence {
        public MonthlyByDay {
            NumberLists.checkInterval("interval", interval);
            for (int day : days) {
                if (day == 0 || day < -31 || day > 31) {
                    throw Problem.of("recurrence.day", "recurrence.days", day, "a day from 1 to 31 or from -1 to -31")
                            .asException();
                }
            }
            TreeSet<Integer> sorted = new TreeSet<>(days);
            List<Integer> ordered = new ArrayList<>(sorted.tailSet(1));
            ordered.addAll(sorted.headSet(0));
            days = Collections.unmodifiableList(ordered);
        }
    }

    /**
     * A signed number of days from certain weekdays of every so many months, counted from the month that contains the
     * start date. The offset may lead into a neighbouring month (rule R5); the month that counts is that of the weekday.
     *
     * @param interval at least 1
     * @param weekdays at least one, such as the second Tuesday
     * @param offsetDays days to add, also negative; "last Sunday, -3" is the Thursday before the last Sunday
     */
    @JsonTypeName("monthlyByWeekday")
    @JsonPropertyOrder({"interval", "weekdays", "offsetDays"})
    record MonthlyByWeekday(int interval, List<NthWeekday> weekdays, int offsetDays) implements Recurrence {
        public MonthlyByWeekday {
            NumberLists.checkInterval("interval", interval);
            weekdays = Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(weekdays)));
            if (weekdays.isEmpty()) {
                throw Problem.of(
                                "recurrence.weekdays", "recurrence.weekdays", "[]", "at least one weekday of the month")
                        .asException();
            }
            if (Math.abs((long) offsetDays) > MAX_OFFSET_DAYS) {
                throw Problem.of(
                                "recurrence.offset",
                                "recurrence.offsetDays",
                                offsetDays,
                                "a number of days from -" + MAX_OFFSET_DAYS + " to " + MAX_OFFSET_DAYS)
                        .asException();
            }
        }

        /** Returns this rule moved by {@code days} days. */
        public MonthlyByWeekday plusDays(int days) {
            return new MonthlyByWeekday(interval, weekdays, Math.addExact(offsetDays, days));
        }
    }

    /**
     * Certain local date-times, such as the RDATE of a calendar or dates to leave out of a rule. Those before the
     * schedule's start do not count.
     *
     * @param times at most {@value #MAX_LISTED}, ascending, whole seconds, years 1 to 9999
     */
    @JsonTypeName("listed")
    record Listed(
            @JsonFormat(shape = JsonFormat.Shape.STRING) List<LocalDateTime> times) implements Recurrence {
        public Listed {
            if (times.size() > MAX_LISTED) {
                throw Problem.of("recurrence.times", "recurrence.times", times.size(), "at most " + MAX_LISTED)
                        .asException();
            }
            times.forEach(time -> ScheduleSpec.checkTime("recurrence.times", time));
            times = Collections.unmodifiableList(new ArrayList<>(new TreeSet<>(times)));
        }
    }

    /**
     * The occurrences of at least one part.
     *
     * @param parts 1 to {@value #MAX_PARTS}
     */
    @JsonTypeName("union")
    record Union(List<Recurrence> parts) implements Recurrence {
        public Union {
            parts = checkParts(parts);
        }
    }

    /**
     * The local times common to all parts, such as "every Saturday" and "seven days after Patch Tuesday". Elapsed time has no
     * local times of its own and takes no part.
     *
     * @param parts 1 to {@value #MAX_PARTS}
     */
    @JsonTypeName("intersection")
    record Intersection(List<Recurrence> parts) implements Recurrence {
        public Intersection {
            parts = checkParts(parts);
            parts.forEach(part -> refuseElapsed(part, "recurrence.parts"));
        }
    }

    /**
     * The local times of one rule without those of another. Neither may count elapsed time.
     *
     * @param from what remains unless excluded
     * @param except what is left out
     */
    @JsonTypeName("exclusion")
    @JsonPropertyOrder({"from", "except"})
    record Exclusion(Recurrence from, Recurrence except) implements Recurrence {
        public Exclusion {
            refuseElapsed(from, "recurrence.from");
            refuseElapsed(except, "recurrence.except");
        }
    }

    private static List<Recurrence> checkParts(List<Recurrence> parts) {
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            throw Problem.of("recurrence.parts", "recurrence.parts", parts.size(), "1 to " + MAX_PARTS + " rules")
                    .asException();
        }
        return List.copyOf(parts);
    }

    private static void refuseElapsed(Recurrence rule, String field) {
        Objects.requireNonNull(rule, field);
        if (rule instanceof Elapsed) {
            throw Problem.of(
                            "recurrence.elapsed", field, rule, "a rule of the calendar; elapsed time joins unions only")
                    .asException();
        }
        if (rule instanceof Union union) {
            union.parts().forEach(part -> refuseElapsed(part, field));
        }
    }
}
