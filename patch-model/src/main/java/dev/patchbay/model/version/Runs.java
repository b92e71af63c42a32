package dev.patchbay.model.version;

/** Runs of ASCII digits and letters inside a text, compared in place: no number is ever built, so none is too long. */
final class Runs {

    private Runs() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Returns the index of the first character in {@code [from, end)} that is no digit, or {@code end}. */
    static int endOfDigits(String text, int from, int end) {
        int at = from;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the index of the first character in {@code [from, end)} that is no ASCII letter, or {@code end}. */
    static int endOfLetters(String text, int from, int end) {
        int at = from;
        while (at < end && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    /** Compares two runs of digits as numbers of any length; an empty run is zero. */
    static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int startA = skipZeros(a, fromA, endA);
        int startB = skipZeros(b, fromB, endB);
        int byLength = Integer.compare(endA - startA, endB - startB);
        return byLength != 0 ? byLength : compareText(a, startA, endA, b, startB, endB);
    }

    /** Compares two runs character by character; a run that ends first comes first. */
    static int compareText(String a, int fromA, int endA, String b, int fromB, int endB) {
        int common = Math.min(endA - fromA, endB - fromB);
        for (int i = 0; i < common; i++) {
            int difference = a.charAt(fromA + i) - b.charAt(fromB + i);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(endA - fromA, endB - fromB);
    }

    static int hash(int seed, String text, int from, int end) {
        int hash = seed;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
