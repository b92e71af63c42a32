package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The operating system release a machine runs.
 *
 * <pre>{@code
 * OperatingSystem.builder().family(OsFamily.LINUX).distribution("debian").version("12").architecture("amd64").build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param family kind of system
 * @param distribution lower-case id: the {@code ID} of os-release on Linux ({@code debian}, {@code rhel}), the product on
 *     Windows ({@code windows-server}, {@code windows})
 * @param version release as its vendor writes it, for example {@code 12}, {@code 22.04}, {@code 2022}
 * @param codename release name used by archives, for example {@code bookworm}; empty where there is none
 * @param build build and revision; empty on Linux
 * @param architecture machine architecture in the package manager's own words, for example {@code amd64}, {@code x86_64}
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"family", "distribution", "version", "codename", "build", "architecture"})
public record OperatingSystem(
        OsFamily family,
        String distribution,
        String version,
        Optional<String> codename,
        Optional<BuildNumber> build,
        String architecture) {

    public OperatingSystem {
        Required.value("family", family);
        RequiredText.check("distribution", distribution);
        RequiredText.check("version", version);
        RequiredText.check("architecture", architecture);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    public String toString() {
        return distribution + " " + version + " (" + architecture + ")";
    }

    /** Builds an {@link OperatingSystem}; not thread-safe. */
    public static final class Builder extends OperatingSystemBuilder {
        Builder() {}
    }
}
