package dev.patchbay.model.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.patchbay.model.problem.ProblemException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An RPM package version, {@code [epoch:]version[-release]}, in rpm's order (rpm-version(7)): epoch, then version, then
 * release. A missing epoch counts as 0; a missing release comes before any release. Separators carry no weight and
 * digits count by value, so {@code 2.0}, {@code 2_0}, {@code 2.00} and {@code 0:2.0} are equal.
 *
 * <p>rpm's own parser takes nearly any text. Here, as in every package rpmbuild makes, version and release are not empty
 * and contain no hyphen, colon, blank, control character or broken surrogate, and an epoch is a number of at most {@value
 * #MAX_EPOCH} (the header field has 32 bits). Any other character is accepted, outside ASCII too, and separates.
 *
 * <p>Digit runs are unlimited. Immutable and thread-safe.
 */
public final class RpmVersion implements PackageVersion {

    /** The largest epoch a package header can hold. */
    public static final long MAX_EPOCH = 0xFFFF_FFFFL;

    private final String text;
    private final long epoch;
    private final int versionStart;
    private final int versionEnd;

    private RpmVersion(String text, long epoch, int versionStart, int versionEnd) {
        this.text = text;
        this.epoch = epoch;
        this.versionStart = versionStart;
        this.versionEnd = versionEnd;
    }

    /**
     * Reads a version such as {@code 1:2.3~rc1-4.el9}, {@code 2.3-4} or {@code 2.3}.
     *
     * @throws ProblemException {@code version.invalid}, field {@code version}, with what would be right
     */
    public static RpmVersion parse(String text) {
        if (text.isEmpty()) {
            throw VersionText.invalid(text, "an RPM version, [epoch:]version[-release]");
        }
        int colon = text.indexOf(':');
        long epoch = colon < 0 ? 0 : VersionText.epoch(text, colon, MAX_EPOCH);
        int versionStart = colon + 1;
        int hyphen = text.indexOf('-', versionStart);
        int versionEnd = hyphen < 0 ? text.length() : hyphen;
        if (versionStart == versionEnd) {
            throw VersionText.invalid(text, "a version before the release and after the epoch");
        }
        if (versionEnd == text.length() - 1) {
            throw VersionText.invalid(text, "a release after the '-'");
        }
        requireVisible(text, versionStart, versionEnd);
        requireVisible(text, versionEnd + 1, text.length());
        return new RpmVersion(text, epoch, versionStart, versionEnd);
    }

    /**
     * Reads what {@link #schemedText()} writes, such as {@code rpm:2.3-4.el9}.
     *
     * @throws ProblemException {@code version.scheme} without {@code rpm:}, {@code version.invalid} for what follows it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RpmVersion ofSchemedText(String schemedText) {
        return parse(VersionText.withoutScheme(VersionScheme.RPM, schemedText));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.RPM;
    }

    /** Returns the epoch, 0 to {@value #MAX_EPOCH}, if one is written; comparing takes a missing one as 0. */
    public OptionalLong epoch() {
        return versionStart == 0 ? OptionalLong.empty() : OptionalLong.of(epoch);
    }

    /** Returns the part between epoch and release; never empty. */
    public String version() {
        return text.substring(versionStart, versionEnd);
    }

    /** Returns the part after the hyphen; empty where none is written, as is usual in a dependency. */
    public Optional<String> release() {
        return hasRelease() ? Optional.of(text.substring(versionEnd + 1)) : Optional.empty();
    }

    /**
     * Returns whether a dependency on exactly {@code required} is met by this version: epoch and version are equal, and
     * so is the release, unless one of the two has none. Symmetric, but no equality: {@code 1.0-1} and {@code 1.0-2}
     * both match {@code 1.0} and not each other.
     */
    public boolean matches(RpmVersion required) {
        return epoch == required.epoch
                && compareVersion(required) == 0
                && (!hasRelease() || !required.hasRelease() || compareRelease(required) == 0);
    }

    @Override
    public int compareTo(PackageVersion other) {
        if (other instanceof RpmVersion rpm) {
            return compareWith(rpm);
        }
        throw VersionText.otherScheme(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RpmVersion rpm && compareWith(rpm) == 0;
    }

    @Override
    public int hashCode() {
        int versionHash = RpmOrder.hash(Long.hashCode(epoch), text, versionStart, versionEnd);
        return hasRelease() ? RpmOrder.hash(31 * versionHash + 1, text, versionEnd + 1, text.length()) : versionHash;
    }

    @Override
    public String toString() {
        return text;
    }

    private int compareWith(RpmVersion other) {
        if (epoch != other.epoch) {
            return Long.compare(epoch, other.epoch);
        }
        int byVersion = compareVersion(other);
        if (byVersion != 0) {
            return byVersion;
        }
        return hasRelease() && other.hasRelease()
                ? compareRelease(other)
                : Boolean.compare(hasRelease(), other.hasRelease());
    }

    private int compareVersion(RpmVersion other) {
        return RpmOrder.compare(text, versionStart, versionEnd, other.text, other.versionStart, other.versionEnd);
    }

    private int compareRelease(RpmVersion other) {
        return RpmOrder.compare(
                text, versionEnd + 1, text.length(), other.text, other.versionEnd + 1, other.text.length());
    }

    private boolean hasRelease() {
        return versionEnd < text.length();
    }

    private static void requireVisible(String text, int from, int end) {
        int at = from;
        while (at < end) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '-' || codePoint == ':' || !isVisible(codePoint)) {
                throw VersionText.invalid(text, "no hyphen, colon, blank or control character in version or release");
            }
            at += Character.charCount(codePoint);
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
