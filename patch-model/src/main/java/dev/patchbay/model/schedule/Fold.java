package dev.patchbay.model.schedule;

/** Which of the two instants a local date-time names when clocks are put back over it; normally the first. */
public enum Fold {
    /** The first pass of the clock; also the only value for a local time that occurs once. */
    FIRST,
    /** The second pass of the clock. */
    SECOND
}
