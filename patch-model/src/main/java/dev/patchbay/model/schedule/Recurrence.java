package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.model.problem.Problem;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
    @JsonSubTypes.Type(Recurrence.MonthlyByWeekday.class)
})
public sealed interface Recurrence {

    /** The largest interval accepted, in any unit. */
    int MAX_INTERVAL = 100_000;

    /** The largest day offset accepted, in either direction: a hundred years. */
    int MAX_OFFSET_DAYS = 36_525;

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
            checkInterval("every", every);
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
            checkInterval("interval", interval);
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
            checkInterval("interval", interval);
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
            checkInterval("interval", interval);
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
            checkInterval("interval", interval);
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

    private static void checkInterval(String field, int interval) {
        if (interval < 1 || interval > MAX_INTERVAL) {
            throw Problem.of(
                            "recurrence.interval",
                            "recurrence." + field,
                            interval,
                            "a whole number from 1 to " + MAX_INTERVAL)
                    .asException();
        }
    }
}
