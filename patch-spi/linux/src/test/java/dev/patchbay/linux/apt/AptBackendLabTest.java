package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PackageChange.Kind;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.testkit.lab.AptLab;
import dev.patchbay.testkit.lab.AptSuite;
import dev.patchbay.testkit.lab.DebPackage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The upgraded set equals apt's own on machines made for one property each. */
@ExtendWith(AptTools.class)
class AptBackendLabTest {

    private AptLab lab;

    @BeforeEach
    void open() {
        lab = AptLab.create();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static DebPackage deb(String name, String version) {
        return DebPackage.of(name, version).build();
    }

    private LabMachine observe() throws InterruptedException {
        lab.update();
        return LabMachine.observe(lab.target()).mustAgreeWith(lab.simulateDistUpgrade());
    }

    private static InstalledPackage installed(LabMachine machine, String name) {
        return machine.inventory().packages().stream()
                .filter(installed -> installed.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Patch patch(LabMachine machine, String id) {
        return machine.available().patch(PatchId.of(id)).orElseThrow();
    }

    @Test
    void plainUpdatesAreFound() throws InterruptedException {
        lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"), deb("gamma", "1.0-1"));
        lab.publish(AptSuite.STABLE, deb("alpha", "1.0-1"), deb("beta", "1.1-1"));
        lab.publish(AptSuite.UPDATES, deb("gamma", "1.2-1"), deb("unrelated", "9"));

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("beta:all 1.0-1 1.1-1", "gamma:all 1.0-1 1.2-1");
        assertThat(machine.available().patches()).hasSize(2);
        assertThat(machine.available().metadataAsOf()).isPresent();
        Patch gamma = patch(machine, "deb:gamma:all=1.2-1");
        assertThat(gamma.classifications()).containsExactly(Classification.OTHER);
        assertThat(gamma.sourceLabel()).contains("TestOS:stable-updates");
        assertThat(gamma.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.origin()).contains("TestOS");
            assertThat(origin.codename()).contains("cod-updates");
            assertThat(origin.component()).contains("main");
        });
    }

    @Test
    void aSecurityFixSupersededByAnotherSuiteIsStillOffered() throws InterruptedException {
        lab.install(deb("theta", "1.0-1"));
        lab.publish(AptSuite.SECURITY, deb("theta", "1.1-1"));
        lab.publish(AptSuite.UPDATES, deb("theta", "1.2-1"));

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("theta:all 1.0-1 1.2-1");
        assertThat(machine.available().classified()).isEqualTo(ClassSupport.CLASSIFIED);
        assertThat(machine.available().candidates()).containsExactly(PatchId.of("deb:theta:all=1.2-1"));
        assertThat(patch(machine, "deb:theta:all=1.1-1").is(Classification.SECURITY))
                .isTrue();
        assertThat(patch(machine, "deb:theta:all=1.2-1").is(Classification.SECURITY))
                .isFalse();
    }

    @Test
    void oneVersionInTwoSuitesIsOnePatchWithBothOrigins() throws InterruptedException {
        lab.install(deb("theta", "1.0-1"));
        lab.publish(AptSuite.SECURITY, deb("theta", "1.1-1"));
        lab.publish(AptSuite.UPDATES, deb("theta", "1.1-1"));

        LabMachine machine = observe();

        Patch theta = patch(machine, "deb:theta:all=1.1-1");
        assertThat(theta.is(Classification.SECURITY)).isTrue();
        assertThat(theta.origins())
                .extracting(origin -> origin.suite().orElseThrow())
                .containsExactlyInAnyOrder("stable-security", "stable-updates");
    }

    @Test
    void aSystemWithoutSecuritySuitesIsUnclassified() throws InterruptedException {
        lab.install(deb("alpha", "1.0-1"));
        lab.publish(AptSuite.STABLE, deb("alpha", "1.1-1"));

        assertThat(observe().available().classified()).isEqualTo(ClassSupport.UNCLASSIFIED);
    }

    @Test
    void aHeldPackageStaysAndIsNeitherKeptBackNorPhased() throws InterruptedException {
        lab.install(deb("delta", "1.0-1"), deb("alpha", "1.0-1"));
        lab.hold("delta");
        lab.publish(AptSuite.STABLE, deb("delta", "1.1-1"), deb("alpha", "1.1-1"));

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("alpha:all 1.0-1 1.1-1");
        assertThat(installed(machine, "delta").hold()).isEqualTo(PackageHold.HELD);
        assertThat(machine.available().candidates()).contains(PatchId.of("deb:delta:all=1.1-1"));
        assertThat(machine.simulation().keptBack()).isEmpty();
        assertThat(machine.simulation().phased()).isEmpty();
    }

    @Test
    void aRolloutThatHasNotReachedTheMachineIsToldApart() throws InterruptedException {
        lab.install(deb("phi", "1.0-1"), deb("chi", "1.0-1"));
        lab.publish(
                AptSuite.UPDATES,
                DebPackage.of("phi", "1.1-1").phasedPercent(0).build(),
                DebPackage.of("chi", "1.1-1").phasedPercent(100).build());

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("chi:all 1.0-1 1.1-1");
        assertThat(machine.simulation().phased()).containsExactly(PatchId.of("deb:phi:all=1.1-1"));
        assertThat(machine.simulation().keptBack()).isEmpty();
        assertThat(patch(machine, "deb:phi:all=1.1-1").phasingPercent()).contains(0);
    }

    @Test
    void anUpdateThatNeedsAPhasedOneIsKeptBackForThatReason() throws InterruptedException {
        lab.install(deb("phi", "1.0-1"), deb("psi", "1.0-1"));
        lab.publish(
                AptSuite.UPDATES,
                DebPackage.of("phi", "1.1-1").phasedPercent(0).build(),
                DebPackage.of("psi", "1.1-1").with("Depends", "phi (>= 1.1-1)").build());

        LabMachine machine = observe();

        assertThat(machine.upgrades()).isEmpty();
        assertThat(machine.simulation().phased()).containsExactly(PatchId.of("deb:phi:all=1.1-1"));
        assertThat(machine.simulation().keptBack()).singleElement().satisfies(kept -> {
            assertThat(kept.patch()).isEqualTo(PatchId.of("deb:psi:all=1.1-1"));
            assertThat(AptReasons.WAITS_FOR_PHASED.isCodeOf(kept.reason())).isTrue();
        });
    }

    @Test
    void aHalfConfiguredPackageIsNeitherCurrentNorMissing() throws InterruptedException {
        DebPackage broken = DebPackage.of("gamma", "1.1-1")
                .script("postinst", "echo cannot migrate >&2; exit 3")
                .build();
        lab.install(deb("gamma", "1.0-1"), deb("alpha", "1.0-1"));
        assertThat(lab.tryToInstall(broken).exitedWith(1)).isTrue();
        lab.publish(AptSuite.STABLE, broken, deb("alpha", "1.1-1"));

        LabMachine machine = observe();

        assertThat(installed(machine, "gamma").state()).isEqualTo(PackageState.HALF_CONFIGURED);
        assertThat(installed(machine, "gamma").version().text()).isEqualTo("1.1-1");
        assertThat(machine.upgrades()).containsExactly("alpha:all 1.0-1 1.1-1");
        assertThat(machine.simulation().changes())
                .filteredOn(change -> change.kind() == Kind.CONFIGURE)
                .extracting(PackageChange::name)
                .containsExactly("gamma");
    }

    @Test
    void aKernelMetapackageBringsANewPackage() throws InterruptedException {
        lab.install(
                deb("linux-image-5.10", "5.10-1"),
                DebPackage.of("linux-image", "5.10-1")
                        .with("Depends", "linux-image-5.10 (= 5.10-1)")
                        .build());
        lab.publish(
                AptSuite.SECURITY,
                deb("linux-image-5.11", "5.11-1"),
                DebPackage.of("linux-image", "5.11-1")
                        .with("Depends", "linux-image-5.11 (= 5.11-1)")
                        .build());

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("linux-image:all 5.10-1 5.11-1");
        PackageChange brought = machine.simulation().changes().stream()
                .filter(change -> change.kind() == Kind.INSTALL)
                .findFirst()
                .orElseThrow();
        assertThat(brought.name()).isEqualTo("linux-image-5.11");
        assertThat(brought.fromVersion()).isEmpty();
        assertThat(brought.patch()).isEmpty();
        assertThat(brought.origins())
                .singleElement()
                .satisfies(origin -> assertThat(origin.suite()).contains("stable-security"));
    }

    @Test
    void epochsAndTildesAreOrderedAsAptOrdersThem() throws InterruptedException {
        lab.install(deb("iota", "9.0-1"), deb("kappa", "2.0~rc1-1"), deb("lambda", "1.0-1"), deb("mu", "2:1.0-1"));
        lab.publish(
                AptSuite.STABLE,
                deb("iota", "1:2.0-1"),
                deb("kappa", "2.0-1"),
                deb("lambda", "1.0~beta-1"),
                deb("mu", "1:5.0-1"));

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("iota:all 9.0-1 1:2.0-1", "kappa:all 2.0~rc1-1 2.0-1");
        assertThat(machine.available().patches()).hasSize(2);
    }

    @Test
    void anUpdateWhoseDependencyIsMissingIsKeptBack() throws InterruptedException {
        lab.install(deb("zeta", "1.0-1"));
        lab.publish(
                AptSuite.STABLE,
                DebPackage.of("zeta", "1.1-1").with("Depends", "nowhere").build());

        LabMachine machine = observe();

        assertThat(machine.upgrades()).isEmpty();
        assertThat(machine.simulation().keptBack())
                .extracting(KeptBack::patch)
                .containsExactly(PatchId.of("deb:zeta:all=1.1-1"));
        assertThat(machine.simulation().keptBack().iterator().next().reason().text())
                .isEqualTo("apt keeps zeta at 1.0-1: its dependencies do not allow 1.1-1 now");
    }

    @Test
    void binariesOfOneSourceThatMoveTogetherAreOneUnit() throws InterruptedException {
        lab.install(
                DebPackage.of("app", "1.0-1")
                        .with("Depends", "libapp (= 1.0-1)")
                        .build(),
                DebPackage.of("libapp", "1.0-1").with("Source", "app").build(),
                deb("alpha", "1.0-1"));
        lab.publish(
                AptSuite.STABLE,
                DebPackage.of("app", "1.1-1")
                        .with("Depends", "libapp (= 1.1-1)")
                        .build(),
                DebPackage.of("libapp", "1.1-1").with("Source", "app").build(),
                DebPackage.of("alpha", "1.1-1")
                        .with("Depends", "libapp (>= 1.1-1)")
                        .build());

        LabMachine machine = observe();

        PatchId app = PatchId.of("deb:app:all=1.1-1");
        PatchId library = PatchId.of("deb:libapp:all=1.1-1");
        PatchId alpha = PatchId.of("deb:alpha:all=1.1-1");
        assertThat(machine.simulation().units())
                .extracting(InstallUnit::patches)
                .containsExactly(Set.of(app, library));
        assertThat(machine.simulation().edges())
                .containsExactlyInAnyOrder(
                        new DependencyEdge(app, library),
                        new DependencyEdge(library, app),
                        new DependencyEdge(alpha, library));
    }

    @Test
    void aPackageThatMustGoIsARemoval() throws InterruptedException {
        lab.install(deb("oldname", "1.0-1"), deb("alpha", "1.0-1"));
        lab.publish(
                AptSuite.STABLE,
                DebPackage.of("alpha", "1.1-1").with("Conflicts", "oldname").build());

        LabMachine machine = observe();

        assertThat(machine.simulation().changes())
                .anySatisfy(change -> assertThat(change.toString()).isEqualTo("Remove oldname:all 1.0-1"));
    }

    @Test
    void administratorsPinsAreHonoured() throws InterruptedException {
        lab.install(deb("alpha", "1.0-1"));
        lab.publish(AptSuite.STABLE, deb("alpha", "1.1-1"));
        lab.publish(AptSuite.UPDATES, deb("alpha", "1.2-1"));
        lab.write("etc/apt/preferences.d/pin", "Package: alpha\nPin: version 1.2-1\nPin-Priority: -1\n");

        LabMachine machine = observe();

        assertThat(machine.upgrades()).containsExactly("alpha:all 1.0-1 1.1-1");
        assertThat(machine.available().candidates()).containsExactly(PatchId.of("deb:alpha:all=1.1-1"));
    }

    @Test
    void twoArchitecturesOfOneLibraryMoveTogether() throws InterruptedException {
        String own = lab.architecture();
        String other = own.equals("amd64") ? "i386" : "amd64";
        lab.write("var/lib/dpkg/arch", own + "\n" + other + "\n");
        DebPackage.Builder library = DebPackage.of("libmu", "1.0-1").with("Multi-Arch", "same");
        lab.install(
                library.architecture(own).build(), library.architecture(other).build());
        lab.publish(
                AptSuite.STABLE,
                library.version("1.1-1").architecture(own).build(),
                library.architecture(other).build());

        LabMachine machine = observe();

        assertThat(machine.upgrades())
                .containsExactlyInAnyOrder("libmu:" + own + " 1.0-1 1.1-1", "libmu:" + other + " 1.0-1 1.1-1");
        assertThat(machine.simulation().units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.patches()).hasSize(2));
    }

    @Test
    void aPackageThatChangesItsArchitectureIsStillUpgraded() throws InterruptedException {
        lab.install(
                DebPackage.of("nu", "1.0-1").architecture(lab.architecture()).build());
        lab.publish(AptSuite.STABLE, deb("nu", "1.1-1"));

        assertThat(observe().upgrades()).containsExactly("nu:all 1.0-1 1.1-1");
    }

    @Test
    void theSourcePackageIsKnown() throws InterruptedException {
        DebPackage binary = DebPackage.of("libxi1", "2:1.0-1+b1")
                .with("Source", "xi (1.0-1)")
                .build();
        lab.install(binary);
        lab.publish(
                AptSuite.SECURITY,
                binary.toBuilder()
                        .version("2:1.1-1")
                        .fields(java.util.Map.of("Source", "xi (1.1-1)"))
                        .build());

        LabMachine machine = observe();

        assertThat(installed(machine, "libxi1").effectiveSourceName()).isEqualTo("xi");
        assertThat(patch(machine, "deb:libxi1:all=2:1.1-1").subject().toString())
                .isEqualTo("libxi1:all 2:1.1-1");
        assertThat(patch(machine, "deb:libxi1:all=2:1.1-1").subject())
                .isInstanceOfSatisfying(dev.patchbay.model.patch.PatchSubject.PackageAtVersion.class, subject -> {
                    assertThat(subject.sourceName()).contains("xi");
                    assertThat(subject.sourceVersion().orElseThrow().text()).isEqualTo("1.1-1");
                });
    }

    @Test
    void anUbuntuEsmOriginAsksForItsEntitlement() throws InterruptedException {
        lab.install(deb("omicron", "1.0-1"));
        lab.publish(
                new AptSuite("jammy-apps-security", "UbuntuESMApps", "UbuntuESMApps", "jammy"),
                deb("omicron", "1.0-1+esm1"));

        Patch patch = patch(observe(), "deb:omicron:all=1.0-1+esm1");

        assertThat(patch.entitlement()).isEqualTo(Optional.of("esm-apps"));
        assertThat(patch.is(Classification.SECURITY)).isTrue();
    }
}
