package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import java.util.Set;

/**
 * Patches that can only go together: a lockstep group, such as the binaries of one source with exact dependencies on each
 * other. Units come from a backend's simulation or from a catalogue, never from guessing. Immutable and thread-safe;
 * ordered by id.
 *
 * @param id identity within one simulation or catalogue
 * @param patches its members, at least one
 */
@JsonPropertyOrder({"id", "patches"})
public record InstallUnit(String id, Set<PatchId> patches) implements Comparable<InstallUnit> {

    public InstallUnit {
        RequiredText.check("id", id);
        patches = Ordered.sorted(patches);
        if (patches.isEmpty()) {
            throw Problem.of("unit.empty", "patches", "none", "at least one patch")
                    .asException();
        }
    }

    @Override
    public int compareTo(InstallUnit other) {
        return id.compareTo(other.id);
    }
}
