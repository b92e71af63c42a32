package dev.patchbay.assessment;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.DebianVersion;
import java.util.Optional;

/**
 * Debian's and Ubuntu's kernel packages carry the kernel's release in their name, so that several are installed side by
 * side: {@code linux-image-6.1.0-26-amd64} holds the kernel that {@code uname -r} calls {@code 6.1.0-26-amd64}.
 */
final class KernelImages {

    private static final String PREFIX = "linux-image-";

    private KernelImages() {}

    /** Returns the release of the kernel in package {@code name}; empty when it is no kernel or a metapackage. */
    static Optional<String> release(String name) {
        return name.startsWith(PREFIX) && name.length() > PREFIX.length() && isDigit(name.charAt(PREFIX.length()))
                ? Optional.of(name.substring(PREFIX.length()))
                : Optional.empty();
    }

    /** Returns whether {@code release} is a newer kernel of the same flavour as {@code running}. */
    static boolean isNewer(String release, String running) {
        if (!flavour(release).equals(flavour(running))) {
            return false;
        }
        try {
            return DebianVersion.parse(running).compareTo(DebianVersion.parse(release)) < 0;
        } catch (ProblemException e) {
            // a release that is no version, as of a kernel somebody built: its order is not known
            return false;
        }
    }

    private static String flavour(String release) {
        return release.substring(release.lastIndexOf('-') + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
