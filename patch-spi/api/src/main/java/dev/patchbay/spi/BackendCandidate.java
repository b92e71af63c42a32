package dev.patchbay.spi;

import dev.patchbay.model.reason.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A provider that was looked at during discovery and what came of it.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param name the provider's id, or what is known of a provider that could not be loaded
 * @param state what came of it
 * @param reasons why, at least one
 */
public record BackendCandidate(String name, State state, List<Reason> reasons) {

    /** What came of a candidate. */
    public enum State {
        /** It can serve the target. */
        APPLIES,
        /** It works and says it cannot serve the target. */
        DOES_NOT_APPLY,
        /** It could not be loaded, is too new for this core, or failed when it was asked. */
        BROKEN
    }

    public BackendCandidate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        reasons = List.copyOf(reasons);
    }

    /** Returns one line for people: name, state and reasons. */
    @Override
    public String toString() {
        String verdict = switch (state) {
            case APPLIES -> "applies";
            case DOES_NOT_APPLY -> "does not apply";
            case BROKEN -> "is broken";
        };
        return name + " " + verdict + ": " + reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
