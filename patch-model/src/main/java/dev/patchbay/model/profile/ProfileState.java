package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** How far a version of a profile got. */
public enum ProfileState {
    /** Being edited; applies to nobody. */
    DRAFT,
    /** Applies, and never changes again. */
    PUBLISHED;

    private static final Vocabulary<ProfileState> NAMES = Vocabulary.of("profileState", ProfileState.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ProfileState parse(String text) {
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
