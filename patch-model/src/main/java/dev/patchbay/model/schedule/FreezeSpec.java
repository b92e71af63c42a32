package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A time in which nothing is patched, once or recurring (contract rule R8). Closed wins: a freeze cuts every window it
 * touches, and never moves one. Stored as local times, like a {@link ScheduleSpec}.
 *
 * <pre>{@code
 * FreezeSpec.builder().id("christmas").strength(FreezeSpec.Strength.HARD).zone(ZoneName.of("Europe/Berlin"))
 *         .start(LocalDateTime.parse("2026-12-20T00:00")).end(LocalDateTime.parse("2027-01-04T00:00"))
 *         .reason("shops are busy").build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id names the freeze in explanations
 * @param strength whether a run on demand may override it
 * @param zone the zone of start and end
 * @param start the first local date-time frozen
 * @param end the first local date-time after it; at most {@value ScheduleSpec#MAX_DURATION_DAYS} days later
 * @param recurrence if present, when the freeze repeats; each time as long on the local clock as the first
 * @param reason why, for people
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"id", "strength", "zone", "start", "end", "recurrence", "reason"})
public record FreezeSpec(
        String id,
        Strength strength,
        ZoneName zone,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDateTime start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDateTime end,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Recurrence> recurrence,
        String reason) {

    /** Who may pass. */
    public enum Strength {
        /** Nobody. */
        HARD,
        /** A run on demand that gives a reason. */
        SOFT
    }

    public FreezeSpec {
        ScheduleSpec.checkId(id);
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(recurrence, "recurrence");
        Objects.requireNonNull(reason, "reason");
        ScheduleSpec.checkTime("freeze.start", start);
        ScheduleSpec.checkTime("freeze.end", end);
        Duration length = Duration.between(start, end);
        if (length.isNegative()
                || length.isZero()
                || length.compareTo(Duration.ofDays(ScheduleSpec.MAX_DURATION_DAYS)) > 0) {
            throw Problem.of(
                            "freeze.end",
                            "freeze.end",
                            end,
                            "a date-time after the start, " + start + ", by at most " + ScheduleSpec.MAX_DURATION_DAYS
                                    + " days")
                    .asException();
        }
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this freeze. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects a freeze; not thread-safe. Everything but the recurrence must be given. */
    public static final class Builder extends FreezeSpecBuilder {
        Builder() {}
    }
}
