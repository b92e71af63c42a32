package dev.patchbay.model.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** Whose words. */
public enum Vendor {
    /** Azure Update Manager. */
    AZURE,
    /** AWS Systems Manager Patch Manager. */
    AWS,
    /** Google Cloud VM Manager. */
    GCP,
    /** Windows Update for Business as Microsoft Intune reports it. */
    WUFB,
    /** Uyuni and SUSE Manager. */
    UYUNI;

    private static final Vocabulary<Vendor> NAMES = Vocabulary.of("vendor", Vendor.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static Vendor parse(String text) {
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
