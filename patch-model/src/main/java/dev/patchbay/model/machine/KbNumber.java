package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.problem.Problem;
import java.util.Locale;

/**
 * Number of a Microsoft Knowledge Base article. Read from {@code KB5034441}, {@code kb5034441}, {@code 5034441} and the
 * JSON number 5034441; written as {@code KB5034441} (contract rule J3). Immutable and thread-safe; ordered by number.
 *
 * @param number 1 to 99,999,999
 */
public record KbNumber(int number) implements Comparable<KbNumber> {

    private static final int MAX = 99_999_999;

    public KbNumber {
        if (number < 1 || number > MAX) {
            throw Problem.of("kb.range", "kbNumber", number, "a number from 1 to " + MAX)
                    .asException();
        }
    }

    /** Reads a number with or without the letters KB. */
    @JsonCreator
    public static KbNumber parse(String text) {
        String digits = text.strip().toUpperCase(Locale.ROOT).startsWith("KB")
                ? text.strip().substring(2)
                : text.strip();
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.of("kb.form", "kbNumber", text, "a number such as KB5034441 or 5034441")
                    .asException();
        }
        return new KbNumber(Integer.parseInt(digits));
    }

    /** Reads a number given as a number. */
    @JsonCreator
    public static KbNumber of(int number) {
        return new KbNumber(number);
    }

    @Override
    public int compareTo(KbNumber other) {
        return Integer.compare(number, other.number);
    }

    @JsonValue
    @Override
    public String toString() {
        return "KB" + number;
    }
}
