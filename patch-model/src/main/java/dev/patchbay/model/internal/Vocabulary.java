package dev.patchbay.model.internal;

import dev.patchbay.model.problem.Problem;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one spelling an enum is written in and the several it is read from (contract rule J3): letter case, blanks,
 * hyphens and underscores do not matter, and vendors' other names are aliases.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the enum
 */
public final class Vocabulary<E extends Enum<E>> {

    private final String field;
    private final Map<E, String> canonical;
    private final Map<String, E> byKey;

    private Vocabulary(String field, Map<E, String> canonical, Map<String, E> byKey) {
        this.field = field;
        this.canonical = canonical;
        this.byKey = byKey;
    }

    /** Returns the vocabulary of {@code type}, written as its constants in camel case: {@code UPDATE_ROLLUP} is UpdateRollup. */
    public static <E extends Enum<E>> Vocabulary<E> of(String field, Class<E> type) {
        return of(field, type, constant -> camelCase(constant.name()), Map.of());
    }

    /** As {@link #of(String, Class)}, with other spellings that are read but never written. */
    public static <E extends Enum<E>> Vocabulary<E> of(String field, Class<E> type, Map<String, E> aliases) {
        return of(field, type, constant -> camelCase(constant.name()), aliases);
    }

    private static <E extends Enum<E>> Vocabulary<E> of(
            String field, Class<E> type, Function<E, String> name, Map<String, E> aliases) {
        Map<E, String> canonical = new EnumMap<>(type);
        Map<String, E> byKey = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            canonical.put(constant, name.apply(constant));
            byKey.put(key(name.apply(constant)), constant);
        }
        aliases.forEach((alias, constant) -> byKey.put(key(alias), constant));
        return new Vocabulary<>(field, canonical, byKey);
    }

    /** Returns the spelling that is written. */
    public String nameOf(E constant) {
        String name = canonical.get(constant);
        if (name == null) {
            throw new IllegalStateException("no name for " + constant);
        }
        return name;
    }

    /** Returns the constant read from {@code text}; empty when no spelling of any constant matches. */
    public Optional<E> find(String text) {
        return Optional.ofNullable(byKey.get(key(text)));
    }

    /**
     * Returns the constant read from {@code text}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when no spelling of any constant matches
     */
    public E parse(String text) {
        return find(text)
                .orElseThrow(() -> Problem.of(
                                field + ".unknown", field, text, "one of " + String.join(", ", canonical.values()))
                        .asException());
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder(constant.length());
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
