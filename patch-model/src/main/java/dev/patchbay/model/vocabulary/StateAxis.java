package dev.patchbay.model.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** The three values a patch has on a machine (contract rule S4). */
public enum StateAxis {
    APPLICABILITY,
    DECISION,
    EXECUTION;

    private static final Vocabulary<StateAxis> NAMES = Vocabulary.of("stateAxis", StateAxis.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static StateAxis parse(String text) {
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
