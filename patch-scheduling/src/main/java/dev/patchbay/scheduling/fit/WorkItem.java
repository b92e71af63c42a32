package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import java.util.Objects;
import java.util.Optional;

/**
 * One patch whose duration is asked for. Immutable and thread-safe.
 *
 * @param finding what was found about it
 * @param patch what its source says about it, such as its size; empty when the planner was not told
 * @param operatingSystem the machine's system
 */
public record WorkItem(PatchFinding finding, Optional<Patch> patch, OperatingSystem operatingSystem) {

    public WorkItem {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(patch, "patch");
        Objects.requireNonNull(operatingSystem, "operatingSystem");
    }

    /** Returns whether it is a service pack. */
    public boolean isServicePack() {
        return finding.classifications().contains(Classification.SERVICE_PACK);
    }
}
