package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;
import java.util.Map;

/** What a machine asks for patches. */
public enum PatchService {
    /** Microsoft's public service, Microsoft Update included. */
    WINDOWS_UPDATE,
    /** A Windows Server Update Services server; what it approves is all there is. */
    WSUS,
    APT,
    /** Yum 3. */
    YUM,
    DNF,
    ZYPPER,
    /** Nobody looked, or the answer could not be read. */
    UNKNOWN;

    private static final Vocabulary<PatchService> NAMES = Vocabulary.of(
            "patchService",
            PatchService.class,
            Map.ofEntries(
                    Map.entry("WU", WINDOWS_UPDATE),
                    Map.entry("WU_WSUS", WSUS),
                    Map.entry("MicrosoftUpdate", WINDOWS_UPDATE)));

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static PatchService parse(String text) {
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
