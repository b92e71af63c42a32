package dev.patchbay.testkit.generate;

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
import dev.patchbay.model.version.VersionScheme;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws patches, advisories and what is said about them. */
public final class PatchGenerators {

    private PatchGenerators() {}

    /** Returns patches of every kind. */
    public static Gen<Patch> patch() {
        return (random, size) -> {
            PatchSubject subject = subject(random, size);
            return Patch.builder()
                    .id(PatchId.of(subject.toString().replace(' ', '=')))
                    .subject(subject)
                    .title("Update of " + subject.name())
                    .classifications(Draw.someOf(random, Classification.class, 2))
                    .severity(Draw.oneOf(random, Severity.class))
                    .published(Draw.maybe(random, () -> Draw.instant(random)))
                    .downloadBytes(Draw.maybe(random, () -> (long) random.nextInt(500_000_000)))
                    .rebootBehavior(Draw.oneOf(random, RebootBehavior.class))
                    .traits(random.nextInt(4) == 0 ? Draw.someOf(random, PatchTrait.class, 2) : List.of())
                    .eula(random.nextInt(8) == 0 ? Optional.of("licence") : Optional.empty())
                    .phasingPercent(random.nextInt(6) == 0 ? Optional.of(random.nextInt(101)) : Optional.empty())
                    .addOrigins(PatchOrigin.builder()
                            .origin("Generated")
                            .suite(random.nextBoolean() ? "stable-security" : "stable")
                            .build())
                    .build();
        };
    }

    private static PatchSubject subject(Random random, int size) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new PatchSubject.KbAtRevision(
                        KbNumber.of(1 + random.nextInt(90_000_000)),
                        Optional.empty(),
                        Optional.of(random.nextInt(300)));
            case 1 -> new PatchSubject.VendorPatch("PATCH-" + random.nextInt(10_000), "1");
            default ->
                PatchSubject.PackageAtVersion.of(
                        CommonGenerators.packageName().next(random, size),
                        "amd64",
                        CommonGenerators.version(Draw.oneOf(random, VersionScheme.class))
                                .next(random, size));
        };
    }

    /** Returns advisories with CVEs and references. */
    public static Gen<Advisory> advisory() {
        return (random, size) -> Advisory.builder()
                .id(AdvisoryId.of("GEN-" + random.nextInt(100_000)))
                .title("Generated advisory")
                .classification(Draw.oneOf(random, Classification.class))
                .severity(Draw.oneOf(random, Severity.class))
                .published(Draw.maybe(random, () -> Draw.instant(random)))
                .addCves("CVE-2026-" + (10_000 + random.nextInt(80_000)))
                .addReferences(URI.create("https://advisories.invalid/" + random.nextInt(1000)))
                .knownExploitation(Draw.oneOf(random, KnownExploitation.class))
                .build();
    }

    /** Returns offers whose patches refer to advisories that are there. */
    public static Gen<Available> available() {
        return (random, size) -> {
            List<Advisory> advisories =
                    Draw.distinct(random, size, () -> advisory().next(random, size), Advisory::id);
            List<Patch> patches = Draw.distinct(
                    random, size, () -> referring(patch().next(random, size), advisories, random), Patch::id);
            Available.Builder available = Available.builder()
                    .patches(patches)
                    .advisories(advisories)
                    .metadataAsOf(Draw.maybe(random, () -> Draw.instant(random)))
                    .classified(Draw.oneOf(random, ClassSupport.class))
                    .observed(Draw.instant(random))
                    .completeness(CommonGenerators.completeness().next(random, size));
            patches.stream()
                    .filter(patch -> random.nextBoolean())
                    .forEach(patch -> available.addCandidates(patch.id()));
            return available.build();
        };
    }

    private static Patch referring(Patch patch, List<Advisory> advisories, Random random) {
        return advisories.isEmpty()
                ? patch
                : patch.toBuilder()
                        .addAdvisories(Draw.oneOf(random, advisories).id())
                        .build();
    }

    /** Returns simulations whose units do not overlap and whose edges have no circle. */
    public static Gen<Simulation> simulation() {
        return (random, size) -> {
            List<Patch> patches = Draw.distinct(random, size + 1, () -> patch().next(random, size), Patch::id);
            Simulation.Builder simulation = Simulation.builder()
                    .observed(Draw.instant(random))
                    .completeness(CommonGenerators.completeness().next(random, size));
            for (int i = 0; i < patches.size(); i++) {
                PatchId id = patches.get(i).id();
                if (random.nextInt(6) == 0) {
                    simulation.addKeptBack(
                            new KeptBack(id, CommonGenerators.reason().next(random, size)));
                } else {
                    simulation.addUnits(new InstallUnit("unit " + i, java.util.Set.of(id)));
                    change(patches.get(i), random, size).ifPresent(simulation::addChanges);
                }
                if (i > 0 && random.nextInt(3) == 0) {
                    simulation.addEdges(new DependencyEdge(
                            id, patches.get(random.nextInt(i)).id()));
                }
            }
            return simulation.build();
        };
    }

    private static Optional<PackageChange> change(Patch patch, Random random, int size) {
        if (!(patch.subject() instanceof PatchSubject.PackageAtVersion choice)) {
            return Optional.empty();
        }
        return Optional.of(PackageChange.builder()
                .kind(PackageChange.Kind.UPGRADE)
                .name(choice.name())
                .architecture(choice.architecture())
                .fromVersion(CommonGenerators.version(choice.version().scheme()).next(random, size))
                .toVersion(choice.version())
                .patch(patch.id())
                .origins(patch.origins())
                .build());
    }
}
