package dev.patchbay.scheduling.fit.reboot;

import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * The hours of the day in which people use a machine and it does not restart by itself. Immutable and thread-safe.
 *
 * @param start first minute, local time
 * @param end first minute after them, local time; before {@code start} when they cross midnight, never equal to it
 * @param zone the machine's zone
 */
public record ActiveHours(LocalTime start, LocalTime end, ZoneId zone) {

    public ActiveHours {
        Objects.requireNonNull(zone, "zone");
        if (start.equals(end)) {
            throw Problem.of("active-hours.empty", "end", end, "another time than the start, " + start)
                    .asException();
        }
    }

    /** Returns whether {@code instant} lies in the active hours. */
    public boolean contains(Instant instant) {
        LocalTime time = instant.atZone(zone).toLocalTime();
        boolean afterStart = !time.isBefore(start);
        boolean beforeEnd = time.isBefore(end);
        return start.isBefore(end) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }

    /** Returns the end of the active hours that contain {@code instant}; {@code instant} itself when none do. */
    public Instant endAfter(Instant instant) {
        if (!contains(instant)) {
            return instant;
        }
        LocalDate day = instant.atZone(zone).toLocalDate();
        ZonedDateTime candidate = day.atTime(end).atZone(zone);
        while (!candidate.toInstant().isAfter(instant)) {
            day = day.plusDays(1);
            candidate = day.atTime(end).atZone(zone);
        }
        return candidate.toInstant();
    }
}
