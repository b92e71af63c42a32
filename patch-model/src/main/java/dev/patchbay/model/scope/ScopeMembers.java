package dev.patchbay.model.scope;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.machine.MachineId;
import java.time.Instant;
import java.util.Set;

/**
 * The machines a scope meant at an instant. Immutable and thread-safe.
 *
 * @param evaluatedAt the instant
 * @param members the machines, sorted
 * @param absent machines the scope names by id and nobody knows: moved, renamed or deleted
 */
@JsonPropertyOrder({"evaluatedAt", "members", "absent"})
public record ScopeMembers(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant evaluatedAt,
        Set<MachineId> members,
        Set<MachineId> absent) {

    public ScopeMembers {
        Required.value("evaluatedAt", evaluatedAt);
        members = Ordered.sorted(members);
        absent = Ordered.sorted(absent);
    }
}
