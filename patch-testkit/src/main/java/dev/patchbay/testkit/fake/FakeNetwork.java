package dev.patchbay.testkit.fake;

/** What reaches a simulated machine from outside. */
public enum FakeNetwork {
    /** Ten million bytes each second. */
    UP(10_000_000),
    /** Twenty thousand bytes each second. */
    SLOW(20_000),
    /** Nothing. */
    DOWN(0);

    private final long bytesPerSecond;

    FakeNetwork(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }
}
