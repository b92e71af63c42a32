package dev.patchbay.assessment;

import dev.patchbay.model.patch.Classification;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sets of classifications as bits, because they are united and intersected for every patch on every machine. */
final class Classes {

    private static final List<Classification> ALL = List.of(Classification.values());
    private static final int UNCLASSIFIED = bit(Classification.UNCLASSIFIED);

    static final int SECURITY = bit(Classification.SECURITY);

    private Classes() {}

    static int of(Collection<Classification> classes) {
        int bits = 0;
        for (Classification classification : classes) {
            bits |= bit(classification);
        }
        return bits;
    }

    /** Returns both together; Unclassified gives way to whatever is known. */
    static int union(int a, int b) {
        int both = a | b;
        int known = both & ~UNCLASSIFIED;
        return known == 0 ? both : known;
    }

    static boolean overlap(int a, int b) {
        return (a & b) != 0;
    }

    static Set<Classification> toSet(int bits) {
        Set<Classification> classes = EnumSet.noneOf(Classification.class);
        for (Classification classification : ALL) {
            if ((bits & bit(classification)) != 0) {
                classes.add(classification);
            }
        }
        return classes;
    }

    static String toText(int bits) {
        return String.join(", ", toSet(bits).stream().map(Classification::label).toList());
    }

    @SuppressWarnings("EnumOrdinal") // the bits live within one assessment and are never stored
    private static int bit(Classification classification) {
        return 1 << classification.ordinal();
    }
}
