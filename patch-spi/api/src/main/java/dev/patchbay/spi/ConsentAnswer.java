package dev.patchbay.spi;

import dev.patchbay.model.reason.Reason;
import java.util.Objects;

/**
 * What somebody said. Experimental. Immutable and thread-safe.
 *
 * @param verdict the answer
 * @param reason who said it and why
 */
public record ConsentAnswer(Verdict verdict, Reason reason) {

    /** The answer. */
    public enum Verdict {
        GRANTED,
        REFUSED,
        /** Nobody has answered: wait and ask again. */
        PENDING
    }

    public ConsentAnswer {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }
}
