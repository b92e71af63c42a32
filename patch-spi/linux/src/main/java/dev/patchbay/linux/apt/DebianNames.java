package dev.patchbay.linux.apt;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.DebianVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may become part of a command line (contract rule P5). apt reads {@code name-} and {@code name=1.0-} as orders to
 * remove, and expands globs and regular expressions, so anything but plain names, architectures and versions is refused.
 */
final class DebianNames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9+.-]*[a-z0-9+.]");
    private static final Pattern ARCHITECTURE = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern VERSION = Pattern.compile("([0-9]+:)?[0-9]([A-Za-z0-9.+~:-]*[A-Za-z0-9.+~])?");
    private static final int MAX_LENGTH = 256;

    private DebianNames() {}

    static boolean isName(String text) {
        return text.length() <= MAX_LENGTH && NAME.matcher(text).matches();
    }

    static boolean isArchitecture(String text) {
        return text.length() <= MAX_LENGTH && ARCHITECTURE.matcher(text).matches();
    }

    /** Returns the version {@code text} spells, if it is one and safe to pass on. */
    static Optional<DebianVersion> version(String text) {
        if (text.length() > MAX_LENGTH || !VERSION.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DebianVersion.parse(text));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
