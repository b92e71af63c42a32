package dev.patchbay.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CancellationSource;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.RebootRequest;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeInstallationTest {

    private static final PatchId VIM = PatchId.of("deb:vim:amd64=2:9.1.0016-1ubuntu7.90");
    private static final PatchId CURL = PatchId.of("deb:curl:amd64=8.5.0-2ubuntu10.90");
    private static final PatchId LIBCURL = PatchId.of("deb:libcurl4t64:amd64=8.5.0-2ubuntu10.90");
    private static final PatchId KERNEL = PatchId.of("deb:linux-image-generic:amd64=6.8.0-90.91");
    private static final PatchId DOCKER = PatchId.of("deb:docker.io:amd64=26.1.3-0ubuntu1~24.04.90");

    private final FakeMachine ubuntu = FakeMachine.ubuntu2404();
    private final CallContext context = CallContext.standard().with(ubuntu.clock());
    private final PatchBackend backend = ubuntu.backend();

    private InstallResult install(PatchId... patches) throws InterruptedException {
        return backend.install(
                InstallRequest.of(backend.simulate(SimulationScope.exactly(List.of(patches)), context)), context);
    }

    private InstalledPackage installed(String name) throws InterruptedException {
        return backend.inventory(context).packages().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void fail(PatchId patch, PatchOutcome outcome) {
        ubuntu.publish(ubuntu.offer(patch).orElseThrow().failing(outcome));
    }

    @Test
    void installingTakesItsTimeAndChangesTheMachine() throws Exception {
        Instant before = ubuntu.clock().instant();
        InstallResult result = install(CURL);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(result.patches()).extracting(one -> one.patch()).containsExactly(CURL, LIBCURL);
        assertThat(result.of(CURL).orElseThrow().took())
                .contains(ubuntu.durations().get(CURL));
        assertThat(ubuntu.clock().instant())
                .isAfter(before.plus(ubuntu.durations().get(CURL)));
        assertThat(installed("curl").version().text()).isEqualTo("8.5.0-2ubuntu10.90");
        assertThat(backend.available(context).patch(CURL)).isEmpty();
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void askingAgainFindsNothingToDo() throws Exception {
        InstallRequest request = InstallRequest.of(backend.simulate(SimulationScope.exactly(Set.of(VIM)), context));
        backend.install(request, context);
        InstallResult again = backend.install(request, context);
        assertThat(again.outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
        assertThat(again.of(VIM).orElseThrow().outcome()).isEqualTo(PatchOutcome.ALREADY_INSTALLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PatchOutcome.class,
            names = {"FAILED_DOWNLOAD", "FAILED_SCRIPT", "FAILED_UNCHANGED", "BROKEN_STATE"})
    void everyFailureIsImitatedAndToldByTheState(PatchOutcome outcome) throws Exception {
        fail(LIBCURL, outcome);
        InstallResult result = install(CURL, VIM);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(result.of(LIBCURL).orElseThrow().outcome()).isEqualTo(outcome);
        assertThat(result.of(CURL).orElseThrow().outcome()).isEqualTo(PatchOutcome.SKIPPED_DEPENDENCY);
        assertThat(result.of(VIM).orElseThrow().outcome()).isEqualTo(PatchOutcome.INSTALLED);
        PackageState expected = switch (outcome) {
            case FAILED_SCRIPT -> PackageState.HALF_CONFIGURED;
            case BROKEN_STATE -> PackageState.HALF_INSTALLED;
            default -> PackageState.INSTALLED;
        };
        assertThat(installed("libcurl4t64").state()).isEqualTo(expected);
    }

    @Test
    void aFailureMayPass() throws Exception {
        FakePatch twice = ubuntu.offer(VIM).orElseThrow().failing(PatchOutcome.FAILED_UNCHANGED).toBuilder()
                .failures(2)
                .build();
        ubuntu.publish(twice);
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void aBrokenPackageManagerInstallsNothingUntilItIsRepaired() throws Exception {
        ubuntu.interrupt("bash");
        assertThat(install(VIM).of(VIM).orElseThrow().outcome()).isEqualTo(PatchOutcome.NOT_ATTEMPTED);
        assertThat(backend.repair(backend.diagnose(context).findings(), context).outcome())
                .isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void whatWasNotApprovedStopsEverything() throws Exception {
        InstallResult result = backend.install(new InstallRequest(Set.of(KERNEL), List.of()), context);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
        assertThat(result.operation().reasons().get(0).code()).isEqualTo("operation.surprise");
        assertThat(installed("linux-image-generic").version().text()).isEqualTo("6.8.0-31.31");
    }

    @Test
    void aHeldPackageIsSkippedAndTheOthersGo() throws Exception {
        InstallResult result = backend.install(
                new InstallRequest(
                        Set.of(DOCKER, VIM),
                        backend.simulate(SimulationScope.exactly(Set.of(VIM)), context)
                                .changes()),
                context);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(result.of(DOCKER).orElseThrow().outcome()).isEqualTo(PatchOutcome.SKIPPED_HELD);
    }

    @Test
    void aLockIsWaitedForWithinItsBound() throws Exception {
        ubuntu.lock("unattended-upgr", 4711, Duration.ofMinutes(1));
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        ubuntu.lock("unattended-upgr", 4711, Duration.ofMinutes(10));
        InstallResult result = install(CURL);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.LOCKED);
        assertThat(result.operation().reasons().get(0).text()).contains("unattended-upgr (process 4711)");
        PatchBackend impatient =
                ubuntu.provider().open(Target.local(), BackendOptions.local().withLockWait(Duration.ZERO));
        Instant before = ubuntu.clock().instant();
        assertThat(impatient.refresh(context).outcome()).isEqualTo(OperationOutcome.LOCKED);
        assertThat(ubuntu.clock().instant()).isEqualTo(before);
    }

    @Test
    void aDeadNetworkAndAFullDiskLeaveTheMachineAsItIs() throws Exception {
        ubuntu.network(FakeNetwork.DOWN);
        assertThat(backend.refresh(context).outcome()).isEqualTo(OperationOutcome.UNREACHABLE);
        assertThat(backend.available(context).completeness().isComplete()).isFalse();
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.UNREACHABLE);
        ubuntu.network(FakeNetwork.UP);
        ubuntu.begin(FakeTrouble.DISK_FULL);
        assertThat(install(VIM).of(VIM).orElseThrow().outcome()).isEqualTo(PatchOutcome.FAILED_DOWNLOAD);
        ubuntu.end(FakeTrouble.DISK_FULL);
        assertThat(install(VIM).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void aSlowNetworkTakesLongerUnlessThePatchLiesReady() throws Exception {
        InstallRequest request = InstallRequest.of(backend.simulate(SimulationScope.exactly(Set.of(VIM)), context));
        ubuntu.network(FakeNetwork.SLOW);
        Instant before = ubuntu.clock().instant();
        backend.download(request, context);
        assertThat(Duration.between(before, ubuntu.clock().instant())).isEqualTo(Duration.ofSeconds(90));
        ubuntu.network(FakeNetwork.DOWN);
        assertThat(backend.install(request, context).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
    }

    @Test
    void cancellationActsBetweenUnits() throws Exception {
        CancellationSource stop = new CancellationSource();
        ubuntu.clock().after(Duration.ofSeconds(1), stop::cancel);
        CallContext stoppable = context.toBuilder().cancellation(stop).build();
        InstallResult result = backend.install(
                InstallRequest.of(backend.simulate(SimulationScope.exactly(List.of(VIM, CURL)), context)), stoppable);
        assertThat(result.outcome()).isEqualTo(OperationOutcome.PARTIAL);
        assertThat(result.patches())
                .extracting(one -> one.outcome())
                .containsOnly(PatchOutcome.INSTALLED, PatchOutcome.NOT_ATTEMPTED);
    }

    @Test
    void aKernelBringsItsPackageAndRunsAfterTheRestart() throws Exception {
        install(KERNEL);
        assertThat(installed("linux-image-6.8.0-90-generic").state()).isEqualTo(PackageState.INSTALLED);
        assertThat(backend.rebootState(context).need()).isEqualTo(RebootState.Need.REQUIRED);
        assertThat(backend.inventory(context).runningKernel()).contains("6.8.0-31-generic");
        Optional<String> firstBoot = ubuntu.rebooter().bootId(context);
        ubuntu.rebooter().restart(new RebootRequest(Duration.ofMinutes(1), "patching"), context);
        assertThat(ubuntu.isUp()).isTrue();
        ubuntu.clock().advance(Duration.ofMinutes(1));
        assertThat(ubuntu.isUp()).isFalse();
        assertThat(backend.inventory(context).completeness().isComplete()).isFalse();
        ubuntu.clock().advance(Duration.ofSeconds(90));
        assertThat(ubuntu.isUp()).isTrue();
        assertThat(ubuntu.rebooter().bootId(context)).isPresent().isNotEqualTo(firstBoot);
        assertThat(backend.rebootState(context).need()).isEqualTo(RebootState.Need.NOT_REQUIRED);
        assertThat(backend.inventory(context).runningKernel()).contains("6.8.0-90-generic");
    }

    @Test
    void aRestartMayBeRefusedTakenBackOrNeverEnd() throws Exception {
        ubuntu.restarts(FakeRestart.REFUSED);
        assertThat(ubuntu.rebooter()
                        .restart(new RebootRequest(Duration.ZERO, "x"), context)
                        .outcome())
                .isEqualTo(OperationOutcome.FAILED);
        ubuntu.restarts(FakeRestart.NEVER_RETURNS);
        ubuntu.rebooter().restart(new RebootRequest(Duration.ofMinutes(1), "x"), context);
        assertThat(ubuntu.rebooter().cancel(context).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        ubuntu.clock().advance(Duration.ofHours(1));
        assertThat(ubuntu.isUp()).isTrue();
        ubuntu.rebooter().restart(new RebootRequest(Duration.ZERO, "x"), context);
        ubuntu.clock().advance(Duration.ofDays(30));
        assertThat(ubuntu.isUp()).isFalse();
    }

    @Test
    void theJournalTellsWhatHappenedAndWhen() throws Exception {
        install(VIM);
        assertThat(ubuntu.journal())
                .filteredOn(event ->
                        event.kind() == FakeEvent.Kind.INSTALL_STARTED || event.kind() == FakeEvent.Kind.INSTALL_ENDED)
                .extracting(FakeEvent::patches)
                .containsExactly(Set.of(VIM), Set.of(VIM));
    }

    @Test
    void windowsSupersedesAsksForLicencesAndRestarts() throws Exception {
        FakeMachine windows = FakeMachine.windowsServer2022();
        CallContext now = CallContext.standard().with(windows.clock());
        PatchId older = PatchId.of("kb:9000002");
        PatchId newer = PatchId.of("kb:9000003");
        PatchId licensed = PatchId.of("kb:9000040");
        try (PatchBackend wua = windows.backend()) {
            assertThat(wua.available(now).patches()).extracting(Patch::id).contains(older, newer);
            assertThat(wua.available(now).candidates()).contains(newer).doesNotContain(older);
            InstallRequest request = new InstallRequest(Set.of(newer, licensed), List.of());
            InstallResult first = wua.install(request, now);
            assertThat(first.of(newer).orElseThrow().outcome()).isEqualTo(PatchOutcome.INSTALLED);
            assertThat(first.of(licensed).orElseThrow().cause().orElseThrow().text())
                    .contains("licence");
            wua.acceptEulas(Set.of(licensed), now);
            assertThat(wua.install(request, now).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
            assertThat(wua.inventory(now).knowledgeBase()).contains(KbNumber.of(9_000_003), KbNumber.of(9_000_040));
            assertThat(wua.available(now).patches()).extracting(Patch::id).doesNotContain(older, newer);
            assertThat(wua.rebootState(now).need()).isEqualTo(RebootState.Need.REQUIRED);
        }
    }

    @Test
    void aPackageManagerThatReplacedItselfAsksToBeRunAgain() throws Exception {
        FakeMachine sles = FakeMachine.sles15();
        CallContext now = CallContext.standard().with(sles.clock());
        try (PatchBackend zypper = sles.backend()) {
            assertThat(zypper.install(InstallRequest.of(zypper.simulate(SimulationScope.fullUpgrade(), now)), now)
                            .outcome())
                    .isEqualTo(OperationOutcome.RERUN_NEEDED);
        }
        FakeMachine rhel = FakeMachine.rhel9();
        CallContext later = CallContext.standard().with(rhel.clock());
        try (PatchBackend dnf = rhel.backend()) {
            assertThat(dnf.install(InstallRequest.of(dnf.simulate(SimulationScope.fullUpgrade(), later)), later)
                            .outcome())
                    .isEqualTo(OperationOutcome.SUCCEEDED);
            assertThat(dnf.services(later).outdated()).containsOnlyKeys("httpd.service");
        }
    }
}
