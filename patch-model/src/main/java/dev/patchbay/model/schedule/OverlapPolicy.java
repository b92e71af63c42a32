package dev.patchbay.model.schedule;

/** Which of two instants is meant by a local start time that occurs twice because clocks are put back (rule T3). */
public enum OverlapPolicy {
    /** The first one, still on the old offset; the default. */
    FIRST,
    /** The second one, already on the new offset. */
    SECOND
}
