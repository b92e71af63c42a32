package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whether a machine is as its policy wants it (contract rule S5). */
public enum ComplianceState {
    COMPLIANT,
    /** At least one violation is proven, however incomplete the rest is. */
    NON_COMPLIANT,
    /** No violation is proven and not everything could be looked at; stays in the denominator. */
    UNKNOWN;

    private static final Vocabulary<ComplianceState> NAMES = Vocabulary.of("compliance", ComplianceState.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static ComplianceState parse(String text) {
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
