package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What is strictest about a setting that gates installation. */
public enum Strictness {
    /** The greatest number, such as days of deferral; on before off. */
    GREATEST,
    /** The smallest number, such as a mode that asks first; off before on. */
    LEAST,
    /** All texts together, such as lists of exclusions. */
    TOGETHER;

    private static final Vocabulary<Strictness> NAMES = Vocabulary.of("strictness", Strictness.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static Strictness parse(String text) {
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
