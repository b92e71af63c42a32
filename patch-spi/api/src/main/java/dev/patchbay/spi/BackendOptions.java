package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.Objects;

/**
 * What a host hands to every backend it opens. Options of one package manager belong to its own provider's constructor.
 *
 * <p>Experimental; a record so far, and more ports may join. Immutable; as thread-safe as the ports it holds.
 *
 * @param host how the backend reaches the machine
 * @param sleeper how it waits
 * @param lockWait how long it waits for a lock of the package manager before it answers Locked; zero for not at all
 */
public record BackendOptions(HostAccess host, Sleeper sleeper, Duration lockWait) {

    /** How long a backend waits for a lock unless said otherwise: two minutes. */
    public static final Duration DEFAULT_LOCK_WAIT = Duration.ofMinutes(2);

    public BackendOptions {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(sleeper, "sleeper");
        if (lockWait.isNegative()) {
            throw Problem.of("options.lock-wait", "lockWait", lockWait, "zero or more")
                    .asException();
        }
    }

    /** Returns options with the system's own sleeper and the default wait for locks. */
    public BackendOptions(HostAccess host) {
        this(host, Sleeper.system(), DEFAULT_LOCK_WAIT);
    }

    /** Returns the options of a backend that runs on the machine it serves. */
    public static BackendOptions local() {
        return new BackendOptions(LocalHost.create());
    }

    /** Returns these options with another way to reach the machine. */
    public BackendOptions with(HostAccess other) {
        return new BackendOptions(other, sleeper, lockWait);
    }

    /** Returns these options with another way to wait. */
    public BackendOptions with(Sleeper other) {
        return new BackendOptions(host, other, lockWait);
    }

    /** Returns these options with another bound for waiting for locks. */
    public BackendOptions withLockWait(Duration bound) {
        return new BackendOptions(host, sleeper, bound);
    }
}
