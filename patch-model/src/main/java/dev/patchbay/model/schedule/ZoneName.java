package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.problem.Problem;
import java.util.Objects;

/**
 * A time zone as somebody wrote it: an IANA id such as {@code America/New_York}, a Windows id such as {@code Eastern
 * Standard Time}, or a fixed offset such as {@code +02:00}. The spelling is kept, so a Windows id survives a round
 * trip (contract rule T2). Whether the zone exists is decided by a {@link ZoneCatalog}, because catalogues differ.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the name as given; neither blank nor longer than {@value #MAX_LENGTH} characters, without control
 *     characters and without blanks around it
 */
public record ZoneName(@JsonValue String id) {

    /** The longest name accepted; the longest one in use has 38 characters. */
    public static final int MAX_LENGTH = 100;

    /** Coordinated Universal Time. */
    public static final ZoneName UTC = new ZoneName("UTC");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ZoneName {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()
                || id.length() > MAX_LENGTH
                || !id.equals(id.strip())
                || id.chars().anyMatch(Character::isISOControl)) {
            throw new Problem("zone.malformed", "zone", id, "an IANA or Windows time-zone id such as 'Europe/Berlin'")
                    .asException();
        }
    }

    /** Returns the zone named {@code id}; blanks around it are not part of the name and are dropped. */
    public static ZoneName of(String id) {
        return new ZoneName(id.strip());
    }

    @Override
    public String toString() {
        return id;
    }
}
