package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.KbAtRevision;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import dev.patchbay.spi.SimulationScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One installation on a simulated machine: unit after unit, each taking its time on the machine's clock. */
final class FakeInstallation {

    private static final ReasonCode OWED =
            ReasonCode.of("simulated.reboot-owed", "a restart is owed because of {cause}");
    private static final ReasonCode SCRIPTED =
            ReasonCode.of("simulated.failure", "{patch} was set to end as {outcome}");
    private static final ReasonCode PREREQUISITE =
            ReasonCode.of("simulated.prerequisite", "{patch} needs {prerequisite}, which was not installed");
    private static final ReasonCode EULA =
            ReasonCode.of("simulated.eula", "the licence {eula} of {patch} has not been accepted");
    private static final ReasonCode OUTDATED =
            ReasonCode.of("simulated.outdated", "{service} runs what {patch} replaced");
    private static final ReasonCode SUMMARY =
            ReasonCode.of("simulated.installed-part", "{good} of {asked} patches are there");

    private final FakeMachine machine;
    private final FakeState state;
    private final InstallRequest request;
    private final CallContext context;
    private final Map<PatchId, PatchResult> results = new LinkedHashMap<>();
    private final List<PackageChange> changes = new ArrayList<>();
    private boolean replacedPackageManager;

    FakeInstallation(FakeMachine machine, InstallRequest request, CallContext context) {
        this.machine = machine;
        this.state = machine.state();
        this.request = request;
        this.context = context;
    }

    InstallResult run() {
        Instant started = context.now();
        FakeOffers offers = FakeOffers.of(state, started);
        List<PatchId> attempted = new ArrayList<>();
        for (PatchId id : request.patches()) {
            Optional<PatchResult> settled = settled(id, offers);
            settled.ifPresent(result -> results.put(id, result));
            if (settled.isEmpty()) {
                attempted.add(id);
            }
        }
        if (!attempted.isEmpty()) {
            Simulation simulation = FakeSimulation.of(offers, SimulationScope.exactly(attempted), started);
            Optional<Reason> surprise = surprise(simulation);
            if (surprise.isPresent()) {
                return InstallResult.notAttempted(request, OperationOutcome.FAILED, surprise.get(), started);
            }
            simulation.keptBack().forEach(kept -> results.put(kept.patch(), skipped(kept, offers)));
            Map<String, List<FakePatch>> units = new LinkedHashMap<>();
            FakeSimulation.closure(offers, new java.util.TreeSet<>(attempted))
                    .forEach(patch -> units.computeIfAbsent(
                                    patch.unit().orElse(patch.id().value()), name -> new ArrayList<>())
                            .add(patch));
            units.values().forEach(this::installUnit);
        }
        return result(started);
    }

    private Optional<PatchResult> settled(PatchId id, FakeOffers offers) {
        if (offers.isSatisfied(id)) {
            return Optional.of(PatchResult.good(id, PatchOutcome.ALREADY_INSTALLED));
        }
        Optional<FakePatch> offer = offers.find(id);
        if (offer.isEmpty()) {
            return Optional.of(PatchResult.of(
                    id,
                    PatchOutcome.NOT_FOUND,
                    OperationReasons.NOT_OFFERED.with("patch", id.value()).build()));
        }
        return offer.get()
                .patch()
                .eula()
                .filter(eula -> !state.acceptedEulas.contains(id))
                .map(eula -> PatchResult.of(
                        id,
                        PatchOutcome.NOT_ATTEMPTED,
                        EULA.with("eula", eula).with("patch", id.value()).build()));
    }

    private static PatchResult skipped(KeptBack kept, FakeOffers offers) {
        boolean held = offers.find(kept.patch()).filter(offers::isHeld).isPresent();
        return PatchResult.of(
                kept.patch(), held ? PatchOutcome.SKIPPED_HELD : PatchOutcome.SKIPPED_DEPENDENCY, kept.reason());
    }

    private Optional<Reason> surprise(Simulation simulation) {
        Optional<String> change = simulation.changes().stream()
                .filter(planned -> !request.allows(planned))
                .map(PackageChange::toString)
                .findFirst();
        Optional<String> patch = simulation.units().stream()
                .map(InstallUnit::patches)
                .flatMap(Collection::stream)
                .filter(id -> !request.patches().contains(id))
                .map(PatchId::value)
                .findFirst();
        return change.or(() -> patch)
                .map(what -> OperationReasons.SURPRISE.with("change", what).build());
    }

    private void installUnit(List<FakePatch> unit) {
        if (isStopped(unit)) {
            return;
        }
        for (FakePatch patch : unit) {
            Optional<Reason> obstacle = prerequisite(patch);
            if (obstacle.isPresent()) {
                unit.forEach(member -> end(member, PatchOutcome.SKIPPED_DEPENDENCY, obstacle.get()));
                return;
            }
        }
        for (FakePatch patch : unit) {
            Optional<Reason> failure = FakeDownload.fetch(machine, patch);
            if (failure.isPresent()) {
                unit.forEach(member -> end(member, PatchOutcome.FAILED_DOWNLOAD, failure.get()));
                return;
            }
        }
        if (isStopped(unit)) {
            return;
        }
        machine.record(FakeEvent.Kind.INSTALL_STARTED, ids(unit), "install");
        for (FakePatch patch : unit) {
            context.report("installing " + patch.subject(), patch.id());
            Duration took = FakeDurations.of(patch, machine.seed());
            machine.clock().advance(took);
            install(patch, took);
        }
        machine.record(FakeEvent.Kind.INSTALL_ENDED, ids(unit), outcomes(unit));
    }

    /** A cancellation or a deadline that came meanwhile keeps the next step from starting, and no more than that. */
    private boolean isStopped(List<FakePatch> unit) {
        Optional<Reason> stop = context.stopReason();
        stop.ifPresent(
                reason -> unit.forEach(patch -> end(patch, PatchOutcome.NOT_ATTEMPTED, notReached(patch, reason))));
        return stop.isPresent();
    }

    private Optional<Reason> prerequisite(FakePatch patch) {
        return patch.needs().stream()
                .filter(need -> Optional.ofNullable(results.get(need))
                        .filter(result -> !result.outcome().isGood())
                        .isPresent())
                .findFirst()
                .map(need -> PREREQUISITE
                        .with("patch", patch.id().value())
                        .with("prerequisite", need.value())
                        .build());
    }

    private void install(FakePatch patch, Duration took) {
        int attempt = state.attempts.merge(patch.id(), 1, Integer::sum);
        Optional<PatchOutcome> failure = patch.failure().filter(outcome -> attempt <= patch.failures());
        PatchOutcome outcome = failure.orElse(PatchOutcome.INSTALLED);
        if (outcome.changedMachine()) {
            bring(patch);
            change(patch, stateAfter(outcome));
            patch.restarts()
                    .forEach(service -> state.outdatedServices.put(
                            service,
                            OUTDATED.with("service", service)
                                    .with("patch", patch.id().value())
                                    .build()));
            oweRestart(patch);
            replacedPackageManager |= patch.patch().is(PatchTrait.SERVICES_PACKAGE_MANAGER);
        }
        PatchResult.Builder result =
                PatchResult.builder().patch(patch.id()).outcome(outcome).took(took);
        failure.ifPresent(how -> result.cause(SCRIPTED.with("patch", patch.id().value())
                .with("outcome", how.name())
                .build()));
        results.put(patch.id(), result.build());
    }

    /** A failed script leaves a Debian package half-configured; rpm counts the package as installed. */
    private PackageState stateAfter(PatchOutcome outcome) {
        return switch (outcome) {
            case INSTALLED -> PackageState.INSTALLED;
            case FAILED_SCRIPT ->
                FakeMachineBuilder.isDebian(state.operatingSystem)
                        ? PackageState.HALF_CONFIGURED
                        : PackageState.INSTALLED;
            default -> PackageState.HALF_INSTALLED;
        };
    }

    private void bring(FakePatch patch) {
        for (PackageAtVersion extra : patch.brings()) {
            if (state.installed(extra).isEmpty()) {
                state.install(FakeMachineBuilder.packageOf(extra, PackageState.INSTALLED));
                changes.add(change(PackageChange.Kind.INSTALL, extra, patch).build());
            }
        }
    }

    private void change(FakePatch patch, PackageState after) {
        if (patch.subject() instanceof PackageAtVersion choice) {
            InstalledPackage before = state.installed(choice).orElseThrow();
            state.replaced.put(patch.id(), List.of(before));
            state.install(FakeMachineBuilder.packageOf(choice, after).toBuilder()
                    .hold(before.hold())
                    .build());
            changes.add(change(PackageChange.Kind.UPGRADE, choice, patch)
                    .fromVersion(before.version())
                    .patch(patch.id())
                    .build());
        } else if (patch.subject() instanceof KbAtRevision update && after == PackageState.INSTALLED) {
            state.knowledgeBase.add(update.kb());
        }
    }

    private void oweRestart(FakePatch patch) {
        RebootBehavior behavior = patch.patch().rebootBehavior();
        if (behavior == RebootBehavior.ALWAYS_REQUIRES_REBOOT || behavior == RebootBehavior.CAN_REQUEST_REBOOT) {
            List<Reason> signals = new ArrayList<>();
            if (state.rebootState.need() == RebootState.Need.REQUIRED) {
                signals.addAll(state.rebootState.signals());
            }
            signals.add(OWED.with("cause", patch.subject().toString()).build());
            state.rebootState = new RebootState(RebootState.Need.REQUIRED, signals);
        }
    }

    private static PackageChange.Builder change(PackageChange.Kind kind, PackageAtVersion choice, FakePatch patch) {
        return PackageChange.builder()
                .kind(kind)
                .name(choice.name())
                .architecture(choice.architecture())
                .toVersion(choice.version())
                .origins(patch.patch().origins());
    }

    private void end(FakePatch patch, PatchOutcome outcome, Reason cause) {
        results.put(patch.id(), PatchResult.of(patch.id(), outcome, cause));
    }

    private static Reason notReached(FakePatch patch, Reason stop) {
        return OperationReasons.NOT_REACHED
                .with("patch", patch.id().value())
                .with("cause", stop.text())
                .build();
    }

    private static List<PatchId> ids(List<FakePatch> unit) {
        return unit.stream().map(FakePatch::id).toList();
    }

    private String outcomes(List<FakePatch> unit) {
        Map<PatchId, PatchOutcome> ended = new TreeMap<>();
        unit.forEach(patch -> ended.put(
                patch.id(),
                Optional.ofNullable(results.get(patch.id())).orElseThrow().outcome()));
        return ended.toString();
    }

    private InstallResult result(Instant started) {
        List<PatchResult> asked = request.patches().stream()
                .map(id -> Optional.ofNullable(results.get(id)).orElseThrow())
                .toList();
        OperationOutcome outcome = outcome(asked);
        OperationResult.Builder operation =
                OperationResult.builder().outcome(outcome).started(started).ended(context.now());
        asked.stream().flatMap(result -> result.cause().stream()).distinct().forEach(operation::addReasons);
        if (outcome == OperationOutcome.RERUN_NEEDED) {
            operation.addReasons(SUMMARY.with("good", asked.size())
                    .with("asked", asked.size())
                    .build());
        }
        return new InstallResult(operation.build(), asked, changes);
    }

    private OperationOutcome outcome(List<PatchResult> asked) {
        boolean allGood = asked.stream().allMatch(result -> result.outcome().isGood());
        if (allGood) {
            if (changes.isEmpty() && state.operatingSystem.family() != OsFamily.WINDOWS
                    || asked.stream().allMatch(result -> result.outcome() == PatchOutcome.ALREADY_INSTALLED)) {
                return OperationOutcome.NOTHING_TO_DO;
            }
            return replacedPackageManager ? OperationOutcome.RERUN_NEEDED : OperationOutcome.SUCCEEDED;
        }
        if (asked.stream()
                .anyMatch(result ->
                        result.outcome().changedMachine() || result.outcome().isGood())) {
            return OperationOutcome.PARTIAL;
        }
        boolean unreachable = state.network == FakeNetwork.DOWN
                && asked.stream().allMatch(result -> result.outcome() == PatchOutcome.FAILED_DOWNLOAD);
        return unreachable ? OperationOutcome.UNREACHABLE : OperationOutcome.FAILED;
    }
}
