package dev.patchbay.spi;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;

/**
 * Asks whoever decides. It must not block: an answer that takes a human's time is {@code PENDING} until it is there.
 *
 * <p>Experimental. Implementations are thread-safe.
 */
@FunctionalInterface
public interface ConsentPort {

    /** Returns the answer as it stands now. */
    ConsentAnswer ask(ConsentRequest request, CallContext context) throws InterruptedException;

    /** Returns a port that always waits: nobody can be asked. */
    static ConsentPort nobody() {
        Reason reason =
                ReasonCode.of("consent.nobody", "there is nobody to ask").reason();
        return (request, context) -> new ConsentAnswer(ConsentAnswer.Verdict.PENDING, reason);
    }
}
