package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything the backend says about one system at one moment, beside what apt itself prints. */
record LabMachine(Inventory inventory, Available available, Simulation simulation) {

    private static final Pattern UPGRADE =
            Pattern.compile("Inst ([^ :]+)\\S* \\[([^\\]]+)\\] \\((\\S+) .*\\[([a-z0-9-]+)\\]\\).*");

    static LabMachine observe(Target target) throws InterruptedException {
        return observe(target, AptOptions.standard());
    }

    static LabMachine observe(Target target, AptOptions options) throws InterruptedException {
        CallContext context = CallContext.standard();
        try (PatchBackend backend = new AptBackendProvider(options).open(target, BackendOptions.local())) {
            return new LabMachine(
                    backend.inventory(context),
                    backend.available(context),
                    backend.simulate(SimulationScope.fullUpgrade(), context));
        }
    }

    /** Returns the upgrades as {@code name:architecture from to}, cut from apt's own lines. */
    static SortedSet<String> upgradesAptPrints(List<String> lines) {
        SortedSet<String> upgrades = new TreeSet<>();
        for (String line : lines) {
            Matcher upgrade = UPGRADE.matcher(line);
            if (upgrade.matches()) {
                upgrades.add(
                        upgrade.group(1) + ":" + upgrade.group(4) + " " + upgrade.group(2) + " " + upgrade.group(3));
            }
        }
        return upgrades;
    }

    /** Returns the upgrades the backend reports, in the same words. */
    SortedSet<String> upgrades() {
        SortedSet<String> upgrades = new TreeSet<>();
        for (PackageChange change : simulation.changes()) {
            if (change.kind() == PackageChange.Kind.UPGRADE) {
                upgrades.add(change.name() + ":" + change.architecture() + " "
                        + change.fromVersion().orElseThrow().text() + " "
                        + change.toVersion().orElseThrow().text());
            }
        }
        return upgrades;
    }

    /** Returns the candidates minus what the simulation and the inventory say is left out, as names with versions. */
    SortedSet<PatchId> candidatesThatInstall() {
        SortedSet<PatchId> install = new TreeSet<>(available.candidates());
        simulation.keptBack().forEach(kept -> install.remove(kept.patch()));
        install.removeAll(simulation.phased());
        inventory.packages().stream()
                .filter(installed -> installed.hold() == dev.patchbay.model.machine.PackageHold.HELD)
                .forEach(held -> install.removeIf(id -> id.value().startsWith("deb:" + held.name() + ":")));
        return install;
    }

    SortedSet<PatchId> upgradedPatches() {
        SortedSet<PatchId> upgraded = new TreeSet<>();
        simulation.changes().forEach(change -> change.patch().ifPresent(upgraded::add));
        return upgraded;
    }

    /** Asserts what must hold of every complete answer: the oracle's set, and each candidate accounted for once. */
    LabMachine mustAgreeWith(List<String> aptLines) {
        assertThat(inventory.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(available.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(simulation.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(upgrades()).isEqualTo(upgradesAptPrints(aptLines));
        assertThat(candidatesThatInstall()).isEqualTo(upgradedPatches());
        return this;
    }
}
