package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What holds where assignments of equal rank disagree (contract rule M1). */
public enum ConflictResolution {
    /** It gates installation: the strictest value holds. */
    STRICTEST_HOLDS,
    /** It does not gate installation: nothing is applied. */
    NOT_APPLIED;

    private static final Vocabulary<ConflictResolution> NAMES =
            Vocabulary.of("conflictResolution", ConflictResolution.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ConflictResolution parse(String text) {
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
