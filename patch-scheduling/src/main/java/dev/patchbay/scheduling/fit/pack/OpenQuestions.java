package dev.patchbay.scheduling.fit.pack;

/**
 * What a partial choice has to remember beyond its length and value, as bits: whether an item was taken that a later item
 * needs outside its own branch of the forest, and whether a later item has become necessary. A bit is used again once its
 * last question is answered.
 */
final class OpenQuestions {

    /** Most questions open at the same time that fit into the bits. */
    private static final int BITS = 64;

    /** Bits that must be set to take the item at a position. */
    final long[] needed;
    /** Bits set by taking the item at a position. */
    final long[] set;
    /** Bits that must not be set when the subtree at a position is skipped. */
    final long[] forced;
    /** Bits whose last question is answered at a position. */
    final long[] expires;
    /** Bits whose last question is answered somewhere in the subtree at a position. */
    final long[] expiresBelow;

    /** For each position, the value of each bit that is set there; empty where no bit can be set. */
    final double[][] worth;

    private final boolean complete;
    private final int[] free = new int[BITS];
    private int freeCount = BITS;

    OpenQuestions(Forest forest) {
        int size = forest.size;
        needed = new long[size];
        set = new long[size];
        forced = new long[size];
        expires = new long[size];
        expiresBelow = new long[size];
        worth = new double[size + 1][];
        for (int bit = 0; bit < BITS; bit++) {
            free[bit] = BITS - 1 - bit;
        }
        complete = assign(forest);
        for (int p = size - 1; p >= 0; p--) {
            expiresBelow[p] |= expires[p];
            if (forest.parent[p] >= 0) {
                expiresBelow[forest.parent[p]] |= expiresBelow[p];
            }
        }
    }

    /** Returns whether every question found a bit; otherwise some prerequisites are not watched. */
    boolean isComplete() {
        return complete;
    }

    /** Returns what the decided items behind {@code mask} are owed by undecided ones, less what they owe. */
    double owed(int position, long mask) {
        double sum = 0;
        for (long open = mask; open != 0; open &= open - 1) {
            sum += worth[position][Long.numberOfTrailingZeros(open)];
        }
        return sum;
    }

    private boolean assign(Forest forest) {
        int[] lastUse = new int[forest.size];
        for (int p = 0; p < forest.size; p++) {
            for (int need : forest.extra[p]) {
                lastUse[need] = Math.max(lastUse[need], p);
            }
        }
        int[] takenBit = new int[forest.size];
        int[][] forcing = new int[forest.size][];
        for (int p = 0; p < forest.size; p++) {
            forcing[p] = new int[0];
        }
        for (int p = 0; p < forest.size; p++) {
            for (int need : forest.extra[p]) {
                if (need < p) {
                    needed[p] |= 1L << takenBit[need];
                } else {
                    int bit = take();
                    if (bit < 0) {
                        return false;
                    }
                    set[p] |= 1L << bit;
                    owe(bit, p + 1, need, -price(forest, p, need));
                    forcing[need] = append(forcing[need], p, bit);
                }
            }
            if (lastUse[p] > p) {
                takenBit[p] = take();
                if (takenBit[p] < 0) {
                    return false;
                }
                set[p] |= 1L << takenBit[p];
            }
            for (int need : forest.extra[p]) {
                if (need < p) {
                    owe(takenBit[need], need + 1, p, price(forest, p, need));
                }
            }
            release(forest, p, lastUse, takenBit, forcing[p]);
        }
        return true;
    }

    private static double price(Forest forest, int p, int need) {
        for (int j = 0; j < forest.extra[p].length; j++) {
            if (forest.extra[p][j] == need) {
                return forest.extraPrice[p][j];
            }
        }
        return 0;
    }

    private static int[] append(int[] list, int position, int bit) {
        int[] longer = java.util.Arrays.copyOf(list, list.length + 2);
        longer[list.length] = position;
        longer[list.length + 1] = bit;
        return longer;
    }

    private void owe(int bit, int from, int to, double amount) {
        for (int p = from; p <= to; p++) {
            if (worth[p] == null) {
                worth[p] = new double[BITS];
            }
            worth[p][bit] += amount;
        }
    }

    private void release(Forest forest, int p, int[] lastUse, int[] takenBit, int[] forcing) {
        for (int i = 0; i < forcing.length; i += 2) {
            long bit = 1L << forcing[i + 1];
            expires[p] |= bit;
            // An ancestor before the question was raised takes whoever raised it along when it is skipped.
            for (int at = p; at > forcing[i]; at = forest.parent[at]) {
                forced[at] |= bit;
            }
            free[freeCount++] = forcing[i + 1];
        }
        for (int need : forest.extra[p]) {
            if (need < p && lastUse[need] == p) {
                expires[p] |= 1L << takenBit[need];
                free[freeCount++] = takenBit[need];
            }
        }
    }

    private int take() {
        return freeCount == 0 ? -1 : free[--freeCount];
    }
}
