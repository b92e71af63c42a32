package dev.patchbay.model.orchestration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What comes of a mode and an attached schedule (contract rule X4). */
public enum ScheduleEffect {
    /** The schedule decides, and runs. */
    SCHEDULE_RUNS,
    /** The platform patches at times of its own. */
    PLATFORM_PATCHES,
    /** Nothing is installed by anybody we know of, and nobody asked for it. */
    NOTHING_RUNS,
    /** A schedule is attached and has no effect: the mode has to be changed first. */
    PREREQUISITE_MISSING;

    private static final Vocabulary<ScheduleEffect> NAMES = Vocabulary.of("scheduleEffect", ScheduleEffect.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ScheduleEffect parse(String text) {
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
