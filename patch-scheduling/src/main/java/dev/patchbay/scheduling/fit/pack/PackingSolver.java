package dev.patchbay.scheduling.fit.pack;

import dev.patchbay.model.problem.Problem;
import java.util.BitSet;

/**
 * Solves {@link PackingProblem}s exactly.
 *
 * <p>Items are decided one after the other, those whose answer the relaxed problem is surest of first, prerequisites along
 * a forest. Of partial choices that leave the same questions open only those that are not dominated (longer and worth no
 * more) are kept; those whose fractional bound cannot beat the best known choice are dropped. Without prerequisites this is
 * the classical dynamic programme over dominating pairs; with them it is a breadth-first branch and bound. When the node
 * limit is reached the most promising partial choices are followed to the end, and the answer says that it is not proven.
 *
 * <p>Deterministic. Immutable and thread-safe.
 */
public final class PackingSolver {

    private static final PackingSolver EXACT = new PackingSolver(2_000_000);

    private final long nodeLimit;

    private PackingSolver(long nodeLimit) {
        this.nodeLimit = nodeLimit;
    }

    /** Returns a solver that looks at up to two million partial choices. */
    public static PackingSolver exact() {
        return EXACT;
    }

    /**
     * Returns a solver that looks at up to {@code limit} partial choices before it stops proving.
     *
     * @throws dev.patchbay.model.problem.ProblemException when {@code limit} is below 1
     */
    public PackingSolver withNodeLimit(long limit) {
        if (limit < 1) {
            throw Problem.of("packing.nodes", "nodeLimit", limit, "a number of 1 or more")
                    .asException();
        }
        return new PackingSolver(limit);
    }

    /** Returns the best choice found. */
    public Packing solve(PackingProblem problem) {
        BitSet possible = possible(problem);
        long length = 0;
        long value = 0;
        for (int item = possible.nextSetBit(0); item >= 0; item = possible.nextSetBit(item + 1)) {
            length += problem.length(item);
            value += problem.value(item);
        }
        if (length <= problem.capacity() || possible.isEmpty()) {
            return new Packing(possible, value, length, value, Packing.Proof.OPTIMAL, 0);
        }
        return new LayeredSearch(Forest.of(problem, possible), nodeLimit).run();
    }

    /** Returns the items that fit into the capacity together with all they need, and nothing else beside them. */
    private static BitSet possible(PackingProblem problem) {
        BitSet possible = new BitSet(problem.size());
        if (problem.capacity() < 0) {
            return possible;
        }
        BitSet[] closures = new BitSet[problem.size()];
        for (int item : problem.order()) {
            int[] needs = problem.needs(item);
            long length = problem.length(item);
            if (needs.length > 0) {
                BitSet closure = new BitSet();
                for (int need : needs) {
                    closure.set(need);
                    if (closures[need] != null) {
                        closure.or(closures[need]);
                    }
                }
                closures[item] = closure;
                for (int need = closure.nextSetBit(0); need >= 0; need = closure.nextSetBit(need + 1)) {
                    length += problem.length(need);
                }
            }
            possible.set(item, length <= problem.capacity());
        }
        return possible;
    }
}
