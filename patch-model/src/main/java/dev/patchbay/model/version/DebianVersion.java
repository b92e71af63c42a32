package dev.patchbay.model.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.patchbay.model.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Debian package version, {@code [epoch:]upstream[-revision]}, in dpkg's order (Debian Policy 5.6.12,
 * deb-version(7)): epoch, then upstream, then revision. A missing epoch and a missing revision count as {@code 0}, and
 * digits count by value, so {@code 1.0}, {@code 1.0-0}, {@code 0:1.0} and {@code 1.00} are equal.
 *
 * <p>What dpkg rejects is rejected. What dpkg tolerates is decided as follows:
 *
 * <ul>
 *   <li>An upstream part that starts with a letter ({@code v1.2}) is accepted: dpkg warns, but orders it, and refusing it
 *       would hide an installed package. One that starts with anything else is rejected.
 *   <li>Characters outside ASCII letters, digits and {@code . + ~ - :} (revision: {@code . + ~}) are rejected: dpkg only
 *       warns, but refuses to build or unpack such a package, and its order of bytes above 127 depends on the processor.
 *   <li>Blanks around the version and a sign before the epoch ({@code +1:2.0}), which dpkg's parser lets through, are
 *       rejected: no rule allows them, and {@link #text()} is meant to be passed on.
 * </ul>
 *
 * <p>Digit runs are unlimited; an epoch is at most {@value #MAX_EPOCH}, as for dpkg. Immutable and thread-safe.
 */
public final class DebianVersion implements PackageVersion {

    /** The largest epoch dpkg accepts. */
    public static final int MAX_EPOCH = Integer.MAX_VALUE;

    private final String text;
    private final int epoch;
    private final int upstreamStart;
    private final int upstreamEnd;

    private DebianVersion(String text, int epoch, int upstreamStart, int upstreamEnd) {
        this.text = text;
        this.epoch = epoch;
        this.upstreamStart = upstreamStart;
        this.upstreamEnd = upstreamEnd;
    }

    /**
     * Reads a version such as {@code 1:2.3~rc1-4+b1}.
     *
     * @throws ProblemException {@code version.invalid}, field {@code version}, with what would be right
     */
    public static DebianVersion parse(String text) {
        if (text.isEmpty()) {
            throw VersionText.invalid(text, "a Debian version, [epoch:]upstream[-revision]");
        }
        int colon = text.indexOf(':');
        int epoch = colon < 0 ? 0 : (int) VersionText.epoch(text, colon, MAX_EPOCH);
        int upstreamStart = colon + 1;
        int hyphen = text.lastIndexOf('-');
        int upstreamEnd = hyphen >= upstreamStart ? hyphen : text.length();
        if (upstreamStart == upstreamEnd || !isLetterOrDigit(text.charAt(upstreamStart))) {
            throw VersionText.invalid(text, "an upstream version that starts with a digit (or at least a letter)");
        }
        for (int i = upstreamStart; i < upstreamEnd; i++) {
            char c = text.charAt(i);
            if (!isRevisionCharacter(c) && c != '-' && c != ':') {
                throw VersionText.invalid(text, "only letters, digits and . + ~ - : in the upstream version");
            }
        }
        if (upstreamEnd == text.length() - 1) {
            throw VersionText.invalid(text, "a revision after the last '-'");
        }
        for (int i = upstreamEnd + 1; i < text.length(); i++) {
            if (!isRevisionCharacter(text.charAt(i))) {
                throw VersionText.invalid(text, "only letters, digits and . + ~ in the revision");
            }
        }
        return new DebianVersion(text, epoch, upstreamStart, upstreamEnd);
    }

    /**
     * Reads what {@link #schemedText()} writes, such as {@code deb:2.3-4}.
     *
     * @throws ProblemException {@code version.scheme} without {@code deb:}, {@code version.invalid} for what follows it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DebianVersion ofSchemedText(String schemedText) {
        return parse(VersionText.withoutScheme(VersionScheme.DEBIAN, schemedText));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.DEBIAN;
    }

    /** Returns the epoch, 0 to {@value #MAX_EPOCH}; 0 also where none is written. */
    public int epoch() {
        return epoch;
    }

    /** Returns the part between epoch and revision; never empty. */
    public String upstream() {
        return text.substring(upstreamStart, upstreamEnd);
    }

    /** Returns the part after the last hyphen; empty for a native package, whose version has none. */
    public Optional<String> revision() {
        return upstreamEnd == text.length() ? Optional.empty() : Optional.of(text.substring(upstreamEnd + 1));
    }

    @Override
    public int compareTo(PackageVersion other) {
        if (other instanceof DebianVersion debian) {
            return compareWith(debian);
        }
        throw VersionText.otherScheme(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DebianVersion debian && compareWith(debian) == 0;
    }

    @Override
    public int hashCode() {
        int upstreamHash = DebianOrder.hash(epoch, text, upstreamStart, upstreamEnd);
        return DebianOrder.hash(31 * upstreamHash, text, revisionStart(), text.length());
    }

    @Override
    public String toString() {
        return text;
    }

    private int compareWith(DebianVersion other) {
        if (epoch != other.epoch) {
            return Integer.compare(epoch, other.epoch);
        }
        int byUpstream = DebianOrder.compare(
                text, upstreamStart, upstreamEnd, other.text, other.upstreamStart, other.upstreamEnd);
        return byUpstream != 0
                ? byUpstream
                : DebianOrder.compare(
                        text, revisionStart(), text.length(), other.text, other.revisionStart(), other.text.length());
    }

    private int revisionStart() {
        return Math.min(upstreamEnd + 1, text.length());
    }

    private static boolean isLetterOrDigit(char c) {
        return Runs.isDigit(c) || Runs.isLetter(c);
    }

    private static boolean isRevisionCharacter(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '+' || c == '~';
    }
}
