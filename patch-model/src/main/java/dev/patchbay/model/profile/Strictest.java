package dev.patchbay.model.profile;

import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** What is strictest of several values; empty where that is not the question or cannot be told. */
@FunctionalInterface
interface Strictest<T> {

    Optional<T> of(Set<T> values);

    /** For a part that does not gate installation. */
    static <T> Strictest<T> notAsked() {
        return values -> Optional.empty();
    }

    /** For a part of which two values always have a strictest; the order must not matter. */
    static <T> Strictest<T> byPairs(BinaryOperator<T> stricter) {
        return values -> values.stream().reduce(stricter);
    }
}
