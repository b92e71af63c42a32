package dev.patchbay.assessment;

import dev.patchbay.assessment.CatalogPatch.Standing;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is offered, arranged for assessment: patches by package and version, what replaces what, and what needs what.
 *
 * <p>With a {@link Simulation} it also knows what the package manager would leave out and which patches go together.
 * Without one nothing counts as kept back, and a patch whose roll-out is under way counts as not having reached the
 * machine, because nobody asked. Immutable and thread-safe.
 *
 * <pre>{@code
 * CompiledPolicy compiled = CompiledPolicy.of(policy, Catalog.of(available, simulation));
 * }</pre>
 */
public final class Catalog {

    private static final Comparator<CatalogPatch> BY_VERSION = Comparator.comparing(
                    Catalog::content,
                    Comparator.comparing((PatchSubject.PackageAtVersion content) ->
                                    content.version().scheme())
                            .thenComparing(PatchSubject.PackageAtVersion::version))
            .thenComparing(CatalogPatch::id);

    private final Available available;
    private final Optional<Simulation> simulation;
    private final List<CatalogPatch> patches;
    private final Map<PatchId, CatalogPatch> byId;
    private final Map<String, List<CatalogPatch>> packages;
    private final List<CatalogPatch> others;
    private final Map<PatchId, Reason> keptBack;
    private final Map<PatchId, Reason> undecided;
    private final Set<PatchId> newPackages;
    private final Supersedence supersedence;
    private final Prerequisites prerequisites;

    private Catalog(Available available, Optional<Simulation> simulation, Map<PatchId, Reason> undecided) {
        this.undecided = Map.copyOf(undecided);
        this.available = available;
        this.simulation = simulation;
        Map<AdvisoryId, Advisory> advisories =
                available.advisories().stream().collect(Collectors.toMap(Advisory::id, Function.identity()));
        List<CatalogPatch> all = new ArrayList<>(available.patches().size());
        for (Patch patch : available.patches()) {
            Standing standing =
                    available.candidates().contains(patch.id()) ? Standing.CANDIDATE : Standing.OTHER_VERSION;
            all.add(CatalogPatch.of(all.size(), patch, standing, advisories));
        }
        this.patches = List.copyOf(all);
        this.byId = patches.stream().collect(Collectors.toMap(CatalogPatch::id, Function.identity()));
        this.packages = new HashMap<>();
        this.others =
                patches.stream().filter(patch -> patch.content().isEmpty()).toList();
        for (CatalogPatch patch : patches) {
            patch.content()
                    .ifPresent(content -> packages.computeIfAbsent(content.name(), name -> new ArrayList<>())
                            .add(patch));
        }
        packages.values().forEach(versions -> versions.sort(BY_VERSION));
        this.keptBack = new HashMap<>();
        simulation.ifPresent(answer -> answer.keptBack().forEach(kept -> keptBack.put(kept.patch(), kept.reason())));
        this.newPackages = simulation.stream()
                .flatMap(answer -> answer.changes().stream())
                .filter(change -> change.kind() == PackageChange.Kind.INSTALL)
                .flatMap(change -> change.patch().stream())
                .collect(Collectors.toSet());
        this.supersedence = Supersedence.of(patches, byId);
        this.prerequisites = Prerequisites.of(simulation);
    }

    /** Returns the catalogue of what is offered, when nobody asked the package manager what it would do with it. */
    public static Catalog of(Available available) {
        return new Catalog(available, Optional.empty(), Map.of());
    }

    /** Returns the catalogue of what is offered and of what the package manager would do with it. */
    public static Catalog of(Available available, Simulation simulation) {
        return new Catalog(available, Optional.of(simulation), Map.of());
    }

    /**
     * Returns this catalogue, in which {@code patches} are Unknown for the reasons given wherever their package is installed at
     * a lower version: whether they concern a machine cannot be told.
     */
    public Catalog withUndecided(Map<PatchId, Reason> patches) {
        return new Catalog(available, simulation, patches);
    }

    private static PatchSubject.PackageAtVersion content(CatalogPatch patch) {
        return patch.content().orElseThrow();
    }

    /** Returns the number of patches. */
    public int size() {
        return patches.size();
    }

    /** Returns every patch, sorted by id. */
    List<CatalogPatch> patches() {
        return patches;
    }

    Optional<CatalogPatch> find(PatchId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns every offered version of a package in all architectures, lowest first. */
    List<CatalogPatch> packageVersions(String name) {
        return packages.getOrDefault(name, List.of());
    }

    Set<String> packageNames() {
        return packages.keySet();
    }

    /** Returns the patches that are not packages. */
    List<CatalogPatch> others() {
        return others;
    }

    Supersedence supersedence() {
        return supersedence;
    }

    Prerequisites prerequisites() {
        return prerequisites;
    }

    /** Returns why the package manager leaves a patch out; empty when it does not. */
    Optional<Reason> keptBack(PatchId id) {
        return Optional.ofNullable(keptBack.get(id));
    }

    /** Returns why it cannot be told whether a patch concerns the machine; empty when it can. */
    Optional<Reason> undecided(PatchId id) {
        return undecided.isEmpty() ? Optional.empty() : Optional.ofNullable(undecided.get(id));
    }

    /** Returns what the package manager says about a patch's roll-out; empty when it was not asked. */
    Optional<Set<PatchId>> phased() {
        return simulation.map(Simulation::phased);
    }

    /** Returns the patches that would bring a package the machine has not got yet. */
    Set<PatchId> newPackages() {
        return newPackages;
    }

    ClassSupport classSupport() {
        return available.classified();
    }

    Optional<Instant> metadataAsOf() {
        return available.metadataAsOf();
    }

    Completeness offersCompleteness() {
        return available.completeness();
    }

    /**
     * Returns how complete the simulation is: at worst Partial, because without it what is missing is still known and only
     * what would be left out is not.
     */
    Completeness simulationCompleteness() {
        Completeness asked = simulation.map(Simulation::completeness).orElse(Completeness.COMPLETE);
        return asked.level().compareTo(Completeness.Level.PARTIAL) <= 0
                ? asked
                : new Completeness(Completeness.Level.PARTIAL, asked.causes());
    }

    @Override
    public String toString() {
        return "Catalog of " + patches.size() + " patches" + (simulation.isPresent() ? ", simulated" : "");
    }
}
