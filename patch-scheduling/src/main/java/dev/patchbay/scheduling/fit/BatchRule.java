package dev.patchbay.scheduling.fit;

import dev.patchbay.model.problem.Problem;
import java.time.Duration;

/**
 * How many packages go into one call of the package manager, and what that call is expected to take: the first few at one
 * price each, the rest at another. Immutable and thread-safe.
 *
 * @param firstCount how many packages cost {@code perFirst}; at least 1
 * @param perFirst expected time of each of those
 * @param perFurther expected time of each further package
 * @param startSlack time kept free when a batch is sized, on top of the reserve
 * @param largest most packages in a batch; at least 1
 * @param phases how many passes are made over what is left, the size divided by {@code decay} each time
 * @param decay the divisor; at least 2
 */
public record BatchRule(
        int firstCount,
        Duration perFirst,
        Duration perFurther,
        Duration startSlack,
        int largest,
        int phases,
        int decay) {

    public BatchRule {
        Durations.check("perFirst", perFirst);
        Durations.check("perFurther", perFurther);
        Durations.check("startSlack", startSlack);
        atLeast("firstCount", firstCount, 1);
        atLeast("largest", largest, 1);
        atLeast("phases", phases, 1);
        atLeast("decay", decay, 2);
    }

    private static void atLeast(String field, int value, int least) {
        if (value < least) {
            throw Problem.of("batch." + field, field, value, "a number of " + least + " or more")
                    .asException();
        }
    }

    /** Returns how long a batch of {@code packages} is expected to take. */
    public Duration expected(int packages) {
        atLeast("packages", packages, 1);
        int first = Math.min(packages, firstCount);
        return perFirst.multipliedBy(first).plus(perFurther.multipliedBy(packages - first));
    }

    /**
     * Returns the largest batch that may start; 0 when not even one package may.
     *
     * @param left time left in the window
     * @param reserve time to keep free behind the batch
     * @param comparison whether a batch may take all of the time
     */
    public int sizeFor(Duration left, Duration reserve, Comparison comparison) {
        Duration open = left.minus(reserve).minus(startSlack);
        if (comparison == Comparison.STRICT) {
            open = open.minusNanos(1);
        }
        if (open.compareTo(expected(1)) < 0) {
            return 0;
        }
        Duration afterFirst = open.minus(perFirst.multipliedBy(firstCount));
        if (afterFirst.isNegative()) {
            return (int) Math.min(largest, open.dividedBy(perFirst));
        }
        if (perFurther.isZero()) {
            return largest;
        }
        return (int) Math.min(largest, firstCount + afterFirst.dividedBy(perFurther));
    }
}
