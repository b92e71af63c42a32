package dev.patchbay.cli;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.policy.EffectivePolicy;
import java.time.Instant;
import java.util.Optional;

/** What one look at a machine told. */
record MachineReading(Inventory inventory, Available available, Simulation simulation) {

    /** Returns what is missing and allowed at {@code instant} under {@code policy}. */
    Assessment assess(EffectivePolicy policy, Instant instant) {
        CompiledPolicy compiled = CompiledPolicy.of(policy, Catalog.of(available, simulation));
        return Assessor.assess(inventory, compiled, facts(), RunHistory.empty(), instant);
    }

    /**
     * Returns what a host would remember after this look: everything offered was seen by now. The command keeps nothing
     * between runs, so a minimum age counted from first sight starts with each run.
     */
    private PatchFacts facts() {
        FirstSeen now = new FirstSeen(Optional.of(available.observed()), Optional.of(available.observed()));
        PatchFacts.Builder facts = PatchFacts.builder();
        available.patches().forEach(patch -> facts.putFirstSeen(patch.id(), now));
        return facts.build();
    }
}
