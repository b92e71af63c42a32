package dev.patchbay.scheduling.fit;

/** When a restart that is pending before the run takes place, if restarts are allowed. */
public enum PendingReboot {
    /** Before anything is installed. */
    FIRST,
    /** Together with whatever the run itself asks for, at the end. */
    LAST
}
