package dev.patchbay.testkit.contract;

import static dev.patchbay.testkit.contract.RuleSubject.going;
import static dev.patchbay.testkit.contract.RuleSubject.require;
import static dev.patchbay.testkit.contract.RuleSubject.requireNotComplete;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.Capability;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the package manager would do. */
final class SimulationRules {

    private SimulationRules() {}

    static List<ContractRule> all() {
        return new RuleWriter()
                .rule(
                        "MUST-201",
                        "Of a patch that is asked for exactly, a simulation says that it goes, or why it does not",
                        "P5",
                        Scenario.UPDATES,
                        SimulationRules::askedIsAnswered,
                        "does a change carry the id of the patch it carries out?")
                .rule(
                        "MUST-202",
                        "A simulation of exact patches contains no removal and no downgrade",
                        "P5",
                        Scenario.KEPT_BACK,
                        SimulationRules::nothingIsRemoved,
                        "is the package manager told not to remove? What would need a removal is kept back")
                .rule(
                        "MUST-203",
                        "Units, edges, kept back and phased patches are patches that are available",
                        "P1",
                        Scenario.UPDATES,
                        SimulationRules::everythingNamedIsAvailable,
                        "are ids made in one place for all answers?")
                .rule(
                        "MUST-204",
                        "A held package is not changed by a full upgrade",
                        "S2",
                        Scenario.HELD,
                        SimulationRules::heldStays,
                        "does the simulation run with the administrator's holds in force?")
                .rule(
                        "MUST-205",
                        "What the package manager leaves out for its dependencies is kept back, with the reason",
                        "S2",
                        Scenario.KEPT_BACK,
                        subject -> {
                            Simulation simulation = subject.fullUpgrade();
                            Set<PatchId> going = going(simulation);
                            Set<PatchId> left = simulation.keptBack().stream()
                                    .filter(kept -> !kept.reason().text().isBlank())
                                    .map(KeptBack::patch)
                                    .collect(Collectors.toCollection(TreeSet::new));
                            require(!left.isEmpty(), "nothing is kept back");
                            require(left.stream().noneMatch(going::contains), "what is kept back goes as well");
                        },
                        "are the candidates that do not go looked for, or only the tool's own list of them?")
                .rule(
                        "MUST-206",
                        "A patch whose roll-out has not reached the machine is phased, and does not go",
                        "S2",
                        Scenario.PHASED,
                        Set.of(Capability.PHASING),
                        subject -> {
                            Simulation simulation = subject.fullUpgrade();
                            require(!simulation.phased().isEmpty(), "no patch is phased");
                            require(
                                    going(simulation).stream().noneMatch(simulation.phased()::contains),
                                    "a phased patch goes");
                        },
                        "is the machine's own share of the roll-out computed as the package manager computes it?")
                .rule(
                        "MUST-207",
                        "Patches that can only go together are one unit, and asking for one brings the others",
                        "P1",
                        Scenario.LOCKSTEP,
                        Set.of(Capability.UNITS),
                        SimulationRules::lockstepGoesTogether,
                        "exact version dependencies in both directions make a unit")
                .rule(
                        "MUST-208",
                        "A package that comes along as a new dependency is shown as an installation",
                        "P5",
                        Scenario.NEW_DEPENDENCY,
                        subject -> require(
                                subject.fullUpgrade().changes().stream()
                                        .anyMatch(change -> change.kind() == PackageChange.Kind.INSTALL),
                                "no new package is shown"),
                        "are new packages filtered out with everything that is not an upgrade?")
                .rule(
                        "MUST-209",
                        "A patch nobody offers is not simulated as if it were",
                        "P3",
                        Scenario.UPDATES,
                        SimulationRules::unknownIsNotSimulated,
                        "some tools exit with 0 when one of several names does not exist")
                .rules();
    }

    private static void askedIsAnswered(RuleSubject subject) throws InterruptedException {
        for (PatchId id : subject.available().candidates()) {
            Simulation simulation = subject.simulate(Set.of(id));
            require(
                    going(simulation).contains(id)
                            || simulation.phased().contains(id)
                            || simulation.keptBack().stream()
                                    .anyMatch(kept -> kept.patch().equals(id))
                            || !simulation.completeness().isComplete(),
                    id + " neither goes nor is left out");
        }
    }

    private static void nothingIsRemoved(RuleSubject subject) throws InterruptedException {
        for (PatchId id : subject.available().candidates()) {
            require(
                    subject.simulate(Set.of(id)).changes().stream()
                            .noneMatch(change -> change.kind() == PackageChange.Kind.REMOVE
                                    || change.kind() == PackageChange.Kind.DOWNGRADE),
                    id + " alone would remove or downgrade something");
        }
    }

    private static void everythingNamedIsAvailable(RuleSubject subject) throws InterruptedException {
        Set<PatchId> offered =
                subject.available().patches().stream().map(Patch::id).collect(Collectors.toCollection(TreeSet::new));
        Simulation simulation = subject.fullUpgrade();
        Set<PatchId> named = new TreeSet<>(going(simulation));
        named.addAll(simulation.phased());
        simulation.keptBack().forEach(kept -> named.add(kept.patch()));
        for (DependencyEdge edge : simulation.edges()) {
            named.add(edge.dependent());
            named.add(edge.prerequisite());
        }
        named.removeAll(offered);
        require(named.isEmpty(), named + " are named and not offered");
    }

    private static void heldStays(RuleSubject subject) throws InterruptedException {
        Set<String> held = subject.inventory().packages().stream()
                .filter(installed -> installed.hold() == PackageHold.HELD)
                .map(InstalledPackage::name)
                .collect(Collectors.toCollection(TreeSet::new));
        require(!held.isEmpty(), "no package is held");
        Set<PatchId> going = going(subject.fullUpgrade());
        for (Patch patch : subject.available().patches()) {
            require(
                    !(patch.subject() instanceof PackageAtVersion)
                            || !held.contains(patch.subject().name())
                            || !going.contains(patch.id()),
                    patch.id() + " goes although its package is held");
        }
    }

    private static void lockstepGoesTogether(RuleSubject subject) throws InterruptedException {
        InstallUnit unit = subject.fullUpgrade().units().stream()
                .filter(group -> group.patches().size() > 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unit has more than one patch"));
        for (PatchId member : unit.patches()) {
            Set<PatchId> going = going(subject.simulate(Set.of(member)));
            require(going.containsAll(unit.patches()), member + " alone brings only " + going);
        }
    }

    private static void unknownIsNotSimulated(RuleSubject subject) throws InterruptedException {
        for (PatchId id : Strangers.all(subject.anyInstallable())) {
            try {
                Simulation simulation = subject.simulate(Set.of(id));
                requireNotComplete("the simulation of " + id, simulation.completeness());
                require(going(simulation).isEmpty(), id + " makes something go");
            } catch (ProblemException e) {
                require(!e.problem().expected().isBlank(), id + " is refused without saying what would be right");
            }
        }
    }
}
