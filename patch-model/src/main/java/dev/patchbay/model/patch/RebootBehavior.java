package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What installing a patch may do to the machine's uptime. */
public enum RebootBehavior {
    NEVER_REBOOTS,
    CAN_REQUEST_REBOOT,
    ALWAYS_REQUIRES_REBOOT,
    /** The source does not say; treated as able to request a reboot wherever time is reserved for one. */
    UNKNOWN;

    private static final Vocabulary<RebootBehavior> NAMES = Vocabulary.of("rebootBehavior", RebootBehavior.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static RebootBehavior parse(String text) {
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
