package dev.patchbay.assessment.osv;

import dev.patchbay.model.version.PackageVersion;
import java.util.Optional;

/**
 * An interval of affected versions. Immutable and thread-safe.
 *
 * @param introduced first affected version; empty when all from the beginning are
 * @param fixed first version that is no longer affected; empty when there is none
 * @param lastAffected last affected version, where no fixed one is told
 */
public record OsvRange(
        Optional<PackageVersion> introduced, Optional<PackageVersion> fixed, Optional<PackageVersion> lastAffected) {

    /** Returns whether {@code version}, of the same scheme, is affected. */
    public boolean contains(PackageVersion version) {
        return introduced.map(from -> version.compareTo(from) >= 0).orElse(true)
                && fixed.map(to -> version.compareTo(to) < 0).orElse(true)
                && lastAffected.map(last -> version.compareTo(last) <= 0).orElse(true);
    }
}
