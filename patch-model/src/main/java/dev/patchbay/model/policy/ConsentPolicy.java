package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether somebody has to agree to each patch before it installs. */
public enum ConsentPolicy {
    NOT_NEEDED,
    REQUIRED;

    private static final Vocabulary<ConsentPolicy> NAMES = Vocabulary.of("consentPolicy", ConsentPolicy.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ConsentPolicy parse(String text) {
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
