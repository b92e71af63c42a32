package dev.patchbay.model.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * What is wrong with something a caller gave us, precise enough to be shown next to the input that caused it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable, machine-readable, dotted lower case, for example {@code zone.unknown}; never empty
 * @param field where the value was found, a path such as {@code recurrence.ordinal} or {@code line 3, column 7}
 * @param value what was found there, cut to {@value #MAX_VALUE_LENGTH} characters and stripped of control characters
 * @param expected what would be right, as a phrase that completes "expected …"
 */
@JsonPropertyOrder({"code", "field", "value", "expected"})
public record Problem(String code, String field, String value, String expected) {

    /** Longest {@link #value()} kept: enough to recognise the input, too little to flood a log. */
    public static final int MAX_VALUE_LENGTH = 200;

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(expected, "expected");
        value = DisplayText.of(Objects.requireNonNull(value, "value"), MAX_VALUE_LENGTH);
    }

    /** Returns a problem about {@code value}, written as its {@code toString}; {@code null} reads as "nothing". */
    public static Problem of(
            String code, String field, @org.jspecify.annotations.Nullable Object value, String expected) {
        return new Problem(code, field, value == null ? "nothing" : value.toString(), expected);
    }

    /** Returns this problem located below {@code parent}: {@code ordinal} below {@code recurrence} is {@code recurrence.ordinal}. */
    public Problem below(String parent) {
        if (parent.isEmpty()) {
            return this;
        }
        return new Problem(code, field.isEmpty() ? parent : parent + "." + field, value, expected);
    }

    /** Returns an exception that carries this problem. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** Returns the sentence shown to people: field, value found, value expected. */
    public String message() {
        return field + ": found '" + value + "', expected " + expected;
    }

    @Override
    public String toString() {
        return code + ": " + message();
    }
}
