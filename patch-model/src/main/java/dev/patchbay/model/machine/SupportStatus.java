package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether the vendor still fixes a machine's operating system release. */
public enum SupportStatus {
    /** Fixes are published for everybody. */
    SUPPORTED,
    /** Fixes are published for subscribers, and this machine is entitled to them. */
    EXTENDED_ENTITLED,
    /** Fixes are published for subscribers, and this machine is not one of them. */
    EXTENDED_NOT_ENTITLED,
    /** No fixes are published any more. */
    END_OF_LIFE,
    /** The release is not in the life-cycle table, or its entitlement could not be read. */
    UNKNOWN;

    private static final Vocabulary<SupportStatus> NAMES = Vocabulary.of("supportStatus", SupportStatus.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static SupportStatus parse(String text) {
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
