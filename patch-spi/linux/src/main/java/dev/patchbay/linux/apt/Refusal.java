package dev.patchbay.linux.apt;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchOutcome;

/**
 * Why an operation was not carried out; nothing was changed. Immutable and thread-safe.
 *
 * @param outcome of the operation
 * @param patches what that means for each patch whose turn would have come
 * @param reason why
 */
record Refusal(OperationOutcome outcome, PatchOutcome patches, Reason reason) {

    /** Returns that the operation failed before it began. */
    static Refusal of(Reason reason) {
        return new Refusal(OperationOutcome.FAILED, PatchOutcome.NOT_ATTEMPTED, reason);
    }

    /** Returns that another program was in the way. */
    static Refusal locked(Reason reason) {
        return new Refusal(OperationOutcome.LOCKED, PatchOutcome.NOT_ATTEMPTED, reason);
    }
}
