package dev.patchbay.cli;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.policy.EffectivePolicy;
import java.time.Instant;

/** What one look at a machine told. */
record MachineReading(Inventory inventory, Available available, Simulation simulation) {

    /** Returns what is missing and allowed at {@code instant} under {@code policy}. */
    Assessment assess(EffectivePolicy policy, Instant instant) {
        CompiledPolicy compiled = CompiledPolicy.of(policy, Catalog.of(available, simulation));
        return Assessor.assess(inventory, compiled, PatchFacts.none(), RunHistory.empty(), instant);
    }
}
