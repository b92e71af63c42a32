package dev.patchbay.spi;

/** A cancellation with a button: {@link #cancel()} from any thread. Experimental. Thread-safe. */
public final class CancellationSource implements Cancellation {

    private volatile boolean requested;

    /** Asks every call that holds this cancellation to stop. */
    public void cancel() {
        requested = true;
    }

    @Override
    public boolean isRequested() {
        return requested;
    }
}
