package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DayOfWeek;
import java.util.Objects;

/**
 * One weekday of a month, such as the second Tuesday.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ordinal which one
 * @param weekday of which weekday
 */
@JsonPropertyOrder({"ordinal", "weekday"})
public record NthWeekday(Ordinal ordinal, DayOfWeek weekday) {

    /** The second Tuesday, the day of Microsoft's monthly security release. */
    public static final NthWeekday PATCH_TUESDAY = new NthWeekday(Ordinal.SECOND, DayOfWeek.TUESDAY);

    public NthWeekday {
        Objects.requireNonNull(ordinal, "ordinal");
        Objects.requireNonNull(weekday, "weekday");
    }
}
