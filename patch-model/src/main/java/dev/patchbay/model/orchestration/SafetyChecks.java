package dev.patchbay.model.orchestration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether the platform's own pacing is bypassed on user schedules ({@code bypassPlatformSafetyChecksOnUserSchedule}). */
public enum SafetyChecks {
    /** The platform decides when; a schedule of one's own has no effect. */
    APPLIED,
    /** Schedules of one's own decide when. */
    BYPASSED;

    private static final Vocabulary<SafetyChecks> NAMES = Vocabulary.of("safetyChecks", SafetyChecks.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static SafetyChecks parse(String text) {
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
