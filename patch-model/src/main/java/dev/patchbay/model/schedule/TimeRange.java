package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time, {@code [start, end)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the first instant of it
 * @param end the first instant after it; later than the start
 */
@JsonPropertyOrder({"start", "end"})
public record TimeRange(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw Problem.of("range.empty", "end", end, "an instant after the start, " + start)
                    .asException();
        }
    }

    /** Returns the elapsed time between start and end. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Returns whether {@code instant} lies in {@code [start, end)}. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Returns whether the two have an instant in common. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
