package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.reason.Reason;
import java.util.List;

/**
 * Whether a machine is as its policy wants it (contract rule S5). Immutable and thread-safe.
 *
 * @param state the answer
 * @param violations what proves that it is not; empty unless {@link ComplianceState#NON_COMPLIANT}
 * @param doubts what keeps it from being told; empty when nothing does
 */
@JsonPropertyOrder({"state", "violations", "doubts"})
public record Compliance(ComplianceState state, List<Reason> violations, List<Reason> doubts) {

    public Compliance {
        Required.value("state", state);
        violations = Ordered.list(violations);
        doubts = Ordered.list(doubts);
    }
}
