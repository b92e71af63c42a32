package dev.patchbay.model;

import static dev.patchbay.model.Values.few;
import static dev.patchbay.model.Values.names;
import static dev.patchbay.model.Values.some;

import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.KnownExploitation;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.patch.Simulation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of patches and of what sources and package managers say about them. */
public final class PatchValues {

    private PatchValues() {}

    public static Arbitrary<PatchId> patchIds() {
        return names().map(PatchId::of);
    }

    public static Arbitrary<AdvisoryId> advisoryIds() {
        return names().map(AdvisoryId::of);
    }

    public static Arbitrary<PatchSubject> subjects() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                names(),
                                names(),
                                Values.versions(),
                                names().optional(),
                                Values.versions().optional())
                        .as(PatchSubject.PackageAtVersion::new),
                Combinators.combine(
                                Values.kbs(),
                                names().optional(),
                                Arbitraries.integers().between(1, 900).optional())
                        .as((KbNumber kb, Optional<String> id, Optional<Integer> revision) ->
                                new PatchSubject.KbAtRevision(kb, id, revision)),
                Combinators.combine(names(), names()).as(PatchSubject.VendorPatch::new));
    }

    public static Arbitrary<PatchOrigin> origins() {
        return Combinators.combine(
                        names().optional(),
                        names().optional(),
                        names().optional(),
                        names().optional(),
                        names().optional())
                .as(PatchOrigin::new);
    }

    public static Arbitrary<Patch> patches() {
        return Builders.withBuilder(Patch::builder)
                .use(patchIds())
                .in((builder, value) -> builder.id(value))
                .use(subjects())
                .in((builder, value) -> builder.subject(value))
                .use(names())
                .in((builder, value) -> builder.title(value))
                .use(some(Classification.class))
                .in((builder, value) -> builder.addAllClassifications(value))
                .use(names().optional())
                .in((builder, value) -> builder.sourceLabel(value))
                .use(Arbitraries.of(Severity.class))
                .in((builder, value) -> builder.severity(value))
                .use(Values.instants().optional())
                .in((builder, value) -> builder.published(value))
                .use(Values.instants().optional())
                .in((builder, value) -> builder.revised(value))
                .use(Arbitraries.longs().greaterOrEqual(0).optional())
                .in((builder, value) -> builder.downloadBytes(value))
                .use(Arbitraries.of(RebootBehavior.class))
                .in((builder, value) -> builder.rebootBehavior(value))
                .use(some(PatchTrait.class))
                .in((builder, value) -> builder.addAllTraits(value))
                .use(names().optional())
                .in((builder, value) -> builder.eula(value))
                .use(names().optional())
                .in((builder, value) -> builder.entitlement(value))
                .use(few(patchIds()))
                .in((builder, value) -> builder.addAllSupersedes(value))
                .use(Arbitraries.integers().between(0, 100).optional())
                .in((builder, value) -> builder.phasingPercent(value))
                .use(few(origins()))
                .in((builder, value) -> builder.addAllOrigins(value))
                .use(few(advisoryIds()))
                .in((builder, value) -> builder.addAllAdvisories(value))
                .build(Patch.Builder::build);
    }

    public static Arbitrary<Advisory> advisories() {
        return Builders.withBuilder(Advisory::builder)
                .use(advisoryIds())
                .in((builder, value) -> builder.id(value))
                .use(names())
                .in((builder, value) -> builder.title(value))
                .use(Arbitraries.of(Classification.class))
                .in((builder, value) -> builder.classification(value))
                .use(Arbitraries.of(Severity.class))
                .in((builder, value) -> builder.severity(value))
                .use(Values.instants().optional())
                .in((builder, value) -> builder.published(value))
                .use(few(names()))
                .in((builder, value) -> builder.addAllCves(value))
                .use(few(Arbitraries.of(
                        URI.create("https://example.org/a?b=c#d"), URI.create("urn:x:y"), URI.create("relative"))))
                .in((builder, value) -> builder.addAllReferences(value))
                .use(Arbitraries.of(KnownExploitation.class))
                .in((builder, value) -> builder.knownExploitation(value))
                .build(Advisory.Builder::build);
    }

    public static Arbitrary<Available> available() {
        return Builders.withBuilder(Available::builder)
                .use(patches().list().ofMaxSize(3).uniqueElements(Patch::id))
                .in((builder, value) -> builder.addAllPatches(value)
                        .addAllCandidates(value.stream().limit(1).map(Patch::id).toList()))
                .use(advisories().list().ofMaxSize(2).uniqueElements(Advisory::id))
                .in((builder, value) -> builder.addAllAdvisories(value))
                .use(Values.instants().optional())
                .in((builder, value) -> builder.metadataAsOf(value))
                .use(Arbitraries.of(ClassSupport.class))
                .in((builder, value) -> builder.classified(value))
                .use(Values.instants())
                .in((builder, value) -> builder.observed(value))
                .use(Values.completeness())
                .in((builder, value) -> builder.completeness(value))
                .build(Available.Builder::build);
    }

    public static Arbitrary<PackageChange> changes() {
        return Combinators.combine(
                        Arbitraries.of(PackageChange.Kind.class),
                        names(),
                        names(),
                        Values.versions(),
                        Values.versions(),
                        patchIds().optional(),
                        few(origins()))
                .as((kind, name, architecture, from, to, patch, origins) -> {
                    PackageChange.Builder change = PackageChange.builder()
                            .kind(kind)
                            .name(name)
                            .architecture(architecture)
                            .patch(patch)
                            .addAllOrigins(origins);
                    if (kind != PackageChange.Kind.INSTALL) {
                        change.fromVersion(from);
                    }
                    return kind == PackageChange.Kind.REMOVE
                            ? change.build()
                            : change.toVersion(to).build();
                });
    }

    public static Arbitrary<Simulation> simulations() {
        Arbitrary<DependencyEdge> edges = Combinators.combine(patchIds(), patchIds())
                .filter((dependent, prerequisite) -> !dependent.equals(prerequisite))
                .as(DependencyEdge::new);
        Arbitrary<InstallUnit> units = Combinators.combine(
                        names(), patchIds().set().ofMinSize(1).ofMaxSize(3))
                .as((String id, Set<PatchId> members) -> new InstallUnit(id, members));
        Arbitrary<List<KeptBack>> keptBack =
                few(Combinators.combine(patchIds(), Values.reasons()).as(KeptBack::new));
        return Builders.withBuilder(Simulation::builder)
                .use(few(changes()))
                .in((builder, value) -> builder.addAllChanges(value))
                .use(keptBack)
                .in((builder, value) -> builder.addAllKeptBack(value))
                .use(few(patchIds()))
                .in((builder, value) -> builder.addAllPhased(value))
                .use(few(units))
                .in((builder, value) -> builder.addAllUnits(value))
                .use(few(edges))
                .in((builder, value) -> builder.addAllEdges(value))
                .use(Values.instants())
                .in((builder, value) -> builder.observed(value))
                .use(Values.completeness())
                .in((builder, value) -> builder.completeness(value))
                .build(Simulation.Builder::build);
    }
}
