package dev.patchbay.spi;

/**
 * How an operation on a machine ended (contract rule P3). Judged by the machine's state before and after; an exit code is
 * evidence, never proof.
 */
public enum OperationOutcome {
    /** Everything asked for is so now. */
    SUCCEEDED,
    /** A part of what was asked for is so now. */
    PARTIAL,
    /** Nothing of what was asked for is so now. */
    FAILED,
    /** Everything asked for was so already. */
    NOTHING_TO_DO,
    /** Another program holds the package manager; nothing was changed. */
    LOCKED,
    /** What was asked for is done, and the package manager replaced itself: ask again. */
    RERUN_NEEDED,
    /** A source that was needed could not be reached; nothing was changed. */
    UNREACHABLE,
    /** Contact was lost, or the state afterwards could not be read: nobody knows. Read the machine anew. */
    INDETERMINATE;

    /** Returns whether the machine is known to be as it was before. */
    public boolean changedNothing() {
        return this == NOTHING_TO_DO || this == LOCKED || this == UNREACHABLE;
    }

    /** Returns whether everything asked for is known to be so. */
    public boolean isGood() {
        return this == SUCCEEDED || this == NOTHING_TO_DO || this == RERUN_NEEDED;
    }
}
