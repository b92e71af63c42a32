package dev.patchbay.scheduling.fit;

/** What of expected time and reserve has to be left for a step to start (contract rule W2). */
public enum Combination {
    /** Expected time and reserve together. */
    ADDITIVE,
    /** The expected time alone; the restart is looked at by itself when its turn comes. */
    EXPECTED_ONLY,
    /** The reserve alone, however long the step takes: a cut-off before the end. */
    RESERVE_ONLY
}
