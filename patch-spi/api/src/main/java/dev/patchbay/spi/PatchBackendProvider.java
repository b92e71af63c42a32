package dev.patchbay.spi;

/**
 * Says whether a package manager runs a machine, and opens a backend for it.
 *
 * <p>Experimental. Implementations are found through {@link java.util.ServiceLoader}: they need a public constructor
 * without parameters, an entry in {@code META-INF/services} for the class path and a {@code provides} clause for the
 * module path. They must be thread-safe and cheap to construct, and must not throw for anything they observe about a
 * machine: what speaks against a target is a reason in {@link #appliesTo}.
 */
public interface PatchBackendProvider {

    /**
     * Returns the backend's name, unique among providers: lower-case letters, digits and hyphens, for example
     * {@code apt}.
     */
    String id();

    /**
     * Returns the version of this interface the provider was compiled against. Write
     * {@code return PatchBackends.SPI_VERSION;}: the constant is copied into the provider's class by the compiler, which
     * is what lets an older core refuse a newer provider politely.
     */
    int spiVersion();

    /**
     * Returns whether this provider can serve {@code target}, with reasons either way. Looks at the operating system's
     * release file and at whether the package database is there and not empty; changes nothing, starts no process.
     */
    ProviderApplicability appliesTo(Target target, HostAccess host);

    /**
     * Opens a backend. Does not look at the machine: what is wrong with it is told by the backend's first answer.
     *
     * @return a backend the caller must close
     */
    PatchBackend open(Target target, BackendOptions options);
}
