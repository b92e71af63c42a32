package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a repository says about itself. Every part is the publisher's claim; no signature is verified here. Immutable and
 * thread-safe.
 *
 * @param origin publisher
 * @param label repository label
 * @param suite suite
 * @param codename release name
 * @param date when the repository was published
 * @param validUntil when the publisher no longer vouches for it; empty when it does not say
 * @param components components it has
 * @param architectures architectures it has
 * @param automaticUse whether apt takes packages from it by itself
 * @param problems what could not be understood
 * @param completeness how much of it could be read
 */
@Value.Builder
@PatchbayStyle
public record ReleaseFile(
        Optional<String> origin,
        Optional<String> label,
        Optional<String> suite,
        Optional<String> codename,
        Optional<Instant> date,
        Optional<Instant> validUntil,
        List<String> components,
        List<String> architectures,
        AutomaticUse automaticUse,
        List<Problem> problems,
        Completeness completeness) {

    /** Whether apt takes packages from a repository by itself (apt_preferences(5)). */
    public enum AutomaticUse {
        /** Priority 500: installed and upgraded from. */
        NORMAL,
        /** Priority 1: only when asked for ({@code NotAutomatic}). */
        NOT_AUTOMATIC,
        /** Priority 100: only what was once taken from it is upgraded ({@code ButAutomaticUpgrades}). */
        UPGRADES_ONLY
    }

    public ReleaseFile {
        components = List.copyOf(components);
        architectures = List.copyOf(architectures);
        problems = List.copyOf(problems);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns this repository as the origin of patches from {@code component}. */
    public PatchOrigin component(String component) {
        return PatchOrigin.builder()
                .origin(origin)
                .label(label)
                .suite(suite)
                .codename(codename)
                .component(component)
                .build();
    }

    /** Builds a {@link ReleaseFile}; not thread-safe. */
    static final class Builder extends ReleaseFileBuilder {
        Builder() {}
    }
}
