package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a publisher's gradual roll-out is respected. */
public enum PhasingPolicy {
    /** A patch waits until its roll-out reaches the machine. */
    FOLLOW,
    /** A patch installs as soon as it is offered to anybody. */
    IGNORE;

    private static final Vocabulary<PhasingPolicy> NAMES = Vocabulary.of("phasingPolicy", PhasingPolicy.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static PhasingPolicy parse(String text) {
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
