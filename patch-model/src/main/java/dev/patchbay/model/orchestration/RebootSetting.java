package dev.patchbay.model.orchestration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;
import java.util.Map;

/** Whether a run may restart the machine (contract rule W7). */
public enum RebootSetting {
    /** No restart, whatever is pending. */
    NEVER,
    /** A restart when one is pending at the end. */
    IF_REQUIRED,
    /** One restart after patching, also when nothing asked for it. */
    ALWAYS;

    private static final Vocabulary<RebootSetting> NAMES = Vocabulary.of(
            "rebootSetting",
            RebootSetting.class,
            Map.of("NeverReboot", NEVER, "RebootIfRequired", IF_REQUIRED, "AlwaysReboot", ALWAYS));

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static RebootSetting parse(String text) {
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
