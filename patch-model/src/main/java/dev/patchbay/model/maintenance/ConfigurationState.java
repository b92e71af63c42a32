package dev.patchbay.model.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a configuration's windows open. */
public enum ConfigurationState {
    ACTIVE,
    /** Kept, and no window opens. */
    PAUSED;

    private static final Vocabulary<ConfigurationState> NAMES =
            Vocabulary.of("configurationState", ConfigurationState.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ConfigurationState parse(String text) {
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
