package dev.patchbay.assessment.osv;

import dev.patchbay.model.patch.Advisory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One advisory. Immutable and thread-safe.
 *
 * @param advisory what its publisher says
 * @param withdrawn when its publisher withdrew it; empty when it stands
 * @param affected the packages it names, in the source's order
 */
public record OsvAdvisory(Advisory advisory, Optional<Instant> withdrawn, List<OsvAffected> affected) {

    public OsvAdvisory {
        affected = List.copyOf(affected);
    }

    @Override
    public String toString() {
        return advisory.id() + ", " + affected.size() + " packages";
    }
}
