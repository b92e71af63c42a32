package dev.patchbay.model.vocabulary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.internal.Required;

/** The three values of one patch on one machine (contract rule S4). Immutable and thread-safe. */
@JsonPropertyOrder({"applicability", "decision", "execution"})
public record PatchStates(Applicability applicability, DecisionKind decision, Execution execution) {

    public PatchStates {
        Required.value("applicability", applicability);
        Required.value("decision", decision);
        Required.value("execution", execution);
    }

    /** Returns the three values of {@code finding}. */
    public static PatchStates of(PatchFinding finding) {
        return new PatchStates(finding.applicability(), finding.decision().kind(), finding.execution());
    }

    @Override
    public String toString() {
        return applicability + ", " + decision + ", " + execution;
    }
}
