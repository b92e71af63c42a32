package dev.patchbay.testkit.fake;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.DiagnosisReport;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatcherReport;
import dev.patchbay.spi.ServiceReport;
import dev.patchbay.spi.SettingsChange;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.UninstallResult;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The package manager of a simulated machine: what every call has in common, and who answers it. */
final class FakeBackend implements PatchBackend {

    private final FakeMachine machine;
    private final Optional<MachineId> name;
    private final Duration lockWait;
    private final FakeReading reading;
    private final FakeUpkeep upkeep;

    FakeBackend(FakeMachine machine, Optional<MachineId> name, Duration lockWait) {
        this.machine = machine;
        this.name = name;
        this.lockWait = lockWait;
        this.reading = new FakeReading(machine);
        this.upkeep = new FakeUpkeep(machine);
    }

    @Override
    public String id() {
        return FakeMachine.MARK;
    }

    @Override
    public Set<Capability> capabilities() {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        if (machine.operatingSystem().family() == OsFamily.WINDOWS) {
            all.removeAll(EnumSet.of(Capability.HOLDS, Capability.UNITS, Capability.PHASING));
        } else {
            all.remove(Capability.PREPARE_RESTART);
        }
        return all;
    }

    private <T> T ask(String operation, CallContext context, Supplier<T> answer) {
        machine.record(FakeEvent.Kind.CALLED, List.of(), operation);
        context.report(operation);
        synchronized (machine.monitor()) {
            return answer.get();
        }
    }

    private Optional<Reason> obstacle(CallContext context) {
        return context.stopReason().or(machine::blindness);
    }

    /** Returns why nothing may be changed now, after waiting for a lock as long as is allowed. */
    private Optional<OperationResult> refusal(CallContext context) throws InterruptedException {
        Optional<Reason> obstacle = obstacle(context).or(upkeep::missingPrivilege);
        if (obstacle.isPresent()) {
            return Optional.of(OperationResult.of(OperationOutcome.FAILED, obstacle.get(), context.now()));
        }
        Optional<Reason> lock = FakeLock.await(machine, lockWait, context);
        return lock.map(held -> OperationResult.of(
                context.stopReason().isPresent() ? OperationOutcome.FAILED : OperationOutcome.LOCKED,
                held,
                context.now()));
    }

    @Override
    public Inventory inventory(CallContext context) {
        return ask(
                "reading the simulated package database",
                context,
                () -> reading.inventory(name, context.now(), obstacle(context)));
    }

    @Override
    public Available available(CallContext context) {
        return ask("reading the simulated sources", context, () -> reading.available(context.now(), obstacle(context)));
    }

    @Override
    public Simulation simulate(SimulationScope scope, CallContext context) {
        return ask(
                "simulating",
                context,
                () -> obstacle(context)
                        .map(cause -> Simulation.builder()
                                .observed(context.now())
                                .completeness(Completeness.failed(cause))
                                .build())
                        .orElseGet(() -> FakeSimulation.of(
                                FakeOffers.of(machine.state(), context.now()), scope, context.now())));
    }

    @Override
    public RebootState rebootState(CallContext context) {
        return ask("reading the simulated reboot state", context, () -> reading.rebootState(obstacle(context)));
    }

    @Override
    public InstallResult install(InstallRequest request, CallContext context) throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        Optional<Reason> broken = refusal.isPresent() ? Optional.empty() : upkeep.brokenState();
        return ask("installing", context, () -> {
            if (refusal.isPresent()) {
                return InstallResult.notAttempted(
                        request,
                        refusal.get().outcome(),
                        refusal.get().reasons().get(0),
                        context.now());
            }
            return broken.map(
                            cause -> InstallResult.notAttempted(request, OperationOutcome.FAILED, cause, context.now()))
                    .orElseGet(() -> new FakeInstallation(machine, request, context).run());
        });
    }

    @Override
    public OperationResult refresh(CallContext context) throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        return ask("refreshing", context, () -> refusal.orElseGet(() -> upkeep.refresh(context)));
    }

    @Override
    public DownloadResult download(InstallRequest request, CallContext context) throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        return ask(
                "downloading",
                context,
                () -> refusal.map(result ->
                                new DownloadResult(result, Set.of(), FakeUpkeep.all(request.patches(), result)))
                        .orElseGet(() -> upkeep.download(request, context)));
    }

    @Override
    public UninstallResult uninstall(Set<PatchId> patches, CallContext context) throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        return ask(
                "uninstalling",
                context,
                () -> refusal.map(result -> new UninstallResult(result, Set.of(), FakeUpkeep.all(patches, result)))
                        .orElseGet(() -> upkeep.uninstall(patches, context)));
    }

    private OperationResult change(String operation, CallContext context, Supplier<OperationResult> work)
            throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        return ask(operation, context, () -> refusal.orElseGet(work));
    }

    @Override
    public OperationResult hold(Set<String> packages, CallContext context) throws InterruptedException {
        if (!capabilities().contains(Capability.HOLDS)) {
            return PatchBackend.super.hold(packages, context);
        }
        return change("holding", context, () -> upkeep.hold(packages, context));
    }

    @Override
    public OperationResult release(Set<String> packages, CallContext context) throws InterruptedException {
        if (!capabilities().contains(Capability.HOLDS)) {
            return PatchBackend.super.release(packages, context);
        }
        return change("releasing", context, () -> upkeep.release(packages, context));
    }

    @Override
    public OperationResult acceptEulas(Set<PatchId> patches, CallContext context) throws InterruptedException {
        return change("accepting licences", context, () -> upkeep.acceptEulas(patches, context));
    }

    @Override
    public ServiceReport services(CallContext context) {
        return ask("reading the simulated services", context, () -> reading.services(context.now(), obstacle(context)));
    }

    @Override
    public OperationResult restartServices(Set<String> services, CallContext context) throws InterruptedException {
        return change("restarting services", context, () -> upkeep.restartServices(services, context));
    }

    @Override
    public DiagnosisReport diagnose(CallContext context) {
        return ask("diagnosing", context, () -> reading.diagnose(context));
    }

    @Override
    public OperationResult repair(List<Diagnosis> findings, CallContext context) throws InterruptedException {
        return change("repairing", context, () -> upkeep.repair(findings, context));
    }

    @Override
    public SettingsSnapshot readSettings(Set<SettingKey> keys, CallContext context) {
        return ask("reading settings", context, () -> reading.settings(keys, context.now(), obstacle(context)));
    }

    @Override
    public SettingsChange applySettings(Map<SettingKey, Optional<SettingValue>> wanted, CallContext context)
            throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        return ask("applying settings", context, () -> upkeep.applySettings(wanted, refusal, context));
    }

    @Override
    public OperationResult restoreSettings(SettingsSnapshot previous, CallContext context) throws InterruptedException {
        return change("restoring settings", context, () -> upkeep.restoreSettings(previous, context));
    }

    @Override
    public PatcherReport otherPatchers(CallContext context) {
        return ask("reading other patchers", context, () -> reading.patchers(context.now(), obstacle(context)));
    }

    @Override
    public SettingsChange disablePatchers(Set<String> patchers, CallContext context) throws InterruptedException {
        Optional<OperationResult> refusal = refusal(context);
        return ask("disabling other patchers", context, () -> upkeep.disablePatchers(patchers, refusal, context));
    }

    @Override
    public OperationResult restorePatchers(SettingsSnapshot previous, CallContext context) throws InterruptedException {
        return change("restoring other patchers", context, () -> upkeep.restorePatchers(previous, context));
    }

    @Override
    public OperationResult prepareRestart(CallContext context) throws InterruptedException {
        if (!capabilities().contains(Capability.PREPARE_RESTART)) {
            return PatchBackend.super.prepareRestart(context);
        }
        return change("preparing the restart", context, () -> OperationResult.succeeded(context.now(), context.now()));
    }

    @Override
    public void close() {}
}
