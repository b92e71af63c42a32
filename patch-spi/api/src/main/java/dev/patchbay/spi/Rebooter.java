package dev.patchbay.spi;

import java.util.Optional;

/**
 * Restarts a machine, and tells one life of it from the next. A host replaces it to ask an orchestrator, a hypervisor or a
 * human instead.
 *
 * <p>Experimental. Implementations are thread-safe.
 */
public interface Rebooter {

    /**
     * Asks for a restart and returns when it is under way or was refused, not when the machine is back.
     *
     * @return Succeeded once the restart is under way; Failed with the cause when it was refused
     */
    OperationResult restart(RebootRequest request, CallContext context) throws InterruptedException;

    /** Takes back a restart whose delay has not passed; Nothing to do when there is none. */
    OperationResult cancel(CallContext context) throws InterruptedException;

    /** Returns what is different after every start of the machine; empty when that cannot be told. */
    Optional<String> bootId(CallContext context) throws InterruptedException;
}
