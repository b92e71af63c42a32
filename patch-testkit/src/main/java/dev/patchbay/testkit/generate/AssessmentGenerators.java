package dev.patchbay.testkit.generate;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.Severity;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws decisions and assessments whose numbers add up. */
public final class AssessmentGenerators {

    private AssessmentGenerators() {}

    /** Returns decisions of every kind, each with its reason. */
    public static Gen<Decision> decision() {
        return (random, size) -> new Decision(
                Draw.oneOf(random, DecisionKind.class),
                CommonGenerators.reason().next(random, size),
                CommonGenerators.reason().list().next(random, Math.min(size, 2)));
    }

    /** Returns findings about patches of every kind. */
    public static Gen<PatchFinding> finding() {
        return (random, size) -> {
            Patch patch = PatchGenerators.patch().next(random, size);
            return PatchFinding.builder()
                    .patch(patch.id())
                    .subject(patch.subject())
                    .applicability(Draw.oneOf(random, Applicability.class))
                    .decision(decision().next(random, size))
                    .execution(Draw.oneOf(random, Execution.class))
                    .classifications(patch.classifications())
                    .severity(patch.severity())
                    .build();
        };
    }

    /** Returns assessments whose exposure is that of their findings. */
    public static Gen<Assessment> assessment() {
        return (random, size) -> {
            List<PatchFinding> findings =
                    Draw.distinct(random, size, () -> finding().next(random, size), PatchFinding::patch);
            return Assessment.builder()
                    .machine(MachineGenerators.machineId().next(random, size))
                    .operatingSystem(MachineGenerators.operatingSystem().next(random, size))
                    .supportStatus(Draw.oneOf(random, SupportStatus.class))
                    .rebootState(MachineGenerators.rebootState().next(random, size))
                    .assessedAt(Draw.instant(random))
                    .completeness(CommonGenerators.completeness().next(random, size))
                    .findings(findings)
                    .compliance(compliance(random, size))
                    .exposure(exposure(findings))
                    .build();
        };
    }

    private static Compliance compliance(Random random, int size) {
        ComplianceState state = Draw.oneOf(random, ComplianceState.class);
        return new Compliance(state, List.of(CommonGenerators.reason().next(random, size)), List.of());
    }

    private static Exposure exposure(List<PatchFinding> findings) {
        Map<Classification, Integer> byClass = new TreeMap<>();
        Map<Severity, Integer> bySeverity = new TreeMap<>();
        int missing = 0;
        int noFix = 0;
        for (PatchFinding finding : findings) {
            if (finding.isMissing()) {
                missing++;
                finding.classifications().forEach(one -> byClass.merge(one, 1, Integer::sum));
                bySeverity.merge(finding.severity(), 1, Integer::sum);
            } else if (finding.applicability() == Applicability.NO_FIX) {
                noFix++;
            }
        }
        return new Exposure(missing, byClass, bySeverity, noFix);
    }
}
