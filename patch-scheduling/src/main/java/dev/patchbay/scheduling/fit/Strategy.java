package dev.patchbay.scheduling.fit;

import java.util.Locale;

/**
 * Which units a plan prefers (contract rule W3). What services the package manager always goes first, and what a unit needs
 * goes before it.
 */
public enum Strategy {
    /** As the source lists them. */
    LISTING_ORDER,
    /** The worst severity first, then listing order. */
    SEVERITY_FIRST,
    /** The shortest expected time first, then listing order. */
    SHORTEST_FIRST,
    /** The most risk removed per time first, then listing order. */
    DENSITY_FIRST,
    /** The set that removes the most risk, densest first; plans single steps. */
    OPTIMAL;

    /** Returns the name that plans carry, such as {@code density-first}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
