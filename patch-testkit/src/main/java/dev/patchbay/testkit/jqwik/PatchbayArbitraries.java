package dev.patchbay.testkit.jqwik;

import dev.patchbay.testkit.generate.Gen;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes arbitraries from generators; they shrink towards small values. */
public final class PatchbayArbitraries {

    private static final int LARGEST = 20;

    private PatchbayArbitraries() {}

    /** Returns an arbitrary that draws seed and size, and shrinks the size first. */
    public static <T> Arbitrary<T> of(Gen<T> generator) {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(0, LARGEST);
        Arbitrary<Integer> seeds = Arbitraries.integers().greaterOrEqual(0);
        return Combinators.combine(sizes, seeds).as((size, seed) -> generator.next(new Random(seed), size));
    }
}
