package dev.patchbay.assessment.debian;

import dev.patchbay.model.problem.Problem;
import java.nio.charset.StandardCharsets;

/** Name of a field in a stanza; letter case does not matter. Immutable and thread-safe. */
public final class FieldName {

    private final String text;
    private final byte[] lowerCase;
    private final int sketch;

    private FieldName(String text, byte[] lowerCase) {
        this.text = text;
        this.lowerCase = lowerCase;
        this.sketch = sketch(lowerCase, 0, lowerCase.length);
    }

    /**
     * Returns the field name {@code text}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it is empty or holds anything but printable ASCII without
     *     colon
     */
    public static FieldName of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (!isNameByte(bytes[i])) {
                throw invalid(text);
            }
            bytes[i] = lowerCase(bytes[i]);
        }
        if (bytes.length == 0) {
            throw invalid(text);
        }
        return new FieldName(text, bytes);
    }

    private static RuntimeException invalid(String text) {
        return Problem.of("field.name", "field", text, "printable ASCII without colon, at least one character")
                .asException();
    }

    /** Returns whether {@code b} may be part of a field name. */
    static boolean isNameByte(byte b) {
        return b > ' ' && b < 0x7f && b != ':';
    }

    /** Returns a number that differs for nearly all names that differ: length, first and last letter. */
    static int sketch(byte[] bytes, int from, int to) {
        return (to - from) << 16 | lowerCase(bytes[from]) << 8 | lowerCase(bytes[to - 1]);
    }

    /** Returns whether the name in {@code bytes}, whose sketch is {@code otherSketch}, is this one. */
    boolean matches(int otherSketch, byte[] bytes, int from) {
        if (otherSketch != sketch) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if (lowerCase(bytes[from + i]) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte lowerCase(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
    }

    @Override
    public String toString() {
        return text;
    }
}
