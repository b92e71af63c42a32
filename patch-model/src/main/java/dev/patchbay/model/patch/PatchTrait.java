package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What a patch asks of the run that installs it, or what its publisher said about it afterwards. */
public enum PatchTrait {
    /** Must be installed with nothing else beside it. */
    EXCLUSIVE,
    /** Asks questions while it installs. */
    INTERACTIVE,
    /** Updates the package manager or servicing stack itself and goes first. */
    SERVICES_PACKAGE_MANAGER,
    /** Its publisher withdrew it. */
    RETRACTED;

    private static final Vocabulary<PatchTrait> NAMES = Vocabulary.of("patchTrait", PatchTrait.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static PatchTrait parse(String text) {
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
