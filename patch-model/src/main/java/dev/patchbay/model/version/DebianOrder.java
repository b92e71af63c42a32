package dev.patchbay.model.version;

/**
 * The order of one part (upstream or revision) of a Debian version: runs of other characters and runs of digits in
 * turn. Among the others {@code ~} comes before everything, even the end; then the end or a digit; letters; the rest.
 */
final class DebianOrder {

    private static final int AFTER_LETTERS = 256;

    private DebianOrder() {}

    static int compare(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = fromA;
        int j = fromB;
        while (i < endA || j < endB) {
            while (startsOther(a, i, endA) || startsOther(b, j, endB)) {
                int difference = weight(a, i, endA) - weight(b, j, endB);
                if (difference != 0) {
                    return difference;
                }
                i++;
                j++;
            }
            int digitsEndA = Runs.endOfDigits(a, i, endA);
            int digitsEndB = Runs.endOfDigits(b, j, endB);
            int difference = Runs.compareNumbers(a, i, digitsEndA, b, j, digitsEndB);
            if (difference != 0) {
                return difference;
            }
            i = digitsEndA;
            j = digitsEndB;
        }
        return 0;
    }

    /** Mixes in everything but zeros that add nothing to a number: {@code 1.}, {@code 1.0} and {@code 1.00} are equal. */
    static int hash(int seed, String text, int from, int end) {
        int hash = seed;
        int at = from;
        while (at < end) {
            if (Runs.isDigit(text.charAt(at))) {
                int digitsEnd = Runs.endOfDigits(text, at, end);
                hash = Runs.hash(hash, text, Runs.skipZeros(text, at, digitsEnd), digitsEnd);
                at = digitsEnd;
            } else {
                hash = Runs.hash(hash, text, at, at + 1);
                at++;
            }
        }
        return hash;
    }

    private static boolean startsOther(String text, int at, int end) {
        return at < end && !Runs.isDigit(text.charAt(at));
    }

    private static int weight(String text, int at, int end) {
        if (at >= end) {
            return 0;
        }
        char c = text.charAt(at);
        if (Runs.isDigit(c)) {
            return 0;
        }
        if (Runs.isLetter(c)) {
            return c;
        }
        return c == '~' ? -1 : c + AFTER_LETTERS;
    }
}
