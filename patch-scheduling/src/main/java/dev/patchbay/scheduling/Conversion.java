package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a schedule in another format: its text, or why that format has no words for it. Never the nearest rule.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Conversion {

    /** The format says exactly the same. */
    record Expressed(String text) implements Conversion {
        public Expressed {
            Objects.requireNonNull(text, "text");
        }
    }

    /** The format cannot say it; the problem's code ends in {@code .inexpressible} and it names what the format could say. */
    record NotExpressible(Problem problem) implements Conversion {
        public NotExpressible {
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** Returns the text if there is one. */
    default Optional<String> asText() {
        return this instanceof Expressed expressed ? Optional.of(expressed.text()) : Optional.empty();
    }
}
