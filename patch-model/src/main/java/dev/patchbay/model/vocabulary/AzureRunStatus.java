package dev.patchbay.model.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.history.RunOutcome;
import dev.patchbay.model.history.WindowUse;
import dev.patchbay.model.internal.Vocabulary;

/** The status Azure shows of a run; a projection of ours that tells less (contract rule X1a). */
public enum AzureRunStatus {
    UNKNOWN,
    NOT_STARTED,
    IN_PROGRESS,
    FAILED,
    SUCCEEDED,
    COMPLETED_WITH_WARNINGS;

    private static final Vocabulary<AzureRunStatus> NAMES = Vocabulary.of("azureRunStatus", AzureRunStatus.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static AzureRunStatus parse(String text) {
        return NAMES.parse(text);
    }

    /** Returns the status Azure would show: a run in which anything failed, or that exceeded its window, is Failed. */
    public static AzureRunStatus of(RunOutcome outcome, WindowUse windowUse) {
        if (windowUse == WindowUse.EXCEEDED && outcome != RunOutcome.IN_PROGRESS) {
            return FAILED;
        }
        return switch (outcome) {
            case SUCCEEDED, NOTHING_TO_DO -> SUCCEEDED;
            case COMPLETED_WITH_WARNINGS -> COMPLETED_WITH_WARNINGS;
            case PARTIAL, FAILED, REFUSED, STOPPED, CANCELLED, LOCKED, UNREACHABLE -> FAILED;
            case INDETERMINATE -> UNKNOWN;
            case NOT_STARTED -> NOT_STARTED;
            case IN_PROGRESS -> IN_PROGRESS;
        };
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
