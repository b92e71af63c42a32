package dev.patchbay.model.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;

/**
 * The version of a package, in the order of the package manager it belongs to.
 *
 * <p>{@code equals} and {@code hashCode} follow {@code compareTo}: two spellings the package manager does not tell apart
 * ({@code 1.0} and {@code 1.0-0} for dpkg, {@code 2.0} and {@code 2_0} for rpm) are equal, and {@link #text()} keeps
 * each as it was given. Versions of different schemes are never equal and have no order: comparing them is a caller's
 * mistake and throws {@link ProblemException}.
 *
 * <p>In JSON a version is one string, its scheme in front: {@code "deb:1:2.3-4"}, {@code "rpm:2.3-4.el9"}.
 *
 * <pre>{@code
 * PackageVersion installed = DebianVersion.parse("1.2.3-1");
 * PackageVersion fixed = PackageVersion.parse(VersionScheme.DEBIAN, "1.2.3-1+deb12u1");
 * boolean vulnerable = installed.compareTo(fixed) < 0; // true
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PackageVersion extends Comparable<PackageVersion> permits DebianVersion, RpmVersion {

    /**
     * Reads a version written by the rules of {@code scheme}.
     *
     * @throws ProblemException {@code version.invalid}, field {@code version}, if {@code text} is no version there
     */
    static PackageVersion parse(VersionScheme scheme, String text) {
        return switch (scheme) {
            case DEBIAN -> DebianVersion.parse(text);
            case RPM -> RpmVersion.parse(text);
        };
    }

    /**
     * Reads what {@link #schemedText()} writes.
     *
     * @throws ProblemException {@code version.scheme} if the text names no scheme, {@code version.invalid} if what
     *     follows is no version of that scheme; the field is {@code version}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PackageVersion ofSchemedText(String schemedText) {
        for (VersionScheme scheme : VersionScheme.values()) {
            if (VersionText.hasScheme(scheme, schemedText)) {
                return parse(scheme, VersionText.withoutScheme(scheme, schemedText));
            }
        }
        throw Problem.of("version.scheme", VersionText.FIELD, schemedText, "a version after 'deb:' or 'rpm:'")
                .asException();
    }

    /** Returns the version as it was given. */
    String text();

    /** Returns whose rules this version follows. */
    VersionScheme scheme();

    /** Returns the scheme's prefix, a colon and {@link #text()}: the JSON form. */
    @JsonValue
    default String schemedText() {
        return scheme().prefix() + ":" + text();
    }

    /**
     * Compares by the rules of the scheme both versions share; allocates nothing.
     *
     * @throws ProblemException {@code version.scheme} if {@code other} belongs to another scheme
     */
    @Override
    int compareTo(PackageVersion other);
}
