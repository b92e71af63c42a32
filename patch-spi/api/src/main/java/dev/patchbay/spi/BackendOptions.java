package dev.patchbay.spi;

import java.util.Objects;

/**
 * What a host hands to every backend it opens. Options of one package manager belong to its own provider's constructor.
 *
 * <p>Experimental; a record so far, and more ports will join. Immutable; as thread-safe as the host access it holds.
 *
 * @param host how the backend reaches the machine
 */
public record BackendOptions(HostAccess host) {

    public BackendOptions {
        Objects.requireNonNull(host, "host");
    }

    /** Returns the options of a backend that runs on the machine it serves. */
    public static BackendOptions local() {
        return new BackendOptions(LocalHost.create());
    }

    /** Returns these options with another way to reach the machine. */
    public BackendOptions with(HostAccess other) {
        return new BackendOptions(other);
    }
}
