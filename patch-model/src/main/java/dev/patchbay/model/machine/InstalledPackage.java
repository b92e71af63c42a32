package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.version.PackageVersion;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One package on a machine.
 *
 * <p>Immutable and thread-safe; ordered by name, architecture, version.
 *
 * @param name binary package name
 * @param architecture architecture the package was built for, {@code all} or {@code noarch} included
 * @param version version on disk, whatever the state
 * @param sourceName source package it was built from; empty when it is named like the package
 * @param sourceVersion version of the source package; empty when it is the package's own
 * @param state how far the package manager got with it
 * @param hold whether the machine's administrator holds it at this version
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"name", "architecture", "version", "sourceName", "sourceVersion", "state", "hold"})
public record InstalledPackage(
        String name,
        String architecture,
        PackageVersion version,
        Optional<String> sourceName,
        Optional<PackageVersion> sourceVersion,
        PackageState state,
        PackageHold hold)
        implements Comparable<InstalledPackage> {

    private static final Comparator<InstalledPackage> ORDER = Comparator.comparing(InstalledPackage::name)
            .thenComparing(InstalledPackage::architecture)
            .thenComparing(installed -> installed.version().text());

    public InstalledPackage {
        RequiredText.check("name", name);
        RequiredText.check("architecture", architecture);
        Required.value("version", version);
        Required.value("state", state);
        Required.value("hold", hold);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the source package's name, which is the package's own where the two agree. */
    public String effectiveSourceName() {
        return sourceName.orElse(name);
    }

    /** Returns the source package's version, which is the package's own where the two agree. */
    public PackageVersion effectiveSourceVersion() {
        return sourceVersion.orElse(version);
    }

    @Override
    public int compareTo(InstalledPackage other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + ":" + architecture + " " + version.text() + (state == PackageState.INSTALLED ? "" : " " + state);
    }

    /** Builds an {@link InstalledPackage}, installed and not held unless said otherwise; not thread-safe. */
    public static final class Builder extends InstalledPackageBuilder {
        Builder() {
            state(PackageState.INSTALLED);
            hold(PackageHold.NONE);
        }
    }
}
