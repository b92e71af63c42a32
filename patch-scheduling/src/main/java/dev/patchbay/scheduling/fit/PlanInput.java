package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan is made from: an assessment, and as much as is known beside it. Without a simulation every patch is a unit
 * of its own without prerequisites, and the listing order is the assessment's; without the available patches sizes, reboot
 * behaviour and traits are unknown. Immutable and thread-safe.
 */
public final class PlanInput {

    private final Assessment assessment;
    private final Map<PatchId, Patch> patches;
    private final Map<AdvisoryId, Advisory> advisories;
    private final Collection<InstallUnit> units;
    private final Collection<DependencyEdge> edges;
    private final List<PatchId> listing;

    private PlanInput(
            Assessment assessment,
            Map<PatchId, Patch> patches,
            Map<AdvisoryId, Advisory> advisories,
            Collection<InstallUnit> units,
            Collection<DependencyEdge> edges,
            List<PatchId> listing) {
        this.assessment = assessment;
        this.patches = patches;
        this.advisories = advisories;
        this.units = units;
        this.edges = edges;
        this.listing = listing;
    }

    /** Returns an input that knows the assessment alone. */
    public static PlanInput of(Assessment assessment) {
        Objects.requireNonNull(assessment, "assessment");
        return new PlanInput(assessment, Map.of(), Map.of(), List.of(), List.of(), List.of());
    }

    /** Returns this input, knowing what the sources say about each patch. */
    public PlanInput with(Available available) {
        Map<PatchId, Patch> byId = new HashMap<>();
        available.patches().forEach(patch -> byId.put(patch.id(), patch));
        Map<AdvisoryId, Advisory> advisoriesById = new HashMap<>();
        available.advisories().forEach(advisory -> advisoriesById.put(advisory.id(), advisory));
        return new PlanInput(assessment, byId, advisoriesById, units, edges, listing);
    }

    /** Returns this input, knowing which patches go together, which need which, and the package manager's own order. */
    public PlanInput with(Simulation simulation) {
        return new PlanInput(
                assessment,
                patches,
                advisories,
                simulation.units(),
                simulation.edges(),
                simulation.changes().stream()
                        .map(PackageChange::patch)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Returns this input, knowing which patches go together and which need which. */
    public PlanInput withUnits(Collection<InstallUnit> known, Collection<DependencyEdge> needs) {
        return new PlanInput(assessment, patches, advisories, List.copyOf(known), List.copyOf(needs), listing);
    }

    /** Returns this input with patches offered in this order; patches it does not name come after those it names. */
    public PlanInput inOrder(List<PatchId> order) {
        return new PlanInput(assessment, patches, advisories, units, edges, List.copyOf(order));
    }

    PlanInput onlyAssessment(Assessment other) {
        return new PlanInput(other, patches, advisories, units, edges, listing);
    }

    /** Returns the assessment. */
    public Assessment assessment() {
        return assessment;
    }

    /** Returns what its source says about {@code patch}. */
    public Optional<Patch> patch(PatchId patch) {
        return patches.isEmpty() ? Optional.empty() : Optional.ofNullable(patches.get(patch));
    }

    /** Returns the advisory with {@code id}. */
    public Optional<Advisory> advisory(AdvisoryId id) {
        return Optional.ofNullable(advisories.get(id));
    }

    Collection<InstallUnit> units() {
        return units;
    }

    Collection<DependencyEdge> edges() {
        return edges;
    }

    List<PatchId> listing() {
        return listing;
    }
}
