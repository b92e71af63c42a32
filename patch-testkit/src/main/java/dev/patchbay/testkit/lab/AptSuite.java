package dev.patchbay.testkit.lab;

import java.util.Locale;

/**
 * A suite of a laboratory's repository, as its Release file describes it. Immutable and thread-safe.
 *
 * @param name directory below {@code dists} and Suite field
 * @param origin Origin field
 * @param label Label field
 * @param codename Codename field
 */
public record AptSuite(String name, String origin, String label, String codename) {

    public static final AptSuite STABLE = new AptSuite("stable", "TestOS", "TestOS", "cod");
    public static final AptSuite UPDATES = new AptSuite("stable-updates", "TestOS", "TestOS", "cod-updates");
    public static final AptSuite SECURITY =
            new AptSuite("stable-security", "TestOS", "TestOS-Security", "cod-security");

    /** Returns a suite of the publisher and label of {@link #STABLE}. */
    public static AptSuite named(String name) {
        return new AptSuite(name, "TestOS", "TestOS", "cod-" + name.toLowerCase(Locale.ROOT));
    }
}
