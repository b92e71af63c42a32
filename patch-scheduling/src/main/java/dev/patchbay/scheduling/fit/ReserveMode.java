package dev.patchbay.scheduling.fit;

/** When time for a restart is kept free behind a step (contract rule W2). */
public enum ReserveMode {
    /** Before every step. */
    ALWAYS,
    /** Before every step, unless the reboot setting forbids restarts. */
    WHILE_REBOOT_ALLOWED,
    /** Only when a restart is allowed and one may come: it is pending or unknown, always asked for, or a planned patch may ask. */
    WHILE_REBOOT_POSSIBLE
}
