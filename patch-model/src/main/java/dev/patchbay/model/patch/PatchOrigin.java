package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a patch comes from, in the words of the repository's own release file. Every part is what the publisher claims;
 * whether it may be trusted is the package manager's answer, not part of this value. Immutable and thread-safe.
 *
 * @param origin publisher ({@code Debian})
 * @param label repository label ({@code Debian-Security})
 * @param suite suite or archive ({@code stable-security})
 * @param codename release name ({@code bookworm-security})
 * @param component component ({@code main}) or repository id
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"origin", "label", "suite", "codename", "component"})
public record PatchOrigin(
        Optional<String> origin,
        Optional<String> label,
        Optional<String> suite,
        Optional<String> codename,
        Optional<String> component) {

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the origin as apt prints it: {@code Debian-Security:stable-security}. */
    @Override
    public String toString() {
        return label.or(() -> origin).orElse("unnamed")
                + suite.or(() -> codename).map(name -> ":" + name).orElse("");
    }

    /** Builds a {@link PatchOrigin}; not thread-safe. */
    public static final class Builder extends PatchOriginBuilder {
        Builder() {}
    }
}
