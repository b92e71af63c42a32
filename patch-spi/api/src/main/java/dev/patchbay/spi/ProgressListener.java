package dev.patchbay.spi;

/**
 * Is told how far a backend call got, on the thread that made the call. Experimental. What a listener throws ends the
 * call.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Tells nobody. */
    ProgressListener NONE = progress -> {};

    void onProgress(Progress progress);
}
