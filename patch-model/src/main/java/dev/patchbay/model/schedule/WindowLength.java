package dev.patchbay.model.schedule;

/** How the duration of a schedule becomes the end of a window when clocks change inside it (rule T3). */
public enum WindowLength {
    /** Elapsed time: a window of three hours always offers three hours. The default. */
    ELAPSED,
    /**
     * The earlier of elapsed time and the wall-clock end (nominal start plus duration, read on the local clock): never
     * longer than promised and never past the announced time of day. A wall-clock end that would not come after the
     * start does not count.
     */
    EARLIEST
}
