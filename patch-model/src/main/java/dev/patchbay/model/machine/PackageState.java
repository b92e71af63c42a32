package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;

/** How far the package manager got with an installed package. */
public enum PackageState {
    /** Unpacked and configured. */
    INSTALLED,
    /** Unpacked, not configured: its services may run old code or none. */
    UNPACKED,
    /** Its configuration script failed or was interrupted. */
    HALF_CONFIGURED,
    /** Unpacking started and did not finish. */
    HALF_INSTALLED,
    /** Configured, but waits for another package's trigger. */
    TRIGGERS_AWAITED,
    /** Configured, but its own trigger has not run. */
    TRIGGERS_PENDING,
    /** Removed; only its configuration files are left. */
    CONFIG_FILES;

    private static final Vocabulary<PackageState> NAMES = Vocabulary.of("packageState", PackageState.class);

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static PackageState parse(String text) {
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
