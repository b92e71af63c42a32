package dev.patchbay.scheduling.fit.reboot;

/** Whether a restart is called for, permission aside. */
public enum RebootNeed {
    /** Nothing calls for one. */
    NONE,
    /** One is pending, and restarts are forbidden. */
    FORBIDDEN,
    /** Nobody can tell, and that is only reported. */
    UNTOLD,
    /** One is pending. */
    PENDING,
    /** The setting asks for one after patching. */
    ALWAYS
}
