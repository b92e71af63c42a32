package dev.patchbay.scheduling;

import java.util.BitSet;
import java.util.List;

/** Keeps the members at certain positions of a period, counted from 1, or from -1 for the last. */
final class Positions {

    private Positions() {}

    static BitSet keep(BitSet members, List<Integer> positions) {
        int[] all = members.stream().toArray();
        BitSet kept = new BitSet();
        for (int position : positions) {
            int index = position > 0 ? position - 1 : all.length + position;
            if (index >= 0 && index < all.length) {
                kept.set(all[index]);
            }
        }
        return kept;
    }

    static int keep(int members, List<Integer> positions) {
        BitSet kept = keep(BitSet.valueOf(new long[] {members & 0xFFFF_FFFFL}), positions);
        return kept.isEmpty() ? 0 : (int) kept.toLongArray()[0];
    }
}
