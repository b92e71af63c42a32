package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a machine can be patched right now. */
public enum ReadinessState {
    /** Everything a run needs is there. */
    READY,
    /** Something a run needs is missing; the causes say what. */
    NOT_READY,
    /** Nobody looked since the last contact. */
    UNKNOWN;

    private static final Vocabulary<ReadinessState> NAMES = Vocabulary.of("readiness", ReadinessState.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ReadinessState parse(String text) {
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
