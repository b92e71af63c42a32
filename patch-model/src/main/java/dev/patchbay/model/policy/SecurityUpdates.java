package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a deferral also holds back security updates. */
public enum SecurityUpdates {
    /** Deferred like everything else; the default. */
    DEFERRED,
    /** Installed at once. */
    EXEMPT;

    private static final Vocabulary<SecurityUpdates> NAMES = Vocabulary.of("securityUpdates", SecurityUpdates.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static SecurityUpdates parse(String text) {
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
