package dev.patchbay.model.json;

import dev.patchbay.model.problem.Problem;

/**
 * How much is read before a document is refused (contract rule J4). Immutable and thread-safe.
 *
 * @param maxCharacters longest document, in characters; 1 or more
 * @param maxDepth deepest nesting of objects and lists; 1 to 1,000
 * @param maxTextLength longest single text or property name, in characters; 1 or more
 */
public record JsonLimits(long maxCharacters, int maxDepth, int maxTextLength) {

    /** 256 million characters, 64 levels, texts of one million characters: the inventory of any machine, many times over. */
    public static final JsonLimits STANDARD = new JsonLimits(256_000_000L, 64, 1_000_000);

    public JsonLimits {
        check("maxCharacters", maxCharacters, Long.MAX_VALUE);
        check("maxDepth", maxDepth, 1_000);
        check("maxTextLength", maxTextLength, Integer.MAX_VALUE);
    }

    private static void check(String field, long value, long max) {
        if (value < 1 || value > max) {
            throw Problem.of("json.limit", field, value, "a number from 1 to " + max)
                    .asException();
        }
    }
}
