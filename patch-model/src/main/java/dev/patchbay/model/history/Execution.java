package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What the last run did about a patch (contract rule S4). */
public enum Execution {
    /** No run has touched it. */
    NONE,
    /** A run is going to. */
    PENDING,
    IN_PROGRESS,
    SUCCEEDED,
    FAILED,
    /** It did not fit what was left of the window. */
    SKIPPED_WINDOW,
    /** A run meant to and never began; the cause stands beside it. */
    NOT_STARTED,
    CANCELLED;

    private static final Vocabulary<Execution> NAMES = Vocabulary.of("execution", Execution.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static Execution parse(String text) {
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
