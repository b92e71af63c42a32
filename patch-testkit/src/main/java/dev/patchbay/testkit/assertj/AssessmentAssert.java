package dev.patchbay.testkit.assertj;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchId;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an assessment. Not thread-safe. */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {

    AssessmentAssert(Assessment actual) {
        super(actual, AssessmentAssert.class);
    }

    /** Verifies that a patch is missing and may be installed. */
    public AssessmentAssert approves(PatchId patch) {
        finds(patch, Applicability.MISSING);
        return decides(patch, DecisionKind.APPROVED);
    }

    /** Verifies whether a patch concerns the machine and is there. */
    public AssessmentAssert finds(PatchId patch, Applicability applicability) {
        isNotNull();
        Optional<PatchFinding> finding = actual.finding(patch);
        if (finding.filter(found -> found.applicability() == applicability).isEmpty()) {
            failWithMessage("expected %s to be %s, it is %s", patch, applicability, text(finding));
        }
        return this;
    }

    /** Verifies what the policy says about a patch. */
    public AssessmentAssert decides(PatchId patch, DecisionKind kind) {
        isNotNull();
        Optional<PatchFinding> finding = actual.finding(patch);
        if (finding.filter(found -> found.decision().kind() == kind).isEmpty()) {
            failWithMessage("expected the decision about %s to be %s, it is %s", patch, kind, text(finding));
        }
        return this;
    }

    /** Verifies when the decision about a patch changes by itself. */
    public AssessmentAssert changesAt(PatchId patch, Instant instant) {
        isNotNull();
        Optional<Instant> changes =
                actual.finding(patch).flatMap(found -> found.decision().changesAt());
        if (!changes.equals(Optional.of(instant))) {
            failWithMessage("expected the decision about %s to change at %s, it is %s", patch, instant, changes);
        }
        return this;
    }

    /** Verifies whether the machine is as its policy wants it. */
    public AssessmentAssert is(ComplianceState state) {
        isNotNull();
        if (actual.compliance().state() != state) {
            failWithMessage("expected %s, it is %s", state, actual.compliance());
        }
        return this;
    }

    private static String text(Optional<PatchFinding> finding) {
        return finding.map(PatchFinding::toString).orElse("not found");
    }
}
