package dev.patchbay.model.version;

/**
 * The order of one part (version or release) of an RPM version: marks ({@code ~}, {@code ^}) and segments of letters or
 * of digits; every other character only separates. The first difference in kind decides, and the kinds are ordered
 * tilde, end of text, caret, letters, digits.
 */
final class RpmOrder {

    private static final int TILDE = 0;
    private static final int END = 1;
    private static final int CARET = 2;
    private static final int LETTERS = 3;
    private static final int DIGITS = 4;
    private static final int SEPARATOR = 5;

    private RpmOrder() {}

    static int compare(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = skipSeparators(a, fromA, endA);
        int j = skipSeparators(b, fromB, endB);
        while (true) {
            int kind = kind(a, i, endA);
            int byKind = kind - kind(b, j, endB);
            if (byKind != 0 || kind == END) {
                return byKind;
            }
            int nextA = endOfElement(kind, a, i, endA);
            int nextB = endOfElement(kind, b, j, endB);
            int difference = kind == DIGITS
                    ? Runs.compareNumbers(a, i, nextA, b, j, nextB)
                    : Runs.compareText(a, i, nextA, b, j, nextB);
            if (difference != 0) {
                return difference;
            }
            i = skipSeparators(a, nextA, endA);
            j = skipSeparators(b, nextB, endB);
        }
    }

    /** Mixes in kind and content of every element, so that separators and leading zeros make no difference. */
    static int hash(int seed, String text, int from, int end) {
        int hash = seed;
        int at = skipSeparators(text, from, end);
        for (int kind = kind(text, at, end); kind != END; kind = kind(text, at, end)) {
            int next = endOfElement(kind, text, at, end);
            int significant = kind == DIGITS ? Runs.skipZeros(text, at, next) : at;
            hash = Runs.hash(31 * hash + kind, text, significant, next);
            at = skipSeparators(text, next, end);
        }
        return hash;
    }

    private static int skipSeparators(String text, int from, int end) {
        int at = from;
        while (kind(text, at, end) == SEPARATOR) {
            at++;
        }
        return at;
    }

    private static int endOfElement(int kind, String text, int from, int end) {
        return switch (kind) {
            case LETTERS -> Runs.endOfLetters(text, from, end);
            case DIGITS -> Runs.endOfDigits(text, from, end);
            default -> from + 1;
        };
    }

    private static int kind(String text, int at, int end) {
        if (at >= end) {
            return END;
        }
        char c = text.charAt(at);
        if (Runs.isDigit(c)) {
            return DIGITS;
        }
        if (Runs.isLetter(c)) {
            return LETTERS;
        }
        return switch (c) {
            case '~' -> TILDE;
            case '^' -> CARET;
            default -> SEPARATOR;
        };
    }
}
