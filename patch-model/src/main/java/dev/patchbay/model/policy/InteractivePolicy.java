package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What happens to patches that ask questions while they install. */
public enum InteractivePolicy {
    /** Left for somebody at the machine. */
    LEAVE_OUT,
    /** Installed with the package manager's default answers. */
    DEFAULT_ANSWERS;

    private static final Vocabulary<InteractivePolicy> NAMES =
            Vocabulary.of("interactivePolicy", InteractivePolicy.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static InteractivePolicy parse(String text) {
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
