package dev.patchbay.spi;

/** A lock that {@link HostAccess#tryLock} took; closing it gives it back. Experimental. Implementations are thread-safe. */
@FunctionalInterface
public interface HeldLock extends AutoCloseable {

    /** Gives the lock back; does nothing the second time. */
    @Override
    void close();
}
