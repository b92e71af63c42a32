package dev.patchbay.assessment.reading;

import dev.patchbay.model.problem.Problem;

/**
 * How much of an input is accepted; inputs may be damaged or hostile. Immutable and thread-safe.
 *
 * @param maxInputBytes bytes in all; what follows is not read, and the input counts as truncated
 * @param maxTextLength characters of one text, line or value, at most 256 Mi; a longer one is reported and left out
 * @param maxDepth levels of nesting, at most 1000; a deeper input is not read any further
 * @param maxItems entries kept; what follows is not read, and the input counts as truncated
 */
public record ReadingLimits(long maxInputBytes, int maxTextLength, int maxDepth, long maxItems) {

    private static final int LARGEST_TEXT = 1 << 28;
    private static final int DEEPEST = 1000;

    /** 4 GiB in all, 1 Mi characters in one text, 64 levels, 20 million entries: far more than vendors publish. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(4L << 30, 1 << 20, 64, 20_000_000);

    public ReadingLimits {
        check("maxInputBytes", maxInputBytes, Long.MAX_VALUE);
        check("maxTextLength", maxTextLength, LARGEST_TEXT);
        check("maxDepth", maxDepth, DEEPEST);
        check("maxItems", maxItems, Integer.MAX_VALUE);
    }

    private static void check(String field, long value, long max) {
        if (value < 1 || value > max) {
            throw Problem.of("limits.range", field, value, "1 to " + max).asException();
        }
    }
}
