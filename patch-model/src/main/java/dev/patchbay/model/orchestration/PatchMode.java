package dev.patchbay.model.orchestration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;
import java.util.Map;

/** Who decides when a machine installs patches, in the words of Azure's {@code patchMode}, plus the host itself. */
public enum PatchMode {
    /** Nobody but a person at the machine. */
    MANUAL,
    /** The operating system by its own settings (Windows). */
    AUTOMATIC_BY_OS,
    /** Whatever the image was configured to do (Linux). */
    IMAGE_DEFAULT,
    /** The platform, or its customer's schedules where they bypass its safety checks. */
    AUTOMATIC_BY_PLATFORM,
    /** The program that embeds Patchbay; stands outside the platform's rules. */
    HOST_DRIVEN;

    private static final Vocabulary<PatchMode> NAMES = Vocabulary.of(
            "patchMode", PatchMode.class, Map.ofEntries(Map.entry("AutomaticByOperatingSystem", AUTOMATIC_BY_OS)));

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static PatchMode parse(String text) {
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
