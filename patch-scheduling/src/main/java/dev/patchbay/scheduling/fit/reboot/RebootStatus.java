package dev.patchbay.scheduling.fit.reboot;

/** Where a restart stands (contract rule W7). */
public enum RebootStatus {
    /** Nothing asks for one. */
    NOT_NEEDED,
    /** One is needed and has not begun. */
    REQUIRED,
    /** It was asked for; the machine goes down. */
    STARTED,
    /** The machine did not go down, or came back without having restarted. */
    FAILED,
    /** The machine went down and is not back in time. */
    TIMED_OUT,
    /** The machine is back, with another boot id. */
    COMPLETED
}
