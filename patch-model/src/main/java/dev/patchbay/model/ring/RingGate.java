package dev.patchbay.model.ring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;

/**
 * What must hold of a ring before the next one begins. Immutable and thread-safe.
 *
 * @param minimumSuccess how many of its machines must have succeeded
 * @param maximumFailures how many may have failed
 * @param approval whether somebody has to agree besides
 */
@JsonPropertyOrder({"minimumSuccess", "maximumFailures", "approval"})
public record RingGate(Share minimumSuccess, Share maximumFailures, GateApproval approval) {

    /** Nothing is asked but that time passes. */
    public static final RingGate OPEN = new RingGate(Share.percent(0), Share.percent(100), GateApproval.NOT_NEEDED);

    public RingGate {
        Required.value("minimumSuccess", minimumSuccess);
        Required.value("maximumFailures", maximumFailures);
        approval = Required.orElse(approval, GateApproval.NOT_NEEDED);
    }
}
