package dev.patchbay.scheduling.fit;

/** What happens after a patch that does not fit. */
public enum OnMisfit {
    /** Smaller ones are still tried (contract rule W1). */
    TRY_THE_NEXT,
    /** Nothing more is tried. */
    STOP
}
