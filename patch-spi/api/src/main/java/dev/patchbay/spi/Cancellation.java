package dev.patchbay.spi;

/**
 * Whether somebody asked a call to stop. A query stops at once; what changes a machine stops between its steps.
 *
 * <p>Experimental. Implementations must be thread-safe and fast: a backend asks often.
 */
@FunctionalInterface
public interface Cancellation {

    /** Nobody ever asks. */
    Cancellation NEVER = () -> false;

    /** Returns whether to stop; once true, always true. */
    boolean isRequested();
}
