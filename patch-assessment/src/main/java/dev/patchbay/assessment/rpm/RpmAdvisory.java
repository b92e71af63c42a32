package dev.patchbay.assessment.rpm;

import dev.patchbay.model.patch.Advisory;
import java.util.List;

/**
 * An advisory and the packages it names. Immutable and thread-safe.
 *
 * @param advisory what its publisher says
 * @param standing whether its publisher stands by it
 * @param fixes the packages, in the source's order
 */
public record RpmAdvisory(Advisory advisory, Standing standing, List<RpmFix> fixes) {

    /** Whether a publisher stands by an advisory. */
    public enum Standing {
        PUBLISHED,
        /** Withdrawn by its publisher; its packages must not be installed. */
        RETRACTED
    }

    public RpmAdvisory {
        fixes = List.copyOf(fixes);
    }

    @Override
    public String toString() {
        return advisory.id() + ", " + fixes.size() + " packages";
    }
}
