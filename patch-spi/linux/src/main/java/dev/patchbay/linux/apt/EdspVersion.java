package dev.patchbay.linux.apt;

import dev.patchbay.linux.internal.PatchbayStyle;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.version.DebianVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One version of one package, as apt describes it to a solver. Immutable and thread-safe.
 *
 * @param id name, architecture and version, all of them safe to pass on
 * @param sourceName source package; empty when it is named like the package
 * @param sourceVersion version of the source; empty when it is the package's own
 * @param marks what apt says about it
 * @param phasingPercent share of machines it is rolled out to; empty when it is not phased
 * @param origins repositories that offer it; empty for one that is only installed
 * @param depends versioned dependencies without alternatives
 * @param breaks versions of other packages it cannot be together with
 * @param provides names it provides
 */
@Value.Builder
@PatchbayStyle
record EdspVersion(
        AptPatchId id,
        Optional<String> sourceName,
        Optional<DebianVersion> sourceVersion,
        Set<Mark> marks,
        Optional<Integer> phasingPercent,
        List<PatchOrigin> origins,
        List<Relation> depends,
        List<Relation> breaks,
        Set<String> provides) {

    /** What apt says about a version. */
    enum Mark {
        INSTALLED,
        HELD,
        /** apt would choose it, were there no dependencies. */
        CANDIDATE,
        /** The same version must be installed for every architecture it is installed for. */
        SAME_FOR_ALL_ARCHITECTURES
    }

    EdspVersion {
        marks = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
        origins = List.copyOf(origins);
        depends = List.copyOf(depends);
        breaks = List.copyOf(breaks);
    }

    String name() {
        return id.name();
    }

    DebianVersion version() {
        return id.version();
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        return builder().from(this);
    }

    static final class Builder extends EdspVersionBuilder {
        Builder() {}
    }
}
