package dev.patchbay.spi;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.patch.Patch;
import java.util.List;
import java.util.Objects;

/**
 * What somebody is asked to agree to. Experimental. Immutable and thread-safe.
 *
 * @param machine the machine it concerns
 * @param patches what would be installed
 * @param kind what is asked
 */
public record ConsentRequest(MachineId machine, List<Patch> patches, Kind kind) {

    /** What is asked. */
    public enum Kind {
        /** To install. */
        INSTALL,
        /** To accept the licences of the patches. */
        EULA,
        /** To restart the machine; the list names what needs it. */
        RESTART
    }

    public ConsentRequest {
        Objects.requireNonNull(machine, "machine");
        patches = List.copyOf(patches);
        Objects.requireNonNull(kind, "kind");
    }
}
