package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;
import java.util.Map;

/** How bad the problem is that a patch fixes, as its publisher rates it; ordered from worst to least. */
public enum Severity {
    CRITICAL,
    IMPORTANT,
    MODERATE,
    LOW,
    /** The publisher gave no rating; never read as harmless. */
    UNSPECIFIED;

    private static final Vocabulary<Severity> NAMES = Vocabulary.of(
            "severity",
            Severity.class,
            Map.of("High", IMPORTANT, "Medium", MODERATE, "None", UNSPECIFIED, "Negligible", LOW));

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static Severity parse(String text) {
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
