package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * One window in which a machine may be maintained: {@code [start, end)}, the end excluded (rule T5).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the occurrence this window belongs to; its nominal time is local time in {@code zone}
 * @param start the first instant of the window
 * @param end the first instant after the window; after {@code start}
 * @param zone the zone of the schedule, as given there
 * @param zoneDataVersion the version of the time-zone data that led to the instants, such as {@code 2026a}; {@code
 *     fixed} for a fixed offset
 * @param merged nominal times of further occurrences that begin at the same instant and were merged into this one,
 *     ascending; normally empty (rule T3)
 * @param dstEffects what a change of clocks altered; normally empty
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({"id", "start", "end", "zone", "zoneDataVersion", "merged", "dstEffects"})
public record MaintenanceWindow(
        OccurrenceId id,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end,
        ZoneName zone,
        String zoneDataVersion,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonFormat(shape = JsonFormat.Shape.STRING)
        List<LocalDateTime> merged,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DstEffect> dstEffects) {

    public MaintenanceWindow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(zoneDataVersion, "zoneDataVersion");
        if (!start.isBefore(end)) {
            throw Problem.of("window.empty", "end", end, "an instant after the start, " + start)
                    .asException();
        }
        // JSON leaves empty lists out, and a record then receives null for them
        merged = merged == null ? List.of() : List.copyOf(merged);
        dstEffects = dstEffects == null ? List.of() : List.copyOf(dstEffects);
    }

    /** Returns the local date-time for which the window was scheduled, even where clocks skipped it. */
    public LocalDateTime nominalStart() {
        return id.nominal();
    }

    /** Returns the elapsed time between start and end. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Returns whether {@code instant} lies in {@code [start, end)}. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this window. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects a window; not thread-safe. Everything but the two lists must be given. */
    public static final class Builder extends MaintenanceWindowBuilder {
        Builder() {}
    }
}
