package dev.patchbay.model.diagnosis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a program may carry out a remedy by itself. */
public enum RemedyAutomation {
    /** It can be undone or cannot do harm. */
    SAFE,
    /** Somebody decides first. */
    ASK,
    /** Nothing a program should do, or nothing is known. */
    NEVER;

    private static final Vocabulary<RemedyAutomation> NAMES = Vocabulary.of("remedyAutomation", RemedyAutomation.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static RemedyAutomation parse(String text) {
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
