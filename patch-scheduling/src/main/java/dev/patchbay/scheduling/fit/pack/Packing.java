package dev.patchbay.scheduling.fit.pack;

import java.util.BitSet;

/**
 * An answer to a {@link PackingProblem}. Immutable and thread-safe.
 *
 * @param chosen indices of the chosen items
 * @param value sum of their values
 * @param length sum of their lengths
 * @param bound no choice is worth more than this; equal to {@code value} when proven optimal
 * @param proof whether the choice is proven optimal
 * @param nodes how many partial choices were looked at
 */
public record Packing(BitSet chosen, long value, long length, long bound, Proof proof, long nodes) {

    /** Whether a choice is the best there is. */
    public enum Proof {
        /** No choice is worth more. */
        OPTIMAL,
        /** The node limit came first; a better choice, worth at most the bound, may exist. */
        NODE_LIMIT
    }

    public Packing {
        chosen = (BitSet) chosen.clone();
    }

    /** Returns a copy of the chosen indices. */
    @Override
    public BitSet chosen() {
        return (BitSet) chosen.clone();
    }

    /** Returns whether {@code item} is chosen. */
    public boolean isChosen(int item) {
        return chosen.get(item);
    }

    /** Returns whether the choice is proven optimal. */
    public boolean isProvenOptimal() {
        return proof == Proof.OPTIMAL;
    }
}
