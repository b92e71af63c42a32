package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What a plan does about one patch: the first cause that holds. */
public enum PlanOutcome {
    /** A step of the plan installs it. */
    PLANNED,
    /** It needs more time than is left when its turn comes; smaller ones are still tried (contract rule W1). */
    NO_ROOM,
    /** The rule stops at the first patch that does not fit, and this one came after it. */
    AFTER_STOP,
    /** It would fit, but the time is worth more elsewhere. */
    OUTWEIGHED,
    /** A patch it needs stays out of the plan. */
    PREREQUISITE_LEFT_OUT,
    /** It is approved, and the package manager or what it depends on leaves it out. */
    BLOCKED_BY_DEPENDENCIES,
    /** It is missing, and the policy does not let it in. */
    NOT_APPROVED,
    /** The machine does not lack it. */
    NOT_MISSING,
    /** There is no fix to install, or it could not be told whether the machine lacks it. */
    NOT_INSTALLABLE;

    private static final Vocabulary<PlanOutcome> NAMES = Vocabulary.of("planOutcome", PlanOutcome.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static PlanOutcome parse(String text) {
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
