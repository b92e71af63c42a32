package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a cron expression, in which every ambiguity of the text has been decided by its dialect (contract rule
 * R9): weekdays are names, the meaning of two restricted day fields is said. An empty list stands for every value. The
 * time of day comes from the fields; the schedule's start only bounds the occurrences.
 *
 * <pre>{@code
 * CronRule.at(2, 0).addWeekdays(new WeekdayInPeriod(2, DayOfWeek.TUESDAY)).build();   // 0 2 * * TUE#2
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param seconds 0 to 59
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param monthDays days of the month
 * @param months 1 to 12
 * @param weekdays days of the week; ordinals 1 to 5 and -1 count within the month
 * @param years 1 to 9999
 * @param dayMatch how the two day fields go together when both are restricted
 * @param reading fixed times, or by the instant where the text has a wildcard or step in hour or minute
 */
@Value.Builder
@PatchbayStyle
@JsonTypeName("cron")
@JsonPropertyOrder({"seconds", "minutes", "hours", "monthDays", "months", "weekdays", "years", "dayMatch", "reading"})
public record CronRule(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> seconds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> minutes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> hours,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CronDay> monthDays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> months,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WeekdayInPeriod> weekdays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> years,
        DayMatch dayMatch,
        TimeReading reading)
        implements Recurrence {

    public CronRule {
        seconds = NumberLists.within("seconds", seconds, 0, 59);
        minutes = NumberLists.within("minutes", minutes, 0, 59);
        hours = NumberLists.within("hours", hours, 0, 23);
        months = NumberLists.within("months", months, 1, 12);
        years = NumberLists.within("years", years, 1, 9999);
        monthDays =
                Collections.unmodifiableList(new ArrayList<>(monthDays == null ? List.of() : new TreeSet<>(monthDays)));
        weekdays = Collections.unmodifiableList(
                new ArrayList<>(weekdays == null ? List.of() : new LinkedHashSet<>(weekdays)));
        for (WeekdayInPeriod day : weekdays) {
            if (day.ordinal() < -1 || day.ordinal() > 5) {
                throw Problem.of("recurrence.ordinal", "recurrence.weekdays", day.ordinal(), "1 to 5, or -1 for last")
                        .asException();
            }
        }
        Objects.requireNonNull(dayMatch, "dayMatch");
        Objects.requireNonNull(reading, "reading");
    }

    /** Reads fields of which any may be left out; for JSON libraries, others use {@link #builder}. */
    @JsonCreator
    public static CronRule fromJson(
            @JsonProperty("seconds") @Nullable List<Integer> seconds,
            @JsonProperty("minutes") @Nullable List<Integer> minutes,
            @JsonProperty("hours") @Nullable List<Integer> hours,
            @JsonProperty("monthDays") @Nullable List<CronDay> monthDays,
            @JsonProperty("months") @Nullable List<Integer> months,
            @JsonProperty("weekdays") @Nullable List<WeekdayInPeriod> weekdays,
            @JsonProperty("years") @Nullable List<Integer> years,
            @JsonProperty("dayMatch") @Nullable DayMatch dayMatch,
            @JsonProperty("reading") @Nullable TimeReading reading) {
        return builder()
                .seconds(seconds == null ? List.of() : seconds)
                .minutes(minutes == null ? List.of() : minutes)
                .hours(hours == null ? List.of() : hours)
                .monthDays(monthDays == null ? List.of() : monthDays)
                .months(months == null ? List.of() : months)
                .weekdays(weekdays == null ? List.of() : weekdays)
                .years(years == null ? List.of() : years)
                .dayMatch(dayMatch == null ? DayMatch.BOTH : dayMatch)
                .reading(reading == null ? TimeReading.FIXED : reading)
                .build();
    }

    /** Returns a builder with nothing restricted, fixed times, both day fields to match. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder for {@code hour}:{@code minute}:00 every day. */
    public static Builder at(int hour, int minute) {
        return builder().addSeconds(0).addMinutes(minute).addHours(hour);
    }

    /** Returns a builder that starts from these fields. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects fields; not thread-safe. */
    public static final class Builder extends CronRuleBuilder {
        Builder() {
            dayMatch(DayMatch.BOTH);
            reading(TimeReading.FIXED);
        }
    }
}
