package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a run kept to its window. */
public enum WindowUse {
    /** Everything was over when the window closed. */
    KEPT,
    /** Something was still going on when it closed, or was not begun for lack of time. */
    EXCEEDED,
    /** It had none to keep to. */
    NO_WINDOW,
    /** Not recorded. */
    UNKNOWN;

    private static final Vocabulary<WindowUse> NAMES = Vocabulary.of("windowUse", WindowUse.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static WindowUse parse(String text) {
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
