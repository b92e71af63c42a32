package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whose word is enough to accept a licence. */
public enum EulaPolicy {
    /** Only licences listed as accepted. */
    ACCEPTED_ONLY,
    /** All licences; a decision somebody has to make explicitly. */
    ACCEPT_ALL;

    private static final Vocabulary<EulaPolicy> NAMES = Vocabulary.of("eulaPolicy", EulaPolicy.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static EulaPolicy parse(String text) {
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
