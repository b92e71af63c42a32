package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * When a patch was first offered to anybody in the fleet and to this machine. Immutable and thread-safe.
 *
 * @param byFleet first sight anywhere in the fleet; empty means now
 * @param byMachine first sight on this machine; empty means now
 */
@JsonPropertyOrder({"byFleet", "byMachine"})
public record FirstSeen(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> byFleet,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> byMachine) {

    /** Never recorded. */
    public static final FirstSeen UNKNOWN = new FirstSeen(Optional.empty(), Optional.empty());

    public FirstSeen {
        byFleet = byFleet == null ? Optional.empty() : byFleet;
        byMachine = byMachine == null ? Optional.empty() : byMachine;
    }
}
