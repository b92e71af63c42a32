package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** What a newer version of the same package or update does to the age already reached. */
public enum OnRevision {
    /** The newer version starts from zero: a patch revised more often than its minimum age never installs. */
    RESTARTS,
    /** The newer version inherits the age of the oldest one it replaces that is still missing. */
    INHERITS;

    private static final Vocabulary<OnRevision> NAMES = Vocabulary.of("onRevision", OnRevision.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static OnRevision parse(String text) {
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
