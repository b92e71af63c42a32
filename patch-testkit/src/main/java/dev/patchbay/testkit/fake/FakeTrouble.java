package dev.patchbay.testkit.fake;

/** What may be wrong with a simulated machine, besides its network and its patches. */
public enum FakeTrouble {
    /** The update agent does not answer. */
    AGENT_NOT_READY,
    /** The package database cannot be read. */
    DATABASE_CORRUPT,
    /** No space is left for downloads. */
    DISK_FULL,
    /** The program lacks the privilege to change anything. */
    NO_PRIVILEGE
}
