package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.SimulationScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a package manager would do with a set of wanted patches: bring along what they need and what goes with them, leave
 * out whatever cannot go.
 */
final class FakeSimulation {

    private static final ReasonCode HELD = ReasonCode.of("simulated.held", "{patch} is held at its version");
    private static final ReasonCode KEPT = ReasonCode.of("simulated.kept-back", "{patch} is kept back: {cause}");
    private static final ReasonCode PHASED =
            ReasonCode.of("simulated.phased", "the roll-out of {patch} has not reached this machine");
    private static final ReasonCode NEEDS =
            ReasonCode.of("simulated.needs", "{patch} needs {prerequisite}, which is not offered");
    private static final ReasonCode NOT_OFFERED = ReasonCode.of("simulated.not-offered", "{patch} is not offered");

    private final FakeOffers offers;
    private final Set<PatchId> wanted;
    private final boolean named;
    private final Map<PatchId, FakePatch> going = new LinkedHashMap<>();
    private final Set<KeptBack> keptBack = new TreeSet<>();
    private final Set<PatchId> phased = new TreeSet<>();
    private final Set<DependencyEdge> edges = new TreeSet<>();
    private Completeness completeness = Completeness.COMPLETE;

    private FakeSimulation(FakeOffers offers, Set<PatchId> wanted, boolean named) {
        this.offers = offers;
        this.wanted = wanted;
        this.named = named;
    }

    static Simulation of(FakeOffers offers, SimulationScope scope, Instant now) {
        FakeSimulation simulation = scope instanceof SimulationScope.Exactly exactly
                ? new FakeSimulation(offers, exactly.patches(), true)
                : new FakeSimulation(offers, offers.candidates(), false);
        simulation.run();
        return simulation.result(now);
    }

    /** Returns the patches that go, prerequisites first, when exactly {@code wanted} are asked for. */
    static List<FakePatch> closure(FakeOffers offers, Set<PatchId> wanted) {
        FakeSimulation simulation = new FakeSimulation(offers, wanted, true);
        simulation.run();
        return List.copyOf(simulation.going.values());
    }

    private void run() {
        for (PatchId id : wanted) {
            Optional<FakePatch> offer = offers.find(id);
            if (offer.isEmpty()) {
                completeness = completeness.and(Completeness.partial(
                        NOT_OFFERED.with("patch", id.value()).build()));
                continue;
            }
            Map<PatchId, FakePatch> together = new LinkedHashMap<>();
            Optional<Reason> obstacle = collect(offer.get(), together, new HashSet<>());
            if (obstacle.isEmpty()) {
                going.putAll(together);
            } else if (PHASED.isCodeOf(obstacle.get())) {
                phased.add(id);
            } else {
                keptBack.add(new KeptBack(id, obstacle.get()));
            }
        }
        declareEdges();
    }

    /** Adds {@code offer} after everything it needs, and what goes in lockstep with it; returns what stands in the way. */
    private Optional<Reason> collect(FakePatch offer, Map<PatchId, FakePatch> together, Set<PatchId> visited) {
        if (!visited.add(offer.id())) {
            return Optional.empty();
        }
        Optional<Reason> obstacle = ownObstacle(offer);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        for (PatchId need : offer.needs()) {
            Optional<FakePatch> prerequisite = choose(need);
            if (prerequisite.isPresent()) {
                edges.add(new DependencyEdge(offer.id(), prerequisite.get().id()));
                obstacle = collect(prerequisite.get(), together, visited);
            } else if (!offers.isSatisfied(need)) {
                obstacle = Optional.of(NEEDS.with("patch", offer.id().value())
                        .with("prerequisite", need.value())
                        .build());
            }
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        together.put(offer.id(), offer);
        for (FakePatch mate : mates(offer)) {
            obstacle = collect(mate, together, visited);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> ownObstacle(FakePatch offer) {
        String name = offer.subject().toString();
        if (offers.isHeld(offer)) {
            return Optional.of(HELD.with("patch", name).build());
        }
        if (offer.keptBack().isPresent()) {
            return Optional.of(KEPT.with("patch", name)
                    .with("cause", offer.keptBack().get())
                    .build());
        }
        return offer.phase() == FakePatch.Phase.NOT_REACHED && !named
                ? Optional.of(PHASED.with("patch", name).build())
                : Optional.empty();
    }

    /** A newer version of the same package that goes anyway serves as well. */
    private Optional<FakePatch> choose(PatchId need) {
        Optional<FakePatch> declared = offers.find(need);
        if (declared.isPresent() && declared.get().subject() instanceof PackageAtVersion least) {
            return wanted.stream()
                    .flatMap(id -> offers.find(id).stream())
                    .filter(other -> other.subject() instanceof PackageAtVersion choice
                            && choice.name().equals(least.name())
                            && choice.architecture().equals(least.architecture())
                            && choice.version().compareTo(least.version()) >= 0)
                    .findFirst()
                    .or(() -> declared);
        }
        return declared;
    }

    private List<FakePatch> mates(FakePatch offer) {
        return offer.unit()
                .map(unit -> offers.all().stream()
                        .filter(other -> other.unit().filter(unit::equals).isPresent())
                        .toList())
                .orElse(List.of());
    }

    private void declareEdges() {
        for (FakePatch offer : offers.all()) {
            offer.needs().stream()
                    .filter(need -> offers.find(need).isPresent())
                    .forEach(need -> edges.add(new DependencyEdge(offer.id(), need)));
        }
    }

    private List<PackageChange> changes() {
        List<PackageChange> changes = new ArrayList<>();
        Set<String> brought = new HashSet<>();
        for (FakePatch offer : going.values()) {
            for (PackageAtVersion extra : offer.brings()) {
                if (offers.installed(extra).isEmpty() && brought.add(extra.name() + ":" + extra.architecture())) {
                    changes.add(change(PackageChange.Kind.INSTALL, extra, offer).build());
                }
            }
            if (offer.subject() instanceof PackageAtVersion choice) {
                changes.add(change(PackageChange.Kind.UPGRADE, choice, offer)
                        .fromVersion(offers.installed(choice).orElseThrow().version())
                        .patch(offer.id())
                        .build());
            }
        }
        return changes;
    }

    private static PackageChange.Builder change(PackageChange.Kind kind, PackageAtVersion choice, FakePatch offer) {
        return PackageChange.builder()
                .kind(kind)
                .name(choice.name())
                .architecture(choice.architecture())
                .toVersion(choice.version())
                .origins(offer.patch().origins());
    }

    private Set<InstallUnit> units() {
        Map<String, Set<PatchId>> members = new TreeMap<>();
        going.values()
                .forEach(offer -> members.computeIfAbsent(
                                offer.unit().orElse(offer.id().value()), name -> new TreeSet<>())
                        .add(offer.id()));
        Set<InstallUnit> units = new TreeSet<>();
        members.forEach((name, patches) -> units.add(new InstallUnit(name, patches)));
        return units;
    }

    private Simulation result(Instant now) {
        return Simulation.builder()
                .changes(changes())
                .keptBack(keptBack)
                .phased(phased)
                .units(units())
                .edges(edges)
                .observed(now)
                .completeness(completeness)
                .build();
    }
}
