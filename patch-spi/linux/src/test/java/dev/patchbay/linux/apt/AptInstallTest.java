package dev.patchbay.linux.apt;

import static dev.patchbay.linux.apt.InstallLab.deb;
import static dev.patchbay.linux.apt.InstallLab.id;
import static dev.patchbay.linux.apt.InstallLab.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CancellationSource;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.Progress;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.lab.AptSuite;
import dev.patchbay.testkit.lab.DebPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Installing with the real apt and dpkg: what is told is what the package database says afterwards. */
@ExtendWith(AptTools.class)
class AptInstallTest {

    private InstallLab lab;

    @BeforeEach
    void open() {
        lab = new InstallLab();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static Reason cause(InstallResult result, String patch) {
        return result.of(id(patch)).orElseThrow().cause().orElseThrow();
    }

    @Test
    void exactlyWhatWasAskedForIsInstalled() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"), deb("gamma", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"), deb("alpha", "1.2-1"), deb("beta", "1.1-1"), deb("gamma", "1.1-1"));

        InstallResult result = lab.install("alpha=1.1-1", "beta=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(outcomes(result))
                .containsExactly(
                        entry("alpha=1.1-1", PatchOutcome.INSTALLED), entry("beta=1.1-1", PatchOutcome.INSTALLED));
        assertThat(lab.packages())
                .containsExactly("alpha 1.1-1 Installed", "beta 1.1-1 Installed", "gamma 1.0-1 Installed");
        assertThat(result.changes())
                .extracting(PackageChange::toString)
                .containsExactlyInAnyOrder("Upgrade alpha:all 1.0-1 -> 1.1-1", "Upgrade beta:all 1.0-1 -> 1.1-1");
        assertThat(result.changes())
                .allMatch(change ->
                        change.patch().isPresent() && !change.origins().isEmpty());
        assertThat(result.operation().log().text()).contains("Setting up alpha (1.1-1)");
    }

    @Test
    void whatIsThereAlreadyIsNothingToDo() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.2-1"));
        lab.offer(deb("alpha", "1.1-1"), deb("alpha", "1.2-1"));

        InstallResult result = lab.install(InstallRequest.of(List.of(id("alpha=1.1-1"), id("alpha=1.2-1")), List.of()));

        assertThat(result.outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
        assertThat(outcomes(result).values()).containsOnly(PatchOutcome.ALREADY_INSTALLED);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void progressTellsPackagesAndPercent() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"));
        InstallRequest request = lab.approve("alpha=1.1-1");
        List<Progress> told = new ArrayList<>();

        lab.backend().install(request, CallContext.builder().progress(told::add).build());

        assertThat(told).anySatisfy(progress -> {
            assertThat(progress.patch()).contains(id("alpha=1.1-1"));
            assertThat(progress.step()).startsWith("Unpacking alpha");
            assertThat(progress.percent()).isPresent();
        });
        List<Integer> percents = told.stream()
                .filter(progress -> progress.percent().isPresent())
                .map(progress -> progress.percent().getAsInt())
                .toList();
        assertThat(percents)
                .isSorted()
                .startsWith(0)
                .last()
                .satisfies(last -> assertThat(last).isGreaterThan(50));
    }

    @Test
    void aKernelMetapackageBringsItsNewKernel() throws InterruptedException {
        lab.lab.install(
                deb("linux-image-5.10", "5.10-1"),
                DebPackage.of("linux-image", "5.10-1")
                        .with("Depends", "linux-image-5.10 (= 5.10-1)")
                        .build());
        lab.offer(
                deb("linux-image-5.11", "5.11-1"),
                DebPackage.of("linux-image", "5.11-1")
                        .with("Depends", "linux-image-5.11 (= 5.11-1)")
                        .build());

        InstallResult result = lab.install("linux-image=5.11-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(result.changes())
                .extracting(PackageChange::toString)
                .containsExactlyInAnyOrder(
                        "Upgrade linux-image:all 5.10-1 -> 5.11-1", "Install linux-image-5.11:all -> 5.11-1");
        assertThat(lab.packages())
                .containsExactly(
                        "linux-image 5.11-1 Installed",
                        "linux-image-5.10 5.10-1 Installed",
                        "linux-image-5.11 5.11-1 Installed");
    }

    @Test
    void aNewPackageThatWasNotApprovedStopsEverything() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(
                deb("data", "1"),
                DebPackage.of("alpha", "1.1-1").with("Depends", "data").build());

        InstallResult result = lab.install(InstallRequest.of(List.of(id("alpha=1.1-1")), List.of()));

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(cause(result, "alpha=1.1-1").text())
                .isEqualTo("Install data:all -> 1 was not approved, so nothing was changed");
        assertThat(OperationReasons.SURPRISE.isCodeOf(cause(result, "alpha=1.1-1")))
                .isTrue();
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed");
    }

    @Test
    void anotherUpgradeThatWasNotApprovedStopsEverything() throws InterruptedException {
        lab.lab.install(
                deb("lib", "1.0-1"),
                DebPackage.of("alpha", "1.0-1").with("Depends", "lib").build());
        lab.offer(
                deb("lib", "1.1-1"),
                DebPackage.of("alpha", "1.1-1")
                        .with("Depends", "lib (>= 1.1-1)")
                        .build());

        InstallResult result = lab.install(InstallRequest.of(List.of(id("alpha=1.1-1")), List.of()));

        assertThat(OperationReasons.SURPRISE.isCodeOf(cause(result, "alpha=1.1-1")))
                .isTrue();
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed", "lib 1.0-1 Installed");
    }

    @Test
    void aRemovalNeverHappens() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("old", "1.0-1"));
        lab.offer(DebPackage.of("alpha", "1.1-1").with("Conflicts", "old").build());

        InstallResult result = lab.install("alpha=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(outcomes(result)).containsExactly(entry("alpha=1.1-1", PatchOutcome.SKIPPED_DEPENDENCY));
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed", "old 1.0-1 Installed");
    }

    @Test
    void aDowngradeIsNeverAskedFor() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.2-1"), deb("beta", "1.2-1"));
        lab.offer(
                deb("alpha", "1.1-1"),
                DebPackage.of("beta", "1.3-1")
                        .with("Depends", "alpha (= 1.1-1)")
                        .build());

        InstallResult result = lab.install("alpha=1.1-1", "beta=1.3-1");

        assertThat(outcomes(result))
                .containsEntry("alpha=1.1-1", PatchOutcome.ALREADY_INSTALLED)
                .containsEntry("beta=1.3-1", PatchOutcome.SKIPPED_DEPENDENCY);
        assertThat(lab.packages()).containsExactly("alpha 1.2-1 Installed", "beta 1.2-1 Installed");
    }

    @Test
    void aHeldPackageIsSkippedAndTheOthersAreInstalled() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("delta", "1.0-1"));
        lab.lab.hold("delta");
        lab.offer(deb("alpha", "1.1-1"), deb("delta", "1.1-1"));

        InstallResult result = lab.install("alpha=1.1-1", "delta=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(outcomes(result))
                .containsEntry("alpha=1.1-1", PatchOutcome.INSTALLED)
                .containsEntry("delta=1.1-1", PatchOutcome.SKIPPED_HELD);
        assertThat(cause(result, "delta=1.1-1").text()).isEqualTo("delta is on hold at 1.0-1");
    }

    @Test
    void anUnknownVersionIsNotFoundAndTheOthersAreInstalled() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"), deb("beta", "1.1-1"));

        InstallResult result = lab.install("alpha=1.1-1", "beta=7.7-1", "nosuch=1.0-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(outcomes(result))
                .containsEntry("alpha=1.1-1", PatchOutcome.INSTALLED)
                .containsEntry("beta=7.7-1", PatchOutcome.NOT_FOUND)
                .containsEntry("nosuch=1.0-1", PatchOutcome.NOT_FOUND);
        assertThat(lab.packages()).containsExactly("alpha 1.1-1 Installed", "beta 1.0-1 Installed");
    }

    @Test
    void aFailingPostScriptLeavesThePackageAndTheRestOfTheBatchIsDone() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("gamma", "1.0-1"), deb("needs", "1.0-1"));
        lab.offer(
                deb("alpha", "1.1-1"),
                DebPackage.of("gamma", "1.1-1")
                        .script("postinst", "echo cannot migrate >&2; exit 3")
                        .build(),
                DebPackage.of("needs", "1.1-1")
                        .with("Depends", "gamma (>= 1.1-1)")
                        .build());

        InstallResult result = lab.install("alpha=1.1-1", "gamma=1.1-1", "needs=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(outcomes(result))
                .containsEntry("alpha=1.1-1", PatchOutcome.INSTALLED)
                .containsEntry("gamma=1.1-1", PatchOutcome.FAILED_SCRIPT)
                .containsEntry("needs=1.1-1", PatchOutcome.BROKEN_STATE);
        assertThat(cause(result, "gamma=1.1-1").text())
                .startsWith("gamma is HalfConfigured at 1.1-1: installed gamma package post-installation script")
                .endsWith("returned error exit status 3");
        assertThat(cause(result, "needs=1.1-1").text()).contains("dependency problems");
        assertThat(result.operation().log().text()).contains("cannot migrate");
    }

    @Test
    void aFailingPreScriptLeavesTheOldVersionAndTheRestOfTheBatchIsDone() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"), deb("zeta", "1.0-1"));
        lab.offer(
                deb("alpha", "1.1-1"),
                DebPackage.of("beta", "1.1-1").script("preinst", "exit 1").build(),
                deb("zeta", "1.1-1"));

        InstallResult result = lab.install("alpha=1.1-1", "beta=1.1-1", "zeta=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(outcomes(result))
                .containsEntry("alpha=1.1-1", PatchOutcome.INSTALLED)
                .containsEntry("beta=1.1-1", PatchOutcome.FAILED_UNCHANGED)
                .containsEntry("zeta=1.1-1", PatchOutcome.INSTALLED);
        assertThat(cause(result, "beta=1.1-1").text())
                .startsWith("beta is still 1.0-1: new beta package pre-installation script");
        assertThat(lab.packages())
                .containsExactly("alpha 1.1-1 Installed", "beta 1.0-1 Installed", "zeta 1.1-1 Installed");
    }

    @Test
    void aBrokenPackageOfEarlierStopsWhatWasNotAskedToRepairIt() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        assertThat(lab.lab
                        .tryToInstall(DebPackage.of("gamma", "1.1-1")
                                .script("postinst", "exit 3")
                                .build())
                        .exitedWith(1))
                .isTrue();
        lab.offer(deb("alpha", "1.1-1"));

        InstallResult result = lab.install(InstallRequest.of(List.of(id("alpha=1.1-1")), List.of()));

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(OperationReasons.BROKEN.isCodeOf(cause(result, "alpha=1.1-1")))
                .isTrue();
        assertThat(lab.packages()).contains("alpha 1.0-1 Installed");
    }

    @Test
    void anInterruptedDpkgIsNotTouched() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"));
        InstallRequest request = lab.approve("alpha=1.1-1");
        lab.lab.write("var/lib/dpkg/updates/0001", "Package: alpha\n");

        InstallResult result = lab.install(request);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(OperationReasons.BROKEN.isCodeOf(cause(result, "alpha=1.1-1")))
                .isTrue();
        assertThat(cause(result, "alpha=1.1-1").text()).contains("dpkg was interrupted");
    }

    @Test
    void aChangedConfigurationFileIsKeptAndReported() throws InterruptedException {
        lab.lab.install(
                DebPackage.of("beta", "1.0-1")
                        .conffile("/etc/beta.conf", "x = 1\n")
                        .build(),
                DebPackage.of("alpha", "1.0-1")
                        .conffile("/etc/alpha.conf", "x = 1\n")
                        .build());
        lab.lab.write("etc/beta.conf", "x = mine\n");
        lab.offer(
                DebPackage.of("beta", "1.1-1")
                        .conffile("/etc/beta.conf", "x = 2\n")
                        .build(),
                DebPackage.of("alpha", "1.1-1")
                        .conffile("/etc/alpha.conf", "x = 2\n")
                        .build());

        InstallResult result = lab.install("beta=1.1-1", "alpha=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.lab.read("etc/beta.conf")).isEqualTo("x = mine\n");
        assertThat(lab.lab.read("etc/beta.conf.dpkg-dist")).isEqualTo("x = 2\n");
        assertThat(lab.lab.read("etc/alpha.conf")).isEqualTo("x = 2\n");
        assertThat(result.operation().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text())
                        .isEqualTo("/etc/beta.conf was changed by an administrator and kept; "
                                + "the new one is /etc/beta.conf.dpkg-dist"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deb:alpha-:all=1.1-1",
                "deb:alpha:all=1.1-1-",
                "deb:--force-yes:all=1.1-1",
                "deb:alpha:all=1.1*",
                "deb:al?ha:all=1.1-1",
                "deb:./alpha.deb:all=1.1-1",
                "deb:alpha;id:all=1.1-1",
                "deb:alpha:all-=1.1-1",
                "deb:?upgradable:all=1",
                "deb:alpha+:all=1.1 -o X=y",
                "alpha=1.1-1",
                "KB123"
            })
    void namesThatMeanSomethingElseToAptNeverReachIt(String hostile) throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lab.install(InstallRequest.of(List.of(PatchId.of(hostile)), List.of())));
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed");
    }

    @Test
    void aDryRunLeavesEveryFileAsItWas() throws InterruptedException, IOException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(
                deb("data", "1"),
                DebPackage.of("alpha", "1.1-1").with("Depends", "data").build());
        Map<String, String> before = files();

        assertThat(lab.backend()
                        .simulate(SimulationScope.exactly(Set.of(id("alpha=1.1-1"))), CallContext.standard())
                        .changes())
                .hasSize(2);

        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var walk = Files.walk(lab.lab.root())) {
            for (Path file : walk.toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return files;
    }

    @Test
    void aPackageThatCannotBeFetchedChangesNothing() throws InterruptedException, IOException {
        lab.lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"), deb("beta", "1.1-1"));
        InstallRequest request = lab.approve("alpha=1.1-1", "beta=1.1-1");
        Path pool = Path.of(
                        lab.lab.read("etc/apt/sources.list").split("file:")[1].split(" ")[0])
                .resolve("pool");
        Files.delete(pool.resolve("beta_1.1-1_all.deb"));

        InstallResult result = lab.install(request);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(outcomes(result))
                .containsEntry("alpha=1.1-1", PatchOutcome.NOT_ATTEMPTED)
                .containsEntry("beta=1.1-1", PatchOutcome.FAILED_DOWNLOAD);
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed", "beta 1.0-1 Installed");
    }

    @Test
    void aRepositoryWithoutSignatureIsNotTrusted() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"));
        InstallRequest request = lab.approve("alpha=1.1-1");
        lab.lab.write(
                "etc/apt/sources.list", lab.lab.read("etc/apt/sources.list").replace("[trusted=yes] ", ""));
        lab.lab.write("etc/apt/apt.conf.d/20careless", "APT::Get::AllowUnauthenticated \"true\";\n");

        InstallResult result = lab.install(request);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(AptReasons.UNTRUSTED_ORIGIN.isCodeOf(cause(result, "alpha=1.1-1")))
                .isTrue();
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed");
    }

    @Test
    void aCancelledCallChangesNothing() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"));
        InstallRequest request = lab.approve("alpha=1.1-1");
        CancellationSource stop = new CancellationSource();
        stop.cancel();

        InstallResult result = lab.backend()
                .install(request, CallContext.builder().cancellation(stop).build());

        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(outcomes(result).values()).containsOnly(PatchOutcome.NOT_ATTEMPTED);
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed");
    }

    @Test
    void tenMegabytesOfScriptOutputAreCutAndHarmless() throws InterruptedException {
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(DebPackage.of("alpha", "1.1-1")
                .script("postinst", "yes loud | head -c 10000000; echo the end")
                .build());

        InstallResult result = lab.install("alpha=1.1-1");

        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(result.operation().log().text()).hasSizeLessThan(600_000).contains("the end");
    }

    @Test
    void severalSuitesCountAsOneOffer() throws InterruptedException {
        lab.lab.install(deb("theta", "1.0-1"));
        lab.lab.publish(AptSuite.SECURITY, deb("theta", "1.1-1"));
        lab.lab.publish(AptSuite.UPDATES, deb("theta", "1.2-1"));
        lab.lab.update();

        assertThat(lab.install("theta=1.1-1").outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.packages()).containsExactly("theta 1.1-1 Installed");
    }
}
