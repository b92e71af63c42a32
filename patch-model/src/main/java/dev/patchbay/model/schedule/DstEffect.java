package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.Objects;

/**
 * One way in which a change of clocks altered a window.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what happened
 * @param amount by how much; see the kinds
 */
@JsonPropertyOrder({"kind", "amount"})
public record DstEffect(
        Kind kind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration amount) {

    /** What a change of clocks did to a window. */
    public enum Kind {
        /** The nominal start does not exist; the window starts later on the clock by the amount, the length of the gap. */
        START_SHIFTED,
        /** The nominal start occurs twice, the amount apart; the fold of the occurrence says which one was taken. */
        START_AMBIGUOUS,
        /** On the local clock the window ends later (or, if negative, earlier) than nominal start plus duration. */
        END_MOVED,
        /** The window is shorter than its duration by the amount, so as not to pass its wall-clock end. */
        SHORTENED
    }

    public DstEffect {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }
}
