package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What the policy says about a patch, in the order in which the rules are asked: the first that holds decides (contract rule S2). */
public enum DecisionKind {
    /** The vendor withdrew it. */
    RETRACTED,
    /** Somebody refused it by name; survives every bulk approval. */
    REJECTED,
    /** A mask, KB number or class keeps it out. */
    EXCLUDED,
    /** Patching of this machine or this kind of patch is paused. */
    PAUSED,
    /** The vendor or the host holds it back from this machine for a known incompatibility. */
    SAFEGUARD_HOLD,
    /** The machine's administrator holds the package. */
    HELD,
    /** It comes from a channel this machine has no subscription for. */
    NOT_ENTITLED,
    /** Its licence has not been accepted. */
    NEEDS_EULA,
    /** It asks questions while it installs. */
    NEEDS_INTERACTION,
    /** Published after the cut-off date. */
    AFTER_CUTOFF,
    /** No include matches it. */
    NOT_SELECTED,
    /** Its minimum age is not reached. */
    DEFERRED,
    /** Its publisher's roll-out has not reached this machine. */
    PHASED,
    /** Somebody has to agree first. */
    AWAITING_CONSENT,
    /** It may be installed in the next window. */
    APPROVED;

    private static final Vocabulary<DecisionKind> NAMES = Vocabulary.of("decision", DecisionKind.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static DecisionKind parse(String text) {
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
