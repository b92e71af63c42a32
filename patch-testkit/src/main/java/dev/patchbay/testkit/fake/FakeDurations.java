package dev.patchbay.testkit.fake;

import java.time.Duration;
import java.util.Random;

/** How long installing takes: a set-up, a share for the size, and a machine's good or bad luck with it. */
final class FakeDurations {

    private static final double SET_UP_SECONDS = 4;
    private static final double BYTES_PER_SECOND = 2_000_000;
    private static final long UNKNOWN_SIZE = 1_000_000;
    private static final double SPREAD = 0.3;

    private FakeDurations() {}

    static Duration of(FakePatch patch, long seed) {
        return patch.duration().orElseGet(() -> drawn(patch, seed));
    }

    private static Duration drawn(FakePatch patch, long seed) {
        long bytes = patch.patch().downloadBytes().orElse(UNKNOWN_SIZE);
        Random random = new Random(seed * 31 + patch.id().value().hashCode());
        double luck = StrictMath.exp(SPREAD * random.nextGaussian());
        return Duration.ofMillis((long) (1000 * luck * (SET_UP_SECONDS + bytes / BYTES_PER_SECOND)));
    }
}
