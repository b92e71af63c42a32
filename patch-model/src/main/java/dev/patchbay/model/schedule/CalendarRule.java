package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.problem.Problem;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The general calendar rule: the parts of an RRULE (RFC 5545, section 3.3.10). An empty list leaves the part out; what
 * the rule then does not say (time of day, weekday, day of month, month) comes from the schedule's start. {@code UNTIL}
 * is the expiration of the {@link ScheduleSpec}.
 *
 * <p>Frequencies of a day and longer follow the gap and overlap policies; hourly and faster ones run by the instant: in a
 * gap there is nothing, in an overlap both passes count (contract rule T3).
 *
 * <pre>{@code
 * // Wednesday after Patch Tuesday
 * CalendarRule.builder(Frequency.MONTHLY)
 *         .addWeekdays(WeekdayInPeriod.every(DayOfWeek.WEDNESDAY))
 *         .addMonthDays(9, 10, 11, 12, 13, 14, 15)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param frequency the period
 * @param interval every so many periods, counted from the one that contains the start; at least 1
 * @param months 1 to 12
 * @param weekNumbers ISO-like weeks of the year by {@code weekStart}, 1 to 53 or -1 to -53; yearly rules only
 * @param yearDays 1 to 366 or -1 to -366; not in daily, weekly and monthly rules
 * @param monthDays 1 to 31 or -1 to -31; not in weekly rules. A month without the day is skipped
 * @param weekdays with ordinals only in monthly rules and in yearly ones without week numbers
 * @param hours 0 to 23
 * @param minutes 0 to 59
 * @param seconds 0 to 59
 * @param setPositions which occurrences of each period are kept, counted from 1, or from -1 for the last
 * @param weekStart the day on which a week begins
 * @param count if present, only so many local times from the start on
 */
@Value.Builder
@PatchbayStyle
@JsonTypeName("calendar")
@JsonPropertyOrder({
    "frequency",
    "interval",
    "months",
    "weekNumbers",
    "yearDays",
    "monthDays",
    "weekdays",
    "hours",
    "minutes",
    "seconds",
    "setPositions",
    "weekStart",
    "count"
})
public record CalendarRule(
        Frequency frequency,
        int interval,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> months,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> weekNumbers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> yearDays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> monthDays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WeekdayInPeriod> weekdays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> hours,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> minutes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> seconds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> setPositions,
        DayOfWeek weekStart,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> count)
        implements Recurrence {

    /** The largest count accepted. */
    public static final int MAX_COUNT = 100_000;

    public CalendarRule {
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(weekStart, "weekStart");
        NumberLists.checkInterval("interval", interval);
        months = NumberLists.within("months", months, 1, 12);
        weekNumbers = NumberLists.signed("weekNumbers", weekNumbers, 53);
        yearDays = NumberLists.signed("yearDays", yearDays, 366);
        monthDays = NumberLists.signed("monthDays", monthDays, 31);
        hours = NumberLists.within("hours", hours, 0, 23);
        minutes = NumberLists.within("minutes", minutes, 0, 59);
        seconds = NumberLists.within("seconds", seconds, 0, 59);
        setPositions = NumberLists.signed("setPositions", setPositions, 366);
        weekdays = Collections.unmodifiableList(
                new ArrayList<>(new LinkedHashSet<>(weekdays == null ? List.of() : weekdays)));
        if (count.isPresent() && (count.get() < 1 || count.get() > MAX_COUNT)) {
            throw Problem.of("recurrence.count", "recurrence.count", count.get(), "1 to " + MAX_COUNT)
                    .asException();
        }
        boolean ordinals = weekdays.stream().anyMatch(day -> day.ordinal() != 0);
        refuse(
                ordinals && frequency != Frequency.MONTHLY && !(frequency == Frequency.YEARLY && weekNumbers.isEmpty()),
                "weekdays",
                "ordinals only in monthly rules and in yearly ones without week numbers");
        refuse(!weekNumbers.isEmpty() && frequency != Frequency.YEARLY, "weekNumbers", "week numbers only with YEARLY");
        refuse(!monthDays.isEmpty() && frequency == Frequency.WEEKLY, "monthDays", "no days of month with WEEKLY");
        refuse(
                !yearDays.isEmpty() && frequency.isByDay() && frequency != Frequency.YEARLY,
                "yearDays",
                "no days of year with DAILY, WEEKLY or MONTHLY");
        refuse(
                !setPositions.isEmpty()
                        && months.isEmpty()
                        && weekNumbers.isEmpty()
                        && yearDays.isEmpty()
                        && monthDays.isEmpty()
                        && weekdays.isEmpty()
                        && hours.isEmpty()
                        && minutes.isEmpty()
                        && seconds.isEmpty(),
                "setPositions",
                "another list beside set positions");
    }

    private static void refuse(boolean wrong, String field, String expected) {
        if (wrong) {
            throw new Problem("recurrence." + field, "recurrence." + field, "this combination", expected).asException();
        }
    }

    /** Reads a rule of which all but the frequency may be left out; for JSON libraries, others use {@link #builder}. */
    @JsonCreator
    public static CalendarRule fromJson(
            @JsonProperty(value = "frequency", required = true) Frequency frequency,
            @JsonProperty("interval") @Nullable Integer interval,
            @JsonProperty("months") @Nullable List<Integer> months,
            @JsonProperty("weekNumbers") @Nullable List<Integer> weekNumbers,
            @JsonProperty("yearDays") @Nullable List<Integer> yearDays,
            @JsonProperty("monthDays") @Nullable List<Integer> monthDays,
            @JsonProperty("weekdays") @Nullable List<WeekdayInPeriod> weekdays,
            @JsonProperty("hours") @Nullable List<Integer> hours,
            @JsonProperty("minutes") @Nullable List<Integer> minutes,
            @JsonProperty("seconds") @Nullable List<Integer> seconds,
            @JsonProperty("setPositions") @Nullable List<Integer> setPositions,
            @JsonProperty("weekStart") @Nullable DayOfWeek weekStart,
            @JsonProperty("count") @Nullable Integer count) {
        return builder(frequency)
                .interval(interval == null ? 1 : interval)
                .months(orEmpty(months))
                .weekNumbers(orEmpty(weekNumbers))
                .yearDays(orEmpty(yearDays))
                .monthDays(orEmpty(monthDays))
                .weekdays(orEmpty(weekdays))
                .hours(orEmpty(hours))
                .minutes(orEmpty(minutes))
                .seconds(orEmpty(seconds))
                .setPositions(orEmpty(setPositions))
                .weekStart(weekStart == null ? DayOfWeek.MONDAY : weekStart)
                .count(Optional.ofNullable(count))
                .build();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Returns a builder for every {@code frequency}, weeks beginning on Monday. */
    public static Builder builder(Frequency frequency) {
        return new Builder().frequency(frequency);
    }

    /** Returns a builder that starts from this rule. */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Collects a rule; not thread-safe. */
    public static final class Builder extends CalendarRuleBuilder {
        Builder() {
            interval(1);
            weekStart(DayOfWeek.MONDAY);
        }
    }
}
