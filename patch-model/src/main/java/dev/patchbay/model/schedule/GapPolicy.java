package dev.patchbay.model.schedule;

/** What becomes of an occurrence whose local start time does not exist because clocks are put forward (rule T3). */
public enum GapPolicy {
    /**
     * The start moves forward by the length of the gap: 02:30 becomes 03:30 where 02:00 to 03:00 is missing. The
     * default: a window on "second Sunday 02:30" in a US zone would otherwise lose every March.
     */
    SHIFT_FORWARD,
    /** The occurrence does not take place. */
    SKIP
}
