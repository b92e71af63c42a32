package dev.patchbay.spi;

/**
 * Is told how far a backend call got, on the thread that made the call. Experimental. What a listener throws ends the
 * call.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Tells nobody. */
    ProgressListener NONE = progress -> {};

    /** Is called as often as the backend learns something; must return quickly, the call waits for it. */
    void onProgress(Progress progress);
}
