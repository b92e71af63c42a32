package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.assessment.reading.Reading;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.UnreadablePackage;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What a list of installed rpm packages says. Immutable and thread-safe.
 *
 * @param packages the packages, in the list's order; several versions of one package may be installed
 * @param unreadable packages whose name is told and whose version or architecture is not
 * @param epochNotTold names of packages whose epoch the list leaves out, sorted; it may be any number
 * @param modules the module streams packages were installed from; Unknown when the list does not tell
 * @param reading how well the list could be read; its items are lines
 */
@Value.Builder
@PatchbayStyle
public record RpmPackages(
        List<InstalledPackage> packages,
        List<UnreadablePackage> unreadable,
        Set<String> epochNotTold,
        ModuleState modules,
        Reading reading) {

    public RpmPackages {
        packages = List.copyOf(packages);
        unreadable = List.copyOf(unreadable);
        SortedSet<String> names = new TreeSet<>(epochNotTold);
        epochNotTold = Collections.unmodifiableSortedSet(names);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return packages.size() + " packages, " + unreadable.size() + " unreadable, " + reading;
    }

    /** Builds an {@link RpmPackages}; not thread-safe. */
    public static final class Builder extends RpmPackagesBuilder {
        Builder() {}
    }
}
