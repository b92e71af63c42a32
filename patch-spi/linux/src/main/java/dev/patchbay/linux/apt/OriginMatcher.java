package dev.patchbay.linux.apt;

import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern over the fields of a repository's Release file, written as unattended-upgrades writes its origin patterns:
 * {@code origin=Debian,label=Debian-Security}, {@code suite=*-security}. All the fields named must match; {@code *} stands
 * for any characters, {@code ?} for one.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param patterns what each field must look like; at least one
 */
public record OriginMatcher(Map<Field, String> patterns) {

    /** A field of a Release file. */
    public enum Field {
        ORIGIN("o", PatchOrigin::origin),
        LABEL("l", PatchOrigin::label),
        /** Also called archive. */
        SUITE("a", PatchOrigin::suite),
        CODENAME("n", PatchOrigin::codename),
        COMPONENT("c", PatchOrigin::component);

        private final String letter;
        private final Function<PatchOrigin, Optional<String>> value;

        Field(String letter, Function<PatchOrigin, Optional<String>> value) {
            this.letter = letter;
            this.value = value;
        }

        private static Field parse(String text) {
            String name = text.strip().toUpperCase(Locale.ROOT);
            for (Field field : values()) {
                if (name.equals(field.name()) || name.equalsIgnoreCase(field.letter)) {
                    return field;
                }
            }
            if (name.equals("ARCHIVE")) {
                return SUITE;
            }
            throw Problem.of(
                            "origin.field", "origin", text, "one of origin, label, suite, archive, codename, component")
                    .asException();
        }
    }

    public OriginMatcher {
        if (patterns.isEmpty()) {
            throw Problem.of("origin.empty", "origin", "nothing", "at least one field=pattern")
                    .asException();
        }
        patterns = Collections.unmodifiableMap(new EnumMap<>(patterns));
    }

    /**
     * Reads {@code field=pattern} pairs separated by commas.
     *
     * @throws dev.patchbay.model.problem.ProblemException for an unknown field or a part without {@code =}
     */
    public static OriginMatcher parse(String text) {
        Map<Field, String> patterns = new EnumMap<>(Field.class);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 || equals == part.length() - 1) {
                throw Problem.of("origin.form", "origin", text, "field=pattern, for example suite=*-security")
                        .asException();
            }
            patterns.put(
                    Field.parse(part.substring(0, equals)),
                    part.substring(equals + 1).strip());
        }
        return new OriginMatcher(patterns);
    }

    /** Returns whether every field named matches; a field the origin does not have matches nothing. */
    public boolean matches(PatchOrigin origin) {
        return patterns.entrySet().stream()
                .allMatch(entry -> entry.getKey()
                        .value
                        .apply(origin)
                        .filter(value ->
                                wildcard(entry.getValue()).matcher(value).matches())
                        .isPresent());
    }

    private static Pattern wildcard(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    @Override
    public String toString() {
        return patterns.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
