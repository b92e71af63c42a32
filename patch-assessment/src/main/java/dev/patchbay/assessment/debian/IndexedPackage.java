package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.PackageVersion;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry of a repository index. Immutable and thread-safe.
 *
 * @param name binary package name
 * @param architecture architecture, {@code all} included
 * @param version version offered
 * @param sourceName source package; empty when it is named like the package
 * @param sourceVersion version of the source package; empty when it is the package's own
 * @param downloadBytes size of the package file in bytes; empty when the index does not say
 * @param phasingPercent share of machines it is opened to, 0 to 100; empty when to all
 */
@Value.Builder
@PatchbayStyle
public record IndexedPackage(
        String name,
        String architecture,
        DebianVersion version,
        Optional<String> sourceName,
        Optional<PackageVersion> sourceVersion,
        Optional<Long> downloadBytes,
        Optional<Integer> phasingPercent) {

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return name + ":" + architecture + " " + version.text();
    }

    /** Builds an {@link IndexedPackage}; not thread-safe. */
    public static final class Builder extends IndexedPackageBuilder {
        Builder() {}
    }
}
