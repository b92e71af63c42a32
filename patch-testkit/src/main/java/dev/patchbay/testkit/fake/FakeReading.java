package dev.patchbay.testkit.fake;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.diagnosis.RemedyAutomation;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.DiagnosisReport;
import dev.patchbay.spi.OtherPatcher;
import dev.patchbay.spi.PatcherReport;
import dev.patchbay.spi.ServiceReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a simulated machine answers when it is asked. Callers hold its monitor. */
final class FakeReading {

    static final ReasonCode HALF_DONE =
            ReasonCode.of("simulated.half-done", "{package} was left {state} by an interrupted installation");
    private static final ReasonCode CONFIGURE =
            ReasonCode.of("simulated.configure", "finish the configuration of {package}");
    private static final ReasonCode NO_ROOM = ReasonCode.of("simulated.no-room", "the download cache is full");
    private static final ReasonCode CLEAR = ReasonCode.of("simulated.clear", "clear the download cache");
    private static final ReasonCode AGENT = ReasonCode.of("simulated.agent-silent", "the update agent does not answer");
    private static final ReasonCode SET = ReasonCode.of("simulated.patcher", "{patcher} is {activity}");

    private final FakeMachine machine;

    FakeReading(FakeMachine machine) {
        this.machine = machine;
    }

    Inventory inventory(Optional<MachineId> name, Instant now, Optional<Reason> obstacle) {
        FakeState state = machine.state();
        Inventory.Builder inventory = Inventory.builder()
                .machine(name.orElse(machine.id()))
                .operatingSystem(state.operatingSystem)
                .supportStatus(state.supportStatus)
                .observed(now);
        if (obstacle.isPresent()) {
            return inventory.completeness(Completeness.failed(obstacle.get())).build();
        }
        return inventory
                .packages(state.packages.values())
                .knowledgeBase(state.knowledgeBase)
                .runningKernel(state.runningKernel)
                .entitlements(state.entitlements)
                .rebootState(state.rebootState)
                .completeness(Completeness.COMPLETE)
                .build();
    }

    Available available(Instant now, Optional<Reason> obstacle) {
        FakeState state = machine.state();
        Optional<Reason> failure = obstacle.or(this::silentServer);
        if (failure.isPresent()) {
            return Available.builder()
                    .observed(now)
                    .completeness(Completeness.failed(failure.get()))
                    .build();
        }
        FakeOffers offers = FakeOffers.of(state, now);
        return Available.builder()
                .patches(offers.patches())
                .candidates(offers.candidates())
                .advisories(offers.advisories())
                .metadataAsOf(state.metadataAsOf)
                .classified(state.classified)
                .observed(now)
                .completeness(state.metadataTrouble.map(Completeness::partial).orElse(Completeness.COMPLETE))
                .build();
    }

    /** A Linux package manager answers from metadata it has; the Windows agent asks its server each time. */
    private Optional<Reason> silentServer() {
        FakeState state = machine.state();
        return state.operatingSystem.family() == OsFamily.WINDOWS && state.network == FakeNetwork.DOWN
                ? Optional.of(FakeDownload.unreachable())
                : Optional.empty();
    }

    RebootState rebootState(Optional<Reason> obstacle) {
        return obstacle.map(cause -> new RebootState(RebootState.Need.UNKNOWN, List.of(cause)))
                .orElse(machine.state().rebootState);
    }

    ServiceReport services(Instant now, Optional<Reason> obstacle) {
        return new ServiceReport(
                obstacle.isPresent() ? Map.of() : machine.state().outdatedServices, now, completeness(obstacle));
    }

    PatcherReport patchers(Instant now, Optional<Reason> obstacle) {
        List<OtherPatcher> patchers = new ArrayList<>();
        if (obstacle.isEmpty()) {
            machine.state()
                    .patchers
                    .forEach((id, activity) -> patchers.add(new OtherPatcher(
                            id,
                            activity,
                            List.of(SET.with("patcher", id)
                                    .with("activity", activity.name())
                                    .build()))));
        }
        return new PatcherReport(patchers, now, completeness(obstacle));
    }

    SettingsSnapshot settings(Set<SettingKey> keys, Instant now, Optional<Reason> obstacle) {
        Collection<SettingKey> wanted =
                keys.isEmpty() ? machine.state().settings.keySet() : keys;
        List<SettingsSnapshot.Entry> entries = obstacle.isPresent()
                ? List.of()
                : wanted.stream()
                        .map(key -> new SettingsSnapshot.Entry(
                                key,
                                Optional.ofNullable(machine.state().settings.get(key))))
                        .toList();
        return new SettingsSnapshot(entries, now, completeness(obstacle));
    }

    DiagnosisReport diagnose(CallContext context) {
        FakeState state = machine.state();
        Optional<Reason> stop = context.stopReason();
        if (stop.isPresent()) {
            return new DiagnosisReport(List.of(), context.now(), completeness(stop));
        }
        List<Diagnosis> findings = new ArrayList<>();
        machine.blindness()
                .ifPresent(cause -> findings.add(Diagnosis.builder()
                        .symptom(AGENT.reason())
                        .addEvidence(cause)
                        .cause(cause)
                        .build()));
        for (InstalledPackage half : state.halfDone()) {
            findings.add(Diagnosis.builder()
                    .symptom(HALF_DONE
                            .with("package", half.name())
                            .with("state", half.state().label())
                            .build())
                    .remedy(CONFIGURE.with("package", half.name()).build())
                    .automation(RemedyAutomation.ASK)
                    .build());
        }
        if (state.troubles.contains(FakeTrouble.DISK_FULL)) {
            findings.add(Diagnosis.builder()
                    .symptom(NO_ROOM.reason())
                    .remedy(CLEAR.reason())
                    .automation(RemedyAutomation.SAFE)
                    .build());
        }
        return new DiagnosisReport(findings, context.now(), Completeness.COMPLETE);
    }

    static boolean isDiskFull(Diagnosis finding) {
        return NO_ROOM.isCodeOf(finding.symptom());
    }

    private static Completeness completeness(Optional<Reason> obstacle) {
        return obstacle.map(Completeness::failed).orElse(Completeness.COMPLETE);
    }
}
