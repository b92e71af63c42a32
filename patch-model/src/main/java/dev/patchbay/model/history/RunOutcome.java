package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;
import java.util.Map;

/** How a run ended (contract rule X1a). */
public enum RunOutcome {
    /** Everything approved is installed and verified, and no restart is owed. */
    SUCCEEDED,
    /** Everything attempted succeeded; something approved was left out, or a restart is owed or forbidden. */
    COMPLETED_WITH_WARNINGS,
    /** Some installed, some failed. */
    PARTIAL,
    /** Nothing that was attempted succeeded. */
    FAILED,
    /** Nothing was approved and missing. */
    NOTHING_TO_DO,
    /** It was not allowed to begin: outside the window, or in a mode that has no effect. */
    REFUSED,
    /** It ended itself: something unexpected, or a hook that failed. */
    STOPPED,
    CANCELLED,
    /** Somebody else held the package manager; nothing changed. */
    LOCKED,
    UNREACHABLE,
    /** It is not known what happened. */
    INDETERMINATE,
    NOT_STARTED,
    IN_PROGRESS;

    private static final Vocabulary<RunOutcome> NAMES =
            Vocabulary.of("runOutcome", RunOutcome.class, Map.ofEntries(Map.entry("CompletedWithErrors", PARTIAL)));

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static RunOutcome parse(String text) {
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
