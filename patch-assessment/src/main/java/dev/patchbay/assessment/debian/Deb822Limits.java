package dev.patchbay.assessment.debian;

import dev.patchbay.model.problem.Problem;

/**
 * How much of an input is accepted; inputs may be damaged or hostile. Immutable and thread-safe.
 *
 * @param maxInputBytes bytes in all; what follows is not read, and the input counts as truncated
 * @param maxStanzaBytes bytes in one stanza, at most 1 GiB; what follows up to the next empty line is reported
 * @param maxLineBytes bytes in one line; a longer one is reported
 */
public record Deb822Limits(long maxInputBytes, int maxStanzaBytes, int maxLineBytes) {

    private static final int LARGEST_STANZA = 1 << 30;

    /** 4 GiB in all, 8 MiB in one stanza, 1 MiB in one line: some hundred times what Debian's archive needs. */
    public static final Deb822Limits DEFAULT = new Deb822Limits(4L << 30, 8 << 20, 1 << 20);

    public Deb822Limits {
        check("maxInputBytes", maxInputBytes, Long.MAX_VALUE);
        check("maxStanzaBytes", maxStanzaBytes, LARGEST_STANZA);
        check("maxLineBytes", maxLineBytes, LARGEST_STANZA);
    }

    private static void check(String field, long value, long max) {
        if (value < 1 || value > max) {
            throw Problem.of("limits.range", field, value, "1 to " + max).asException();
        }
    }
}
