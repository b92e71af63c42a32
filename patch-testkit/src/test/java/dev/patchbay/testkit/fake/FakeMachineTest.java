package dev.patchbay.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CancellationSource;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FakeMachineTest {

    private final FakeMachine ubuntu = FakeMachine.ubuntu2404();
    private final CallContext context =
            CallContext.builder().clock(ubuntu.clock()).build();

    private static PatchId deb(String name, String version) {
        return PatchId.of("deb:" + name + ":amd64=" + version);
    }

    private Simulation simulate(SimulationScope scope) throws InterruptedException {
        try (PatchBackend backend = ubuntu.backend()) {
            return backend.simulate(scope, context);
        }
    }

    @Test
    void isToldFromARealMachine() throws Exception {
        try (PatchBackend backend = PatchBackends.of(ubuntu.provider()).open(Target.local(), BackendOptions.local())) {
            assertThat(backend.id()).isEqualTo("simulated");
            assertThat(backend.inventory(context).machine().value()).isEqualTo("simulated-ubuntu-24.04");
        }
        assertThat(FakeMachine.debian12().toBuilder().id("web-1").build().id().value())
                .isEqualTo("simulated-web-1");
        assertThat(PatchBackends.discover().providers()).isEmpty();
    }

    @Test
    void aHostFindsItsOwnMachineAgain() throws Exception {
        Target named = Target.root(Path.of("/anywhere").toAbsolutePath()).named(MachineId.of("web-1"));
        try (PatchBackend backend = ubuntu.provider().open(named, BackendOptions.local())) {
            assertThat(backend.inventory(context).machine()).isEqualTo(MachineId.of("web-1"));
        }
    }

    @Test
    void inventoryListsPackagesHoldsAndKernel() throws Exception {
        try (PatchBackend backend = ubuntu.backend()) {
            Inventory inventory = backend.inventory(context);
            assertThat(inventory.operatingSystem().distribution()).isEqualTo("ubuntu");
            assertThat(inventory.runningKernel()).contains("6.8.0-31-generic");
            assertThat(inventory.completeness().isComplete()).isTrue();
            assertThat(inventory.packages())
                    .filteredOn(installed -> installed.hold() == PackageHold.HELD)
                    .extracting(InstalledPackage::name)
                    .containsExactly("docker.io");
        }
    }

    @Test
    void everyVersionAboveTheInstalledOneIsAvailableAndTheNewestIsTheCandidate() throws Exception {
        try (PatchBackend backend = ubuntu.backend()) {
            Available available = backend.available(context);
            assertThat(available.patches())
                    .extracting(Patch::id)
                    .contains(deb("openssl", "3.0.13-0ubuntu3.90"), deb("openssl", "3.0.13-0ubuntu3.91"));
            assertThat(available.candidates())
                    .contains(deb("openssl", "3.0.13-0ubuntu3.91"))
                    .doesNotContain(deb("openssl", "3.0.13-0ubuntu3.90"));
            assertThat(available.patches())
                    .flatExtracting(Patch::advisories)
                    .allSatisfy(id -> assertThat(available.advisories())
                            .anySatisfy(advisory -> assertThat(advisory.id()).isEqualTo(id)));
        }
    }

    @Test
    void patchesAppearWhenTheirDateHasCome() throws Exception {
        CallContext summer = CallContext.builder()
                .clock(java.time.Clock.fixed(Instant.parse("2026-08-27T09:00:00Z"), java.time.ZoneOffset.UTC))
                .build();
        try (PatchBackend backend = ubuntu.backend()) {
            assertThat(backend.available(summer).patches())
                    .extracting(Patch::id)
                    .containsExactly(deb("vim", "2:9.1.0016-1ubuntu7.90"));
        }
    }

    @Test
    void publishAndWithdrawChangeWhatIsOffered() throws Exception {
        PatchId vim = deb("vim", "2:9.1.0016-1ubuntu7.90");
        try (PatchBackend backend = ubuntu.backend()) {
            FakePatch offer = FakePatch.of(backend.available(context).patch(vim).orElseThrow());
            ubuntu.withdraw(vim);
            assertThat(backend.available(context).patch(vim)).isEmpty();
            ubuntu.clock().after(Duration.ofHours(1), () -> ubuntu.publish(offer));
            ubuntu.clock().advance(Duration.ofHours(1));
            assertThat(backend.available(context).patch(vim)).isPresent();
        }
    }

    @Test
    void aFullUpgradeLeavesOutWhatIsHeldPhasedOrKeptBack() throws Exception {
        Simulation simulation = simulate(SimulationScope.fullUpgrade());
        assertThat(simulation.keptBack())
                .extracting(KeptBack::patch)
                .containsExactly(deb("docker.io", "26.1.3-0ubuntu1~24.04.90"), deb("netplan.io", "1.1-0ubuntu1"));
        assertThat(simulation.phased()).containsExactly(deb("systemd", "255.4-1ubuntu8.90"));
        assertThat(simulation.changes())
                .extracting(PackageChange::name)
                .doesNotContain("docker.io", "netplan.io", "systemd")
                .contains("openssl", "vim");
    }

    @Test
    void unitsEdgesAndNewPackagesAreShown() throws Exception {
        Simulation simulation = simulate(SimulationScope.fullUpgrade());
        assertThat(simulation.units())
                .contains(new InstallUnit(
                        "openssl 3.0.13-0ubuntu3.91",
                        Set.of(deb("openssl", "3.0.13-0ubuntu3.91"), deb("libssl3t64", "3.0.13-0ubuntu3.91"))));
        assertThat(simulation.edges())
                .contains(new DependencyEdge(
                        deb("curl", "8.5.0-2ubuntu10.90"), deb("libcurl4t64", "8.5.0-2ubuntu10.90")));
        assertThat(simulation.changes())
                .filteredOn(change -> change.kind() == PackageChange.Kind.INSTALL)
                .extracting(PackageChange::name)
                .containsExactly("linux-image-6.8.0-90-generic");
    }

    @Test
    void prerequisitesGoFirst() throws Exception {
        List<String> names = simulate(SimulationScope.fullUpgrade()).changes().stream()
                .map(PackageChange::name)
                .toList();
        assertThat(names.indexOf("libcurl4t64")).isLessThan(names.indexOf("curl"));
        assertThat(names.indexOf("openssh-client")).isLessThan(names.indexOf("openssh-server"));
    }

    @Test
    void anExactSetBringsWhatItNeedsAndNothingElse() throws Exception {
        Simulation simulation = simulate(SimulationScope.exactly(
                Set.of(deb("curl", "8.5.0-2ubuntu10.90"), deb("openssl", "3.0.13-0ubuntu3.90"))));
        assertThat(simulation.changes())
                .extracting(PackageChange::patch)
                .extracting(java.util.Optional::orElseThrow)
                .containsExactlyInAnyOrder(
                        deb("curl", "8.5.0-2ubuntu10.90"),
                        deb("libcurl4t64", "8.5.0-2ubuntu10.90"),
                        deb("openssl", "3.0.13-0ubuntu3.90"),
                        deb("libssl3t64", "3.0.13-0ubuntu3.90"));
    }

    @Test
    void aPatchNamedExactlyOverridesItsRollOutButNotAHold() throws Exception {
        PatchId held = deb("docker.io", "26.1.3-0ubuntu1~24.04.90");
        Simulation simulation = simulate(SimulationScope.exactly(Set.of(deb("systemd", "255.4-1ubuntu8.90"), held)));
        assertThat(simulation.changes()).extracting(PackageChange::name).containsExactly("systemd");
        assertThat(simulation.keptBack()).extracting(KeptBack::patch).containsExactly(held);
    }

    @Test
    void whatIsNotOfferedMakesTheAnswerPartial() throws Exception {
        Simulation simulation = simulate(SimulationScope.exactly(Set.of(PatchId.of("deb:nosuch:amd64=1"))));
        assertThat(simulation.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(simulation.changes()).isEmpty();
    }

    @Test
    void durationsAreDrawnFromTheSeed() {
        assertThat(FakeMachine.ubuntu2404().durations()).isEqualTo(ubuntu.durations());
        assertThat(ubuntu.toBuilder().seed(2).build().durations()).isNotEqualTo(ubuntu.durations());
        assertThat(ubuntu.durations().values())
                .allSatisfy(length -> assertThat(length).isPositive());
    }

    @Test
    void aCopyIsIndependent() throws Exception {
        FakeMachine copy = ubuntu.toBuilder().installed("zsh", "5.9-6ubuntu2").build();
        copy.withdraw(deb("vim", "2:9.1.0016-1ubuntu7.90"));
        try (PatchBackend backend = copy.backend()) {
            assertThat(backend.inventory(context).packages()).hasSize(23);
        }
        try (PatchBackend backend = ubuntu.backend()) {
            assertThat(backend.inventory(context).packages()).hasSize(22);
            assertThat(backend.available(context).patch(deb("vim", "2:9.1.0016-1ubuntu7.90")))
                    .isPresent();
        }
    }

    @Test
    void aCancelledOrLateCallFailsWithItsCause() throws Exception {
        CancellationSource stop = new CancellationSource();
        stop.cancel();
        CallContext cancelled = context.toBuilder().cancellation(stop).build();
        CallContext late =
                context.toBuilder().deadline(ubuntu.clock().instant()).build();
        try (PatchBackend backend = ubuntu.backend()) {
            for (CallContext stopped : List.of(cancelled, late)) {
                assertThat(backend.inventory(stopped).completeness().level()).isEqualTo(Completeness.Level.FAILED);
                assertThat(backend.available(stopped).completeness().level()).isEqualTo(Completeness.Level.FAILED);
                assertThat(backend.simulate(SimulationScope.fullUpgrade(), stopped)
                                .completeness()
                                .level())
                        .isEqualTo(Completeness.Level.FAILED);
            }
        }
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> ubuntu.toBuilder().hold("nosuch"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nosuch");
        assertThatThrownBy(() -> ubuntu.toBuilder().installed(dev.patchbay.model.machine.KbNumber.of(5034441)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Windows");
    }
}
