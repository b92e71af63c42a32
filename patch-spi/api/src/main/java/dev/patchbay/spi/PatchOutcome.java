package dev.patchbay.spi;

/** What became of one patch of an installation (contract rule P3), by the machine's state before and after. */
public enum PatchOutcome {
    /** It was not there and is there now, whole. */
    INSTALLED,
    /** It, or something newer, was there before. */
    ALREADY_INSTALLED,
    /** It could not be fetched; the machine is as it was. */
    FAILED_DOWNLOAD,
    /** It is there, and one of its scripts failed: its service may not work. */
    FAILED_SCRIPT,
    /** It failed, and the machine is as it was. */
    FAILED_UNCHANGED,
    /** It is half there: neither the old nor the new version works for certain. */
    BROKEN_STATE,
    /** The package is held. */
    SKIPPED_HELD,
    /** Its publisher's roll-out has not reached the machine. */
    SKIPPED_PHASED,
    /** Something it needs is missing, held or failed. */
    SKIPPED_DEPENDENCY,
    /** No source offers it. */
    NOT_FOUND,
    /** Its turn did not come. */
    NOT_ATTEMPTED;

    /** Returns whether the patch is on the machine now, whole. */
    public boolean isGood() {
        return this == INSTALLED || this == ALREADY_INSTALLED;
    }

    /** Returns whether this patch changed the machine. */
    public boolean changedMachine() {
        return this == INSTALLED || this == FAILED_SCRIPT || this == BROKEN_STATE;
    }
}
