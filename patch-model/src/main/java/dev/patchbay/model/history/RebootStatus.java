package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What became of the restart a run owed (contract rule W7). */
public enum RebootStatus {
    NOT_NEEDED,
    /** Owed and not begun. */
    REQUIRED,
    /** Asked for; the machine has not come back yet. */
    STARTED,
    /** Asked for; the machine did not go down. */
    FAILED,
    /** It went down and did not come back in time. */
    TIMED_OUT,
    COMPLETED,
    /** Not recorded. */
    UNKNOWN;

    private static final Vocabulary<RebootStatus> NAMES = Vocabulary.of("rebootStatus", RebootStatus.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static RebootStatus parse(String text) {
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
