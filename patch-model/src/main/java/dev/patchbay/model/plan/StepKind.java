package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What one step of a plan does. */
public enum StepKind {
    /** Installs one unit in a transaction of its own. */
    SINGLE,
    /** Installs several units in one call of the package manager. */
    BATCH,
    /** Restarts the machine. */
    REBOOT;

    private static final Vocabulary<StepKind> NAMES = Vocabulary.of("stepKind", StepKind.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static StepKind parse(String text) {
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
