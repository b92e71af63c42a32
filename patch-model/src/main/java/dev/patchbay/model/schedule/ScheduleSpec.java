package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Everything that defines a maintenance schedule: what is stored, never what is computed. Stored times are local times
 * with the zone as given, so that new time-zone data moves instants and not intentions (rule T2).
 *
 * <pre>{@code
 * ScheduleSpec.builder()
 *         .id("prod")
 *         .start(LocalDateTime.parse("2026-12-01T02:00"))
 *         .zone("Eastern Standard Time")
 *         .recurrence(Recurrence.patchTuesdayPlus(1))
 *         .duration(Duration.ofHours(3))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id names the schedule in occurrences; not blank, at most {@value #MAX_ID_LENGTH} characters
 * @param start the first local date-time that may be an occurrence, the time of day of every one of them, and the
 *     anchor of intervals (rules R2, R3); whole seconds, years 1 to 9999
 * @param zone the zone in which local times are meant
 * @param recurrence when it repeats
 * @param duration the length of a window; above zero, whole seconds, at most {@value #MAX_DURATION_DAYS} days
 * @param expiration if present, occurrences start before this local date-time (exclusive, rule R3); after the start
 * @param gapPolicy for start times that do not exist; by default {@link GapPolicy#SHIFT_FORWARD}
 * @param overlapPolicy for start times that occur twice; by default {@link OverlapPolicy#FIRST}
 * @param shortMonthPolicy for days a month does not have; by default {@link ShortMonthPolicy#SKIP}
 * @param windowLength how duration becomes an end; by default {@link WindowLength#ELAPSED}
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({
    "id",
    "start",
    "zone",
    "recurrence",
    "duration",
    "expiration",
    "gapPolicy",
    "overlapPolicy",
    "shortMonthPolicy",
    "windowLength"
})
public record ScheduleSpec(
        String id,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDateTime start,
        ZoneName zone,
        Recurrence recurrence,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<LocalDateTime> expiration,

        GapPolicy gapPolicy,
        OverlapPolicy overlapPolicy,
        ShortMonthPolicy shortMonthPolicy,
        WindowLength windowLength) {

    /** The longest id accepted. */
    public static final int MAX_ID_LENGTH = 200;

    /** The longest window accepted, in days. */
    public static final int MAX_DURATION_DAYS = 366;

    public ScheduleSpec {
        checkId(id);
        checkTime("start", start);
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(recurrence, "recurrence");
        if (duration.isZero() || duration.isNegative() || duration.compareTo(Duration.ofDays(MAX_DURATION_DAYS)) > 0) {
            throw Problem.of(
                            "schedule.duration",
                            "duration",
                            duration,
                            "more than PT0S and at most " + MAX_DURATION_DAYS + " days, for example PT3H")
                    .asException();
        }
        if (!duration.truncatedTo(ChronoUnit.SECONDS).equals(duration)) {
            throw Problem.of("schedule.duration", "duration", duration, "whole seconds")
                    .asException();
        }
        if (expiration.isPresent()) {
            LocalDateTime end = expiration.get();
            checkTime("expiration", end);
            if (!end.isAfter(start)) {
                throw Problem.of("schedule.expiration", "expiration", end, "a date-time after the start, " + start)
                        .asException();
            }
        }
        Objects.requireNonNull(gapPolicy, "gapPolicy");
        Objects.requireNonNull(overlapPolicy, "overlapPolicy");
        Objects.requireNonNull(shortMonthPolicy, "shortMonthPolicy");
        Objects.requireNonNull(windowLength, "windowLength");
    }

    static void checkId(String id) {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            throw new Problem("schedule.id", "id", id, "a name of 1 to " + MAX_ID_LENGTH + " printable characters")
                    .asException();
        }
    }

    static void checkTime(String field, LocalDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw Problem.of("schedule.year", field, time, "a year from 1 to 9999")
                    .asException();
        }
        if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
            throw Problem.of("schedule.fraction", field, time, "a date-time without fractions of a second")
                    .asException();
        }
    }

    /** Reads a specification whose policies may be left out; for JSON libraries, others use {@link #builder()}. */
    @JsonCreator
    public static ScheduleSpec fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("start") @Nullable LocalDateTime start,
            @JsonProperty("zone") @Nullable ZoneName zone,
            @JsonProperty("recurrence") @Nullable Recurrence recurrence,
            @JsonProperty("duration") @Nullable Duration duration,
            @JsonProperty("expiration") @Nullable LocalDateTime expiration,
            @JsonProperty("gapPolicy") @Nullable GapPolicy gapPolicy,
            @JsonProperty("overlapPolicy") @Nullable OverlapPolicy overlapPolicy,
            @JsonProperty("shortMonthPolicy") @Nullable ShortMonthPolicy shortMonthPolicy,
            @JsonProperty("windowLength") @Nullable WindowLength windowLength) {
        Builder builder = builder().expiration(Optional.ofNullable(expiration));
        Optional.ofNullable(id).ifPresent(builder::id);
        Optional.ofNullable(start).ifPresent(builder::start);
        Optional.ofNullable(zone).ifPresent(name -> builder.zone(name));
        Optional.ofNullable(recurrence).ifPresent(builder::recurrence);
        Optional.ofNullable(duration).ifPresent(builder::duration);
        Optional.ofNullable(gapPolicy).ifPresent(builder::gapPolicy);
        Optional.ofNullable(overlapPolicy).ifPresent(builder::overlapPolicy);
        Optional.ofNullable(shortMonthPolicy).ifPresent(builder::shortMonthPolicy);
        Optional.ofNullable(windowLength).ifPresent(builder::windowLength);
        return builder.build();
    }

    /** Returns a builder whose policies are the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this specification. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects a specification; not thread-safe. Id, start, zone, recurrence and duration must be given. */
    public static final class Builder extends ScheduleSpecBuilder {

        Builder() {
            gapPolicy(GapPolicy.SHIFT_FORWARD);
            overlapPolicy(OverlapPolicy.FIRST);
            shortMonthPolicy(ShortMonthPolicy.SKIP);
            windowLength(WindowLength.ELAPSED);
        }

        /** Sets the zone by its IANA or Windows id. */
        public Builder zone(String id) {
            return zone(ZoneName.of(id));
        }
    }
}
