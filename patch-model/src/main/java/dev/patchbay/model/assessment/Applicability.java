package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a patch concerns a machine and whether it is there: the technical question, without any policy (contract rule S4). */
public enum Applicability {
    /** Nothing it fixes is present: package absent, other architecture, product or stream not enabled. */
    NOT_APPLICABLE,
    /** At least one target is present, and every one is at or above the fix. */
    INSTALLED,
    /** Not itself recorded, but an installed patch covers it. */
    SATISFIED_BY_SUPERSEDER,
    /** On disk at or above the fix, while what runs is below it. */
    PENDING_REBOOT,
    /** At least one target is present and below its fix. */
    MISSING,
    /** Affected, and no fix is published or reachable with this machine's entitlements. */
    NO_FIX,
    /** It could not be told; never counted as installed. */
    UNKNOWN;

    private static final Vocabulary<Applicability> NAMES = Vocabulary.of("applicability", Applicability.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static Applicability parse(String text) {
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
