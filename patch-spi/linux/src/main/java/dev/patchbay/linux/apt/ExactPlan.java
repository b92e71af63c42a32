package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import java.util.Set;

/**
 * What installing an exact set would do. Immutable and thread-safe.
 *
 * @param simulation the answer; Failed when apt refuses
 * @param gone patches of the set that nobody offers, for which apt refuses
 * @param certainty whether every change of the answer could be read, so that it may be compared with what was approved
 */
record ExactPlan(Simulation simulation, Set<PatchId> gone, Completeness certainty) {

    static ExactPlan failed(Simulation simulation) {
        return new ExactPlan(simulation, Set.of(), simulation.completeness());
    }

    boolean isRefused() {
        return simulation.completeness().level() == Completeness.Level.FAILED;
    }
}
