package dev.patchbay.model.internal;

import dev.patchbay.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The checks every name and id shares: present, not blank, bounded, free of control characters. */
public final class RequiredText {

    /** Longest id or name accepted. */
    public static final int MAX_LENGTH = 1024;

    private RequiredText() {}

    /**
     * Returns {@code text} unchanged.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it is null, blank, too long or holds control characters
     */
    public static String check(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.of(field + ".blank", field, text, "a text that is not blank")
                    .asException();
        }
        if (text.length() > MAX_LENGTH) {
            throw Problem.of(field + ".too-long", field, text, "at most " + MAX_LENGTH + " characters")
                    .asException();
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw Problem.of(
                                field + ".control-character",
                                field,
                                text,
                                "no control characters (found one at " + i + ")")
                        .asException();
            }
        }
        return text;
    }
}
