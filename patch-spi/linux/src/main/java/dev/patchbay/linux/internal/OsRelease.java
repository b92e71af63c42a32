package dev.patchbay.linux.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What os-release(5) says about a distribution. Immutable and thread-safe. Not an API.
 *
 * @param values variables in the file's order, quotes and escapes removed
 */
public record OsRelease(Map<String, String> values) {

    /** Reads the file's text; lines that are no assignment are passed over, as a shell-like reader must. */
    public static OsRelease parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), unquote(line.substring(equals + 1)));
            }
        });
        return new OsRelease(values);
    }

    private static String unquote(String value) {
        if (value.length() < 2) {
            return value;
        }
        char quote = value.charAt(0);
        if ((quote != '"' && quote != '\'') || value.charAt(value.length() - 1) != quote) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 1; i < value.length() - 1; i++) {
            boolean escape = quote == '"' && value.charAt(i) == '\\' && i + 1 < value.length() - 1;
            plain.append(value.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }

    /** Returns the distribution's lower-case id. */
    public Optional<String> id() {
        return value("ID");
    }

    /** Returns the ids of distributions this one derives from, nearest first. */
    public List<String> like() {
        return value("ID_LIKE").map(ids -> List.of(ids.split("\\s+"))).orElse(List.of());
    }

    /** Returns the value of a variable that is set and not blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
