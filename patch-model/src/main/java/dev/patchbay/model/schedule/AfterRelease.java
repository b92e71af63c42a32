package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.model.problem.Problem;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Optional;

/**
 * Relative to a vendor's release: the instant of the release, read on the clock of the schedule's zone, plus days of the
 * calendar, then the next time the clock shows the schedule's time of day (on a given weekday, if one is given). Unlike
 * "second Tuesday, +1" it can never open before the release, in whatever zone: Patch Tuesday is Wednesday in Tokyo.
 *
 * <p>Immutable and thread-safe.
 *
 * @param release what is waited for
 * @param plusDays days to wait, 0 to {@value #MAX_DAYS}
 * @param weekday if present, the weekday to wait for after that
 */
@JsonTypeName("afterRelease")
@JsonPropertyOrder({"release", "plusDays", "weekday"})
public record AfterRelease(
        Release release,
        int plusDays,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DayOfWeek> weekday) implements Recurrence {

    /** The longest wait in days. */
    public static final int MAX_DAYS = 366;

    public AfterRelease {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(weekday, "weekday");
        if (plusDays < 0 || plusDays > MAX_DAYS) {
            throw Problem.of("recurrence.plusDays", "recurrence.plusDays", plusDays, "0 to " + MAX_DAYS + " days")
                    .asException();
        }
    }
}
