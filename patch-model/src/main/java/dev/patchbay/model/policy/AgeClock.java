package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** From which instant a patch's age is counted (contract rule S3). */
public enum AgeClock {
    /** First publication; falls back to the fleet's first sight when the source gives no date. */
    PUBLISHED,
    /** Last revision; falls back to publication, then to the fleet's first sight. */
    REVISED,
    FIRST_SEEN_BY_FLEET,
    FIRST_SEEN_BY_MACHINE;

    private static final Vocabulary<AgeClock> NAMES = Vocabulary.of("ageClock", AgeClock.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static AgeClock parse(String text) {
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
