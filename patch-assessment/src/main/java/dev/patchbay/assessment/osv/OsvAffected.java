package dev.patchbay.assessment.osv;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.version.PackageVersion;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One package an advisory names. Immutable and thread-safe.
 *
 * @param ecosystem the product it is about
 * @param name package name, of a source or a binary as {@link OsvEcosystem#names()} says
 * @param ranges intervals of affected versions
 * @param versions affected versions listed one by one
 * @param binaries the binary packages that hold the fix; only Ubuntu lists them
 * @param availability the publisher's words on who may have the fix; empty when it says nothing
 */
@Value.Builder
@PatchbayStyle
public record OsvAffected(
        OsvEcosystem ecosystem,
        String name,
        List<OsvRange> ranges,
        List<PackageVersion> versions,
        List<OsvBinary> binaries,
        Optional<String> availability) {

    public OsvAffected {
        ranges = List.copyOf(ranges);
        versions = List.copyOf(versions);
        binaries = List.copyOf(binaries);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether {@code version}, of the ecosystem's scheme, is affected. */
    public boolean affects(PackageVersion version) {
        return versions.contains(version) || ranges.stream().anyMatch(range -> range.contains(version));
    }

    @Override
    public String toString() {
        return ecosystem + " " + name;
    }

    /** Builds an {@link OsvAffected}; not thread-safe. */
    public static final class Builder extends OsvAffectedBuilder {
        Builder() {}
    }
}
