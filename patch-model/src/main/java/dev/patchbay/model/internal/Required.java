package dev.patchbay.model.internal;

import dev.patchbay.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The check that something required was given, whether by a builder or by a document. */
public final class Required {

    private Required() {}

    /** Returns {@code value}, or {@code substitute} where a document leaves it out. */
    public static <T> T orElse(@Nullable T value, T substitute) {
        return value == null ? substitute : value;
    }

    /**
     * Returns {@code value}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it is null
     */
    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.of("attribute.missing", field, null, "a value, because it is required")
                    .asException();
        }
        return value;
    }
}
