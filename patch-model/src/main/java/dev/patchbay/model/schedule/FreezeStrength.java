package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** How firmly a freeze is closed (contract rule R8). */
public enum FreezeStrength {
    /** Nothing opens it. */
    HARD,
    /** A run on demand may pass it, with a reason. */
    SOFT;

    private static final Vocabulary<FreezeStrength> NAMES = Vocabulary.of("freezeStrength", FreezeStrength.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static FreezeStrength parse(String text) {
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
