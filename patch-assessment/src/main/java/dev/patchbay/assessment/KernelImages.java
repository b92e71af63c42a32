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
        int flavour = flavourStart(release);
        int runningFlavour = flavourStart(running);
        if (!release.substring(flavour).equals(running.substring(runningFlavour))) {
            return false;
        }
        try {
            DebianVersion newer = DebianVersion.parse(release.substring(0, flavour));
            return DebianVersion.parse(running.substring(0, runningFlavour)).compareTo(newer) < 0;
        } catch (ProblemException e) {
            // a release that is no version, as of a kernel somebody built: its order is not known
            return false;
        }
    }

    /** Returns where {@code -amd64}, {@code -cloud-amd64} or {@code -generic} begins; the end when there is none. */
    private static int flavourStart(String release) {
        for (int i = 0; i + 1 < release.length(); i++) {
            if (release.charAt(i) == '-' && !isDigit(release.charAt(i + 1))) {
                return i;
            }
        }
        return release.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
