package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.internal.Vocabulary;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.version.PackageVersion;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing a package manager says it would do. Immutable and thread-safe.
 *
 * @param kind what would happen
 * @param name binary package name
 * @param architecture architecture
 * @param fromVersion version now; empty when the package is not there
 * @param toVersion version afterwards; empty when the package would be removed
 * @param patch the available patch this carries out; empty for removals and for new packages nobody offered as a patch
 * @param origins repositories the new version comes from
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"kind", "name", "architecture", "fromVersion", "toVersion", "patch", "origins"})
public record PackageChange(
        Kind kind,
        String name,
        String architecture,
        Optional<PackageVersion> fromVersion,
        Optional<PackageVersion> toVersion,
        Optional<PatchId> patch,
        List<PatchOrigin> origins) {

    /** What happens to a package. */
    public enum Kind {
        UPGRADE,
        /** A package that is not there yet, brought in as a dependency. */
        INSTALL,
        DOWNGRADE,
        REINSTALL,
        REMOVE,
        /** Unpacked earlier; its configuration would be finished. */
        CONFIGURE;

        private static final Vocabulary<Kind> NAMES = Vocabulary.of("changeKind", Kind.class);

        /**
         * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
         *
         * @throws dev.patchbay.model.problem.ProblemException when there is none
         */
        @JsonCreator
        public static Kind parse(String text) {
            return NAMES.parse(text);
        }

        /** Returns the one spelling that is written. */
        @JsonValue
        public String label() {
            return NAMES.nameOf(this);
        }

        @Override
        public String toString() {
            return label();
        }
    }

    public PackageChange {
        Required.value("kind", kind);
        RequiredText.check("name", name);
        RequiredText.check("architecture", architecture);
        origins = Ordered.list(origins);
        if (toVersion.isEmpty() != (kind == Kind.REMOVE)) {
            throw Problem.of(
                            "change.to",
                            "toVersion",
                            toVersion.map(PackageVersion::text).orElse("nothing"),
                            "a version, unless the package is removed")
                    .asException();
        }
        if (kind == Kind.INSTALL ? fromVersion.isPresent() : fromVersion.isEmpty()) {
            throw Problem.of(
                            "change.from",
                            "fromVersion",
                            fromVersion.map(PackageVersion::text).orElse("nothing"),
                            "a version, unless the package is new")
                    .asException();
        }
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
        return kind + " " + name + ":" + architecture
                + fromVersion.map(v -> " " + v.text()).orElse("")
                + toVersion.map(v -> " -> " + v.text()).orElse("");
    }

    /** Builds a {@link PackageChange}; not thread-safe. */
    public static final class Builder extends PackageChangeBuilder {
        Builder() {}
    }
}
