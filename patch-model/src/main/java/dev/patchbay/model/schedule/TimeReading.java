package dev.patchbay.model.schedule;

/** How times of day are read where clocks change (contract rule T3). */
public enum TimeReading {
    /** Fixed times on the local clock, which follow the gap and overlap policies of the schedule. */
    FIXED,
    /** What the clock reads as time passes: a time in a gap does not occur, one in an overlap occurs twice. */
    BY_INSTANT
}
