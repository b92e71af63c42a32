package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the policy says about one patch, and why (contract rules S2 and S9). Immutable and thread-safe.
 *
 * @param kind the rule that decided
 * @param reason why that rule holds
 * @param alsoMet later rules that would have decided if this one had not, in their order, and remarks such as an
 *     unspecified severity that passed a severity filter
 */
@JsonPropertyOrder({"kind", "reason", "alsoMet"})
public record Decision(DecisionKind kind, Reason reason, List<Reason> alsoMet) {

    public Decision {
        Required.value("kind", kind);
        Required.value("reason", reason);
        alsoMet = Ordered.list(alsoMet);
    }

    /** Returns whether the patch may be installed. */
    @JsonIgnore
    public boolean isApproved() {
        return kind == DecisionKind.APPROVED;
    }

    /** Returns the earliest instant at which the deciding rule stops to hold by itself; empty when none is known. */
    public Optional<Instant> changesAt() {
        return reason.changesAt();
    }

    @Override
    public String toString() {
        return kind + ": " + reason.text();
    }
}
