package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.ZoneName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Inputs that tests of planning start from. */
final class Given {

    static final Instant START = Instant.parse("2026-12-09T15:00:00Z");
    static final ReasonCode APPROVED = ReasonCode.of("test.approved", "selected");
    static final ReasonCode REFUSED = ReasonCode.of("test.refused", "kept out by {what}");

    private Given() {}

    static MaintenanceWindow window(Duration length) {
        return window(START, START.plus(length));
    }

    static MaintenanceWindow window(Instant start, Instant end) {
        return MaintenanceWindow.builder()
                .id(new OccurrenceId("prod", LocalDateTime.ofInstant(start, ZoneOffset.UTC), Fold.FIRST))
                .start(start)
                .end(end)
                .zone(ZoneName.UTC)
                .zoneDataVersion("2026a")
                .build();
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    static PatchFinding.Builder finding(String id) {
        return PatchFinding.builder()
                .patch(PatchId.of(id))
                .subject(new PatchSubject.VendorPatch(id, "1"))
                .applicability(Applicability.MISSING)
                .decision(new Decision(DecisionKind.APPROVED, APPROVED.reason(), List.of()))
                .severity(Severity.IMPORTANT)
                .addClassifications(Classification.SECURITY);
    }

    static PatchFinding approved(String id) {
        return finding(id).build();
    }

    static PatchFinding refused(String id, DecisionKind kind) {
        return finding(id)
                .decision(new Decision(kind, REFUSED.with("what", kind.label()).build(), List.of()))
                .build();
    }

    static Assessment windows(PatchFinding... findings) {
        return assessment(OsFamily.WINDOWS, RebootState.Need.NOT_REQUIRED, findings);
    }

    static Assessment linux(PatchFinding... findings) {
        return assessment(OsFamily.LINUX, RebootState.Need.NOT_REQUIRED, findings);
    }

    static Assessment assessment(OsFamily family, RebootState.Need need, PatchFinding... findings) {
        OperatingSystem system = OperatingSystem.builder()
                .family(family)
                .distribution(family == OsFamily.LINUX ? "debian" : "windows-server")
                .version(family == OsFamily.LINUX ? "12" : "2022")
                .architecture("amd64")
                .build();
        return Assessment.builder()
                .machine(MachineId.of("machine-1"))
                .operatingSystem(system)
                .rebootState(new RebootState(need, List.of()))
                .assessedAt(START)
                .completeness(Completeness.COMPLETE)
                .findings(Arrays.asList(findings))
                .compliance(new Compliance(ComplianceState.UNKNOWN, List.of(), List.of()))
                .exposure(new Exposure(findings.length, Map.of(), Map.of(), 0))
                .build();
    }

    static DurationEstimates durations(Object... idsAndMinutes) {
        DurationEstimates result = DurationEstimates.constants(KindEstimates.CONSERVATIVE);
        for (int i = 0; i < idsAndMinutes.length; i += 2) {
            result = result.with(
                    PatchId.of((String) idsAndMinutes[i]),
                    Duration.ofMinutes(((Number) idsAndMinutes[i + 1]).longValue()));
        }
        return result;
    }
}
