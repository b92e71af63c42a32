package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a machine's sources tell what kind of change their patches are. */
public enum ClassSupport {
    /** Security fixes, at least, can be told from other changes. */
    CLASSIFIED,
    /** No source publishes classes: a filter by class can select nothing, and the assessment says so. */
    UNCLASSIFIED;

    private static final Vocabulary<ClassSupport> NAMES = Vocabulary.of("classSupport", ClassSupport.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ClassSupport parse(String text) {
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
