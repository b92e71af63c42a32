package dev.patchbay.model.orchestration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a maintenance configuration with a schedule is attached to a machine. */
public enum ScheduleAttachment {
    ATTACHED,
    NONE;

    private static final Vocabulary<ScheduleAttachment> NAMES =
            Vocabulary.of("scheduleAttachment", ScheduleAttachment.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ScheduleAttachment parse(String text) {
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
