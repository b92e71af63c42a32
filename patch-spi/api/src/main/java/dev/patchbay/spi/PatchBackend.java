package dev.patchbay.spi;

import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;

/**
 * One package manager on one machine. The read side: nothing here changes the machine.
 *
 * <p>Experimental: installing, the reboot state and the optional operations are added with the backend contract.
 *
 * <p>A call throws for interruption and for bugs only (contract rule E3). A tool that is missing, fails, hangs or answers
 * nonsense, a file that cannot be read, a deadline that passed and a cancelled call are the {@code Completeness} of the
 * result: {@code Failed} or {@code Partial} with a reason for each cause, never an empty answer that reads as "nothing
 * missing".
 *
 * <p>Each call observes the machine anew. Implementations need not be thread-safe: one backend belongs to one thread at a
 * time.
 */
public interface PatchBackend extends AutoCloseable {

    /** Returns the {@link PatchBackendProvider#id() id} of the provider that opened this backend. */
    String id();

    /** Returns what is installed, half-installed and held. */
    Inventory inventory(CallContext context) throws InterruptedException;

    /**
     * Returns what the machine's sources offer: every version above the installed one, not only the newest, so that a
     * security fix that was superseded since is still seen (contract rule S6).
     */
    Available available(CallContext context) throws InterruptedException;

    /** Returns what the package manager would do, and which patches need each other. */
    Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException;

    /** Releases what the backend holds; does nothing the second time. */
    @Override
    void close();
}
