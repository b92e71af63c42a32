package dev.patchbay.linux.apt;

import static dev.patchbay.linux.apt.InstallLab.deb;
import static dev.patchbay.linux.apt.InstallLab.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.diagnosis.RemedyAutomation;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.testkit.lab.AptSuite;
import dev.patchbay.testkit.lab.DebPackage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refreshing, fetching, holding and repairing with the real tools. */
@ExtendWith(AptTools.class)
class AptUpkeepTest {

    private static final CallContext CONTEXT = CallContext.standard();

    private InstallLab lab;

    @BeforeEach
    void open() {
        lab = new InstallLab();
        lab.lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void whatIsDeclaredIsWhatIsOverridden() {
        assertThat(lab.backend().capabilities())
                .contains(
                        Capability.INSTALL,
                        Capability.REFRESH,
                        Capability.DOWNLOAD,
                        Capability.HOLDS,
                        Capability.DIAGNOSE,
                        Capability.REPAIR)
                .doesNotContain(Capability.UNINSTALL, Capability.EULAS);
    }

    @Test
    void refreshingMakesNewVersionsKnown() throws InterruptedException {
        lab.lab.publish(AptSuite.STABLE, deb("alpha", "1.1-1"));
        assertThat(lab.backend().available(CONTEXT).patches()).isEmpty();

        OperationResult result = lab.backend().refresh(CONTEXT);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.backend().available(CONTEXT).patches()).hasSize(1);
    }

    @Test
    void aSourceThatIsNotThereMakesTheRefreshPartial() throws InterruptedException {
        lab.offer(deb("alpha", "1.1-1"));
        lab.lab.write("etc/apt/sources.list.d/more.list", "deb [trusted=yes] file:/nowhere stable main\n");

        OperationResult result = lab.backend().refresh(CONTEXT);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(result.reasons())
                .anySatisfy(reason -> assertThat(reason.text()).contains("/nowhere"));
    }

    @Test
    void sourcesNobodyAnswersForAreUnreachableAndNotUpToDate() throws InterruptedException {
        lab.lab.write("etc/apt/sources.list", "deb http://127.0.0.1:9/debian stable main\n");
        lab.lab.write("etc/apt/apt.conf.d/30net", "Acquire::Retries \"0\"; Acquire::http::Proxy \"DIRECT\";\n");

        OperationResult result = lab.backend().refresh(CONTEXT);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.UNREACHABLE);
        assertThat(OperationReasons.UNREACHABLE.isCodeOf(result.reasons().get(0)))
                .isTrue();
    }

    @Test
    void refreshingWaitsForTheListsLock() throws Exception {
        AutoCloseable lock = lab.lab.lock("var/lib/apt/lists/lock");
        assertThat(lab.backend().refresh(CONTEXT).outcome()).isEqualTo(OperationOutcome.LOCKED);
        BackendOptions waiting = BackendOptions.local()
                .with(duration -> {
                    try {
                        lock.close();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .withLockWait(Duration.ofMinutes(1));

        assertThat(lab.backend(waiting).refresh(CONTEXT).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void downloadingChangesNoPackage() throws InterruptedException {
        lab.offer(deb("alpha", "1.1-1"));

        DownloadResult result = lab.backend()
                .download(InstallRequest.of(List.of(id("alpha=1.1-1"), id("beta=9-9")), List.of()), CONTEXT);

        assertThat(result.ready()).containsExactly(id("alpha=1.1-1"));
        assertThat(result.failed()).containsOnlyKeys(id("beta=9-9"));
        assertThat(result.operation().outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed", "beta 1.0-1 Installed");
    }

    @Test
    void aHoldIsSetHonouredAndEnded() throws InterruptedException {
        lab.offer(deb("alpha", "1.1-1"));
        InstallRequest request = InstallRequest.of(List.of(id("alpha=1.1-1")), List.of());

        assertThat(lab.backend().hold(Set.of("alpha"), CONTEXT).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.backend().hold(Set.of("alpha"), CONTEXT).outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
        assertThat(lab.install(request).of(id("alpha=1.1-1")).orElseThrow().outcome())
                .isEqualTo(PatchOutcome.SKIPPED_HELD);
        assertThat(lab.backend().release(Set.of("alpha"), CONTEXT).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.install(request).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void aPackageThatIsNotThereCannotBeHeld() throws InterruptedException {
        OperationResult result = lab.backend().hold(Set.of("alpha", "nosuch"), CONTEXT);

        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(result.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).isEqualTo("nosuch is not installed"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lab.backend().hold(Set.of("alpha-"), CONTEXT));
    }

    @Test
    void aHealthySystemHasNoFindings() throws InterruptedException {
        assertThat(lab.backend().diagnose(CONTEXT).findings()).isEmpty();
        assertThat(lab.backend().repair(List.of(), CONTEXT).outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
    }

    @Test
    void anInterruptedDpkgIsRepairedWhenSomebodySaysSo() throws InterruptedException {
        DebPackage gamma = DebPackage.of("gamma", "1.1-1")
                .script("postinst", "[ -e \"$DPKG_ROOT/tmp/ready\" ] || exit 3")
                .build();
        assertThat(lab.lab.tryToInstall(gamma).exitedWith(1)).isTrue();
        String status = lab.lab.read("var/lib/dpkg/status");
        lab.lab.write(
                "var/lib/dpkg/updates/0001",
                status.substring(status.indexOf("Package: gamma")).split("\n\n")[0] + "\n");
        List<Diagnosis> findings = lab.backend().diagnose(CONTEXT).findings();
        assertThat(findings).extracting(Diagnosis::automation).containsOnly(RemedyAutomation.ASK);
        assertThat(AptReasons.DPKG_INTERRUPTED.isCodeOf(findings.get(0).symptom()))
                .isTrue();

        assertThat(lab.backend().repair(List.of(), CONTEXT).outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
        OperationResult inVain = lab.backend().repair(findings, CONTEXT);
        assertThat(inVain.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(inVain.reasons()).anyMatch(AptReasons.STILL_BROKEN::isCodeOf);

        lab.lab.write("tmp/ready", "");
        OperationResult result =
                lab.backend().repair(lab.backend().diagnose(CONTEXT).findings(), CONTEXT);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.packages()).contains("gamma 1.1-1 Installed");
        assertThat(lab.backend().diagnose(CONTEXT).findings()).isEmpty();
    }

    @Test
    void aRepairWaitsForTheLockAndNamesItsHolder() throws Exception {
        assertThat(lab.lab
                        .tryToInstall(DebPackage.of("gamma", "1.1-1")
                                .script("postinst", "exit 3")
                                .build())
                        .exitedWith(1))
                .isTrue();
        List<Diagnosis> findings = lab.backend().diagnose(CONTEXT).findings();
        OperationResult result;
        try (AutoCloseable lock = lab.lab.lock("var/lib/dpkg/lock-frontend")) {
            result = lab.backend().repair(findings, CONTEXT);
        }

        assertThat(result.outcome()).isEqualTo(OperationOutcome.LOCKED);
        assertThat(result.reasons().get(0).text())
                .contains("(process " + ProcessHandle.current().pid() + ")");
    }
}
