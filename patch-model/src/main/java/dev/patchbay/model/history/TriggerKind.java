package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What began a run. */
public enum TriggerKind {
    /** A maintenance window opened. */
    SCHEDULED,
    /** Somebody asked for it. */
    ON_DEMAND,
    /** Not recorded. */
    UNKNOWN;

    private static final Vocabulary<TriggerKind> NAMES = Vocabulary.of("triggerKind", TriggerKind.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static TriggerKind parse(String text) {
        return NAMES.parse(text);
    }

    /** Returns the one spelling that is written. */
    @JsonValue
    public String label() {
        return NAMES.nameOf(this);
    }

    @Override
    public String toString() {
        return label();
    }
}
