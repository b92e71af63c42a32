package dev.patchbay.assessment.reading;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.Problem;
import java.util.List;

/**
 * How well an input could be read. Immutable and thread-safe.
 *
 * @param items what became of every item
 * @param problems the first problems found, at most {@value #MAX_PROBLEMS}
 * @param problemCount number of problems found
 * @param completeness Complete when the input ends where it should and everything in it could be read; Failed when nothing
 *     in it could be understood
 */
public record Reading(ItemCounts items, List<Problem> problems, long problemCount, Completeness completeness) {

    /** Largest number of problems kept; all are counted. */
    public static final int MAX_PROBLEMS = 100;

    public Reading {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return items.read() + " items, " + problemCount + " problems, " + completeness.level();
    }
}
