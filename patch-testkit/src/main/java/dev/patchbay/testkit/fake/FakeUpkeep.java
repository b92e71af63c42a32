package dev.patchbay.testkit.fake;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.KbAtRevision;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.OtherPatcher;
import dev.patchbay.spi.SettingsChange;
import dev.patchbay.spi.UninstallResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a simulated machine does besides installing. Callers hold its monitor. */
final class FakeUpkeep {

    private static final ReasonCode UNKNOWN = ReasonCode.of("simulated.unknown", "{name} is not there");
    private static final ReasonCode NOT_REMOVABLE =
            ReasonCode.of("simulated.not-removable", "{patch} was not installed here and cannot be taken back");
    private static final String PATCHER_STORE = "simulated-patcher";
    private static final Duration REFRESH = Duration.ofSeconds(4);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final FakeMachine machine;

    FakeUpkeep(FakeMachine machine) {
        this.machine = machine;
    }

    Optional<Reason> missingPrivilege() {
        return machine.state().troubles.contains(FakeTrouble.NO_PRIVILEGE)
                ? Optional.of(OperationReasons.NO_PRIVILEGE
                        .with("operation", "changing the machine")
                        .with("privilege", "the administrator's rights")
                        .build())
                : Optional.empty();
    }

    /** Returns what keeps the package manager from installing anything. */
    Optional<Reason> brokenState() {
        return machine.state().halfDone().stream()
                .findFirst()
                .map(half -> FakeReading.HALF_DONE
                        .with("package", half.name())
                        .with("state", half.state().label())
                        .build());
    }

    static Map<PatchId, Reason> all(Set<PatchId> patches, OperationResult result) {
        Map<PatchId, Reason> reasons = new TreeMap<>();
        patches.forEach(patch -> reasons.put(patch, result.reasons().get(0)));
        return reasons;
    }

    OperationResult refresh(CallContext context) {
        FakeState state = machine.state();
        Instant started = context.now();
        if (state.network == FakeNetwork.DOWN) {
            state.metadataTrouble = Optional.of(FakeDownload.unreachable());
            return OperationResult.of(OperationOutcome.UNREACHABLE, FakeDownload.unreachable(), started);
        }
        machine.clock().advance(state.network == FakeNetwork.SLOW ? REFRESH.multipliedBy(30) : REFRESH);
        state.metadataAsOf = Optional.of(context.now());
        state.metadataTrouble = Optional.empty();
        return OperationResult.succeeded(started, context.now());
    }

    DownloadResult download(InstallRequest request, CallContext context) {
        Instant started = context.now();
        FakeOffers offers = FakeOffers.of(machine.state(), started);
        Set<PatchId> ready = new TreeSet<>();
        Map<PatchId, Reason> failed = new TreeMap<>();
        for (PatchId id : request.patches()) {
            Optional<Reason> stop = context.stopReason();
            Optional<FakePatch> offer = offers.find(id);
            Optional<Reason> obstacle = stop.or(() -> offer.map(found -> FakeDownload.fetch(machine, found))
                    .orElseGet(() -> Optional.of(OperationReasons.NOT_OFFERED
                            .with("patch", id.value())
                            .build())));
            obstacle.ifPresentOrElse(cause -> failed.put(id, cause), () -> ready.add(id));
        }
        boolean unreachable = machine.state().network == FakeNetwork.DOWN && ready.isEmpty();
        OperationOutcome outcome = unreachable ? OperationOutcome.UNREACHABLE : outcome(ready.size(), failed.size());
        return new DownloadResult(result(outcome, failed.values(), started, context), ready, failed);
    }

    UninstallResult uninstall(Set<PatchId> patches, CallContext context) {
        FakeState state = machine.state();
        Instant started = context.now();
        Set<PatchId> removed = new TreeSet<>();
        Map<PatchId, Reason> failed = new TreeMap<>();
        for (PatchId id : patches) {
            Optional<FakePatch> offer = machine.offer(id);
            if (offer.isPresent()
                    && offer.get().subject() instanceof KbAtRevision update
                    && state.knowledgeBase.remove(update.kb())) {
                machine.clock().advance(SHORT);
                removed.add(id);
            } else if (state.replaced.containsKey(id)) {
                machine.clock().advance(SHORT);
                Optional.ofNullable(state.replaced.remove(id)).orElseThrow().forEach(state::install);
                removed.add(id);
            } else {
                failed.put(id, NOT_REMOVABLE.with("patch", id.value()).build());
            }
        }
        return new UninstallResult(
                result(outcome(removed.size(), failed.size()), failed.values(), started, context), removed, failed);
    }

    OperationResult hold(Set<String> packages, CallContext context) {
        return mark(packages, PackageHold.HELD, context);
    }

    OperationResult release(Set<String> packages, CallContext context) {
        return mark(packages, PackageHold.NONE, context);
    }

    private OperationResult mark(Set<String> packages, PackageHold hold, CallContext context) {
        FakeState state = machine.state();
        return each(packages, context, name -> {
            List<InstalledPackage> named = state.named(name);
            named.forEach(
                    installed -> state.install(installed.toBuilder().hold(hold).build()));
            return !named.isEmpty();
        });
    }

    OperationResult acceptEulas(Set<PatchId> patches, CallContext context) {
        FakeState state = machine.state();
        Set<String> names = new TreeSet<>();
        patches.forEach(patch -> names.add(patch.value()));
        return each(names, context, name -> {
            PatchId id = PatchId.of(name);
            if (!state.offers.containsKey(id)) {
                return false;
            }
            state.acceptedEulas.add(id);
            return true;
        });
    }

    OperationResult restartServices(Set<String> services, CallContext context) {
        return each(services, context, name -> {
            machine.clock().advance(SHORT);
            return machine.state().outdatedServices.remove(name) != null;
        });
    }

    OperationResult repair(List<Diagnosis> findings, CallContext context) {
        FakeState state = machine.state();
        Instant started = context.now();
        List<Reason> left = new ArrayList<>();
        int done = 0;
        for (Diagnosis finding : findings) {
            List<InstalledPackage> half = state.halfDone().stream()
                    .filter(installed -> FakeReading.HALF_DONE
                            .with("package", installed.name())
                            .with("state", installed.state().label())
                            .build()
                            .equals(finding.symptom()))
                    .toList();
            if (!half.isEmpty()) {
                machine.clock().advance(SHORT);
                half.forEach(installed -> state.install(
                        installed.toBuilder().state(PackageState.INSTALLED).build()));
                done++;
            } else if (FakeReading.isDiskFull(finding) && state.troubles.remove(FakeTrouble.DISK_FULL)) {
                done++;
            } else {
                left.add(finding.symptom());
            }
        }
        return result(outcome(done, left.size()), left, started, context);
    }

    SettingsChange applySettings(
            Map<SettingKey, Optional<SettingValue>> wanted, Optional<OperationResult> refusal, CallContext context) {
        SettingsSnapshot previous = new FakeReading(machine).settings(wanted.keySet(), context.now(), Optional.empty());
        if (refusal.isPresent()) {
            return new SettingsChange(refusal.get(), previous);
        }
        wanted.forEach(this::set);
        return new SettingsChange(OperationResult.succeeded(previous.observed(), context.now()), previous);
    }

    OperationResult restoreSettings(SettingsSnapshot previous, CallContext context) {
        Instant started = context.now();
        previous.entries().forEach(entry -> set(entry.key(), entry.value()));
        return OperationResult.succeeded(started, context.now());
    }

    private void set(SettingKey key, Optional<SettingValue> value) {
        value.ifPresentOrElse(
                held -> machine.state().settings.put(key, held),
                () -> machine.state().settings.remove(key));
    }

    SettingsChange disablePatchers(Set<String> patchers, Optional<OperationResult> refusal, CallContext context) {
        FakeState state = machine.state();
        List<SettingsSnapshot.Entry> previous = patchers.stream()
                .map(id -> new SettingsSnapshot.Entry(
                        new SettingKey(PATCHER_STORE, id),
                        Optional.ofNullable(state.patchers.get(id))
                                .map(activity -> new SettingValue.Text(activity.name()))))
                .toList();
        SettingsSnapshot before =
                new SettingsSnapshot(previous, context.now(), dev.patchbay.model.machine.Completeness.COMPLETE);
        OperationResult result = refusal.orElseGet(() ->
                each(patchers, context, id -> state.patchers.replace(id, OtherPatcher.Activity.INACTIVE) != null));
        return new SettingsChange(result, before);
    }

    OperationResult restorePatchers(SettingsSnapshot previous, CallContext context) {
        Instant started = context.now();
        for (SettingsSnapshot.Entry entry : previous.entries()) {
            entry.value()
                    .map(SettingValue.Text.class::cast)
                    .ifPresent(activity -> machine.state()
                            .patchers
                            .put(entry.key().name(), OtherPatcher.Activity.valueOf(activity.value())));
        }
        return OperationResult.succeeded(started, context.now());
    }

    private OperationResult each(Set<String> names, CallContext context, Predicate<String> work) {
        Instant started = context.now();
        List<Reason> missing = new ArrayList<>();
        for (String name : names) {
            if (!work.test(name)) {
                missing.add(UNKNOWN.with("name", name).build());
            }
        }
        return result(outcome(names.size() - missing.size(), missing.size()), missing, started, context);
    }

    private static OperationOutcome outcome(int good, int bad) {
        if (bad == 0) {
            return good == 0 ? OperationOutcome.NOTHING_TO_DO : OperationOutcome.SUCCEEDED;
        }
        return good == 0 ? OperationOutcome.FAILED : OperationOutcome.PARTIAL;
    }

    private static OperationResult result(
            OperationOutcome outcome, Iterable<Reason> reasons, Instant started, CallContext context) {
        OperationResult.Builder result =
                OperationResult.builder().outcome(outcome).started(started).ended(context.now());
        reasons.forEach(result::addReasons);
        return result.build();
    }
}
