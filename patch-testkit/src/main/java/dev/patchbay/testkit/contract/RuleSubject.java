package dev.patchbay.testkit.contract;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.KbAtRevision;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A backend on a prepared machine, and the questions rules ask. */
final class RuleSubject {

    private final PatchBackend backend;
    private final CallContext context;

    RuleSubject(PatchBackend backend, CallContext context) {
        this.backend = backend;
        this.context = context;
    }

    /** What is on a machine, comparable. */
    record State(Map<String, InstalledPackage> packages, Set<KbNumber> knowledgeBase) {

        Set<String> differences(State other) {
            Set<String> names = new TreeSet<>(packages.keySet());
            names.addAll(other.packages.keySet());
            names.removeIf(name ->
                    Optional.ofNullable(packages.get(name)).equals(Optional.ofNullable(other.packages.get(name))));
            Set<KbNumber> articles = new TreeSet<>(knowledgeBase);
            articles.addAll(other.knowledgeBase);
            articles.removeIf(kb -> knowledgeBase.contains(kb) == other.knowledgeBase.contains(kb));
            articles.forEach(kb -> names.add(kb.toString()));
            return names;
        }

        boolean isEmpty() {
            return packages.isEmpty() && knowledgeBase.isEmpty();
        }

        /** Returns whether the patch is there, whole; empty when a package list cannot tell. */
        Optional<Boolean> holds(Patch patch) {
            if (patch.subject() instanceof PackageAtVersion choice) {
                return Optional.of(Optional.ofNullable(packages.get(key(choice)))
                        .filter(installed -> installed.version().compareTo(choice.version()) == 0
                                && installed.state() == PackageState.INSTALLED)
                        .isPresent());
            }
            return patch.subject() instanceof KbAtRevision update
                    ? Optional.of(knowledgeBase.contains(update.kb()))
                    : Optional.empty();
        }

        Optional<InstalledPackage> of(PackageAtVersion choice) {
            return Optional.ofNullable(packages.get(key(choice)));
        }

        private static String key(PackageAtVersion choice) {
            return choice.name() + ":" + choice.architecture();
        }
    }

    PatchBackend backend() {
        return backend;
    }

    CallContext context() {
        return context;
    }

    Inventory inventory() throws InterruptedException {
        return backend.inventory(context);
    }

    Available available() throws InterruptedException {
        return backend.available(context);
    }

    State state() throws InterruptedException {
        Map<String, InstalledPackage> packages = new TreeMap<>();
        Inventory inventory = inventory();
        inventory
                .packages()
                .forEach(installed -> packages.put(installed.name() + ":" + installed.architecture(), installed));
        return new State(packages, inventory.knowledgeBase());
    }

    Simulation simulate(Collection<PatchId> patches) throws InterruptedException {
        return backend.simulate(SimulationScope.exactly(patches), context);
    }

    Simulation fullUpgrade() throws InterruptedException {
        return backend.simulate(SimulationScope.fullUpgrade(), context);
    }

    InstallResult install(InstallRequest request) throws InterruptedException {
        return backend.install(request, context);
    }

    /** Installs exactly these patches with what their simulation shows. */
    InstallResult install(Collection<PatchId> patches) throws InterruptedException {
        return install(request(patches));
    }

    InstallRequest request(Collection<PatchId> patches) throws InterruptedException {
        Simulation simulation = simulate(patches);
        Set<PatchId> all = new TreeSet<>(patches);
        all.addAll(going(simulation));
        return new InstallRequest(all, simulation.changes());
    }

    /** Returns the patches a simulation would install. */
    static Set<PatchId> going(Simulation simulation) {
        return Stream.concat(
                        simulation.units().stream().map(InstallUnit::patches).flatMap(Set::stream),
                        simulation.changes().stream().flatMap(change -> change.patch().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the candidates that a full upgrade would install, sorted by id. */
    List<PatchId> installable() throws InterruptedException {
        Set<PatchId> going = going(fullUpgrade());
        return available().candidates().stream().filter(going::contains).toList();
    }

    /** Returns the first candidate that a full upgrade would install. */
    PatchId anyInstallable() throws InterruptedException {
        return installable().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no candidate can be installed on the prepared machine"));
    }

    Patch patch(PatchId id) throws InterruptedException {
        return available()
                .patch(id)
                .orElseThrow(() -> new AssertionError(id + " is named and not among the available patches"));
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }

    static void requireNotComplete(String what, Completeness completeness) {
        require(!completeness.isComplete(), what + " says it is Complete");
        require(completeness.causes().stream().noneMatch(cause -> cause.text().isBlank()), what + " names no cause");
    }

    static void requireUnchanged(State before, State after, String by) {
        require(before.equals(after), by + " changed the machine: " + before.differences(after));
    }
}
