package dev.patchbay.assessment;

import dev.patchbay.assessment.debian.DebianPatches;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.version.DebianVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One machine, what it is offered and what is wanted, to be changed by a test before it is assessed. */
final class Scenario {

    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final List<InstalledPackage> installed = new ArrayList<>();
    private final List<Patch> patches = new ArrayList<>();
    private final Inventory.Builder inventory = Inventory.builder()
            .machine(MachineId.of("web-1"))
            .supportStatus(SupportStatus.SUPPORTED)
            .rebootState(new RebootState(RebootState.Need.NOT_REQUIRED, List.of()))
            .observed(NOW)
            .completeness(Completeness.COMPLETE);
    private final Available.Builder available = Available.builder()
            .metadataAsOf(NOW.minus(Duration.ofHours(1)))
            .observed(NOW)
            .completeness(Completeness.COMPLETE);
    private final List<PatchId> notCandidates = new ArrayList<>();
    private final EffectivePolicy.Builder policy = EffectivePolicy.builder().selection(Selection.everything());
    private final PatchFacts.Builder facts = PatchFacts.builder();
    private final Simulation.Builder simulation =
            Simulation.builder().observed(NOW).completeness(Completeness.COMPLETE);
    private OsFamily family = OsFamily.LINUX;
    private boolean simulated;
    private RunHistory history = RunHistory.empty();
    private Instant now = NOW;

    /** A machine with zeta 1.0 that is offered zeta 1.1. */
    static Scenario zeta() {
        return new Scenario().installed("zeta", "1.0").offered("zeta", "1.1");
    }

    Scenario installed(String name, String version) {
        return installed(name, version, builder -> {});
    }

    Scenario installed(String name, String version, Consumer<InstalledPackage.Builder> change) {
        InstalledPackage.Builder builder =
                InstalledPackage.builder().name(name).architecture("amd64").version(DebianVersion.parse(version));
        change.accept(builder);
        InstalledPackage content = builder.build();
        installed.removeIf(
                other -> other.name().equals(name) && other.architecture().equals(content.architecture()));
        installed.add(content);
        return this;
    }

    Scenario offered(String name, String version) {
        return offered(name, version, builder -> {});
    }

    Scenario offered(String name, String version, Consumer<Patch.Builder> change) {
        Patch.Builder builder = Patch.builder()
                .id(id(name, version))
                .subject(PatchSubject.PackageAtVersion.of(name, "amd64", DebianVersion.parse(version)))
                .addClassifications(Classification.OTHER)
                .published(NOW.minus(Duration.ofDays(100)));
        change.accept(builder);
        patches.removeIf(other -> other.id().equals(id(name, version)));
        patches.add(builder.build());
        return this;
    }

    Scenario patch(Patch patch) {
        patches.add(patch);
        return this;
    }

    /** As offered, but the package manager would not choose it. */
    Scenario notChosen(String name, String version, Consumer<Patch.Builder> change) {
        notCandidates.add(id(name, version));
        return offered(name, version, change);
    }

    Scenario inventory(Consumer<Inventory.Builder> change) {
        change.accept(inventory);
        return this;
    }

    Scenario available(Consumer<Available.Builder> change) {
        change.accept(available);
        return this;
    }

    Scenario policy(Consumer<EffectivePolicy.Builder> change) {
        change.accept(policy);
        return this;
    }

    Scenario facts(Consumer<PatchFacts.Builder> change) {
        change.accept(facts);
        return this;
    }

    Scenario simulation(Consumer<Simulation.Builder> change) {
        simulated = true;
        change.accept(simulation);
        return this;
    }

    Scenario history(RunHistory runs) {
        history = runs;
        return this;
    }

    Scenario windows() {
        family = OsFamily.WINDOWS;
        return this;
    }

    Scenario at(Instant instant) {
        now = instant;
        return this;
    }

    Assessment assess() {
        Available offered = available
                .patches(patches)
                .candidates(patches.stream()
                        .filter(this::isHighestAllowed)
                        .map(Patch::id)
                        .toList())
                .build();
        Catalog catalog = simulated ? Catalog.of(offered, simulation.build()) : Catalog.of(offered);
        return Assessor.assess(
                inventory
                        .packages(installed)
                        .operatingSystem(OperatingSystem.builder()
                                .family(family)
                                .distribution(family == OsFamily.LINUX ? "debian" : "windows-server")
                                .version("12")
                                .architecture("amd64")
                                .build())
                        .build(),
                CompiledPolicy.of(policy.build(), catalog),
                facts.build(),
                history,
                now);
    }

    /** Assesses and returns what was found about the one patch of zeta 1.1. */
    PatchFinding zetaFinding() {
        return finding("zeta", "1.1");
    }

    PatchFinding finding(String name, String version) {
        return assess().finding(id(name, version)).orElseThrow();
    }

    private boolean isHighestAllowed(Patch patch) {
        if (notCandidates.contains(patch.id()) || !(patch.subject() instanceof PatchSubject.PackageAtVersion)) {
            return false;
        }
        Optional<Patch> highest = patches.stream()
                .filter(other ->
                        other.subject().name().equals(patch.subject().name()) && !notCandidates.contains(other.id()))
                .max(Comparator.comparing(other -> ((PatchSubject.PackageAtVersion) other.subject()).version()));
        return highest.filter(patch::equals).isPresent();
    }

    static PatchId id(String name, String version) {
        return DebianPatches.id(name, "amd64", DebianVersion.parse(version));
    }
}
