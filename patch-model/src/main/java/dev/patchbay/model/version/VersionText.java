package dev.patchbay.model.version;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;

/** What the readers of both schemes share: the scheme's prefix, the epoch, and how a defect is reported. */
final class VersionText {

    static final String FIELD = "version";

    private static final String INVALID = "version.invalid";

    private VersionText() {}

    static boolean hasScheme(VersionScheme scheme, String schemedText) {
        int length = scheme.prefix().length();
        return schemedText.length() > length
                && schemedText.charAt(length) == ':'
                && schemedText.startsWith(scheme.prefix());
    }

    static String withoutScheme(VersionScheme scheme, String schemedText) {
        if (!hasScheme(scheme, schemedText)) {
            throw Problem.of("version.scheme", FIELD, schemedText, "a version after '" + scheme.prefix() + ":'")
                    .asException();
        }
        return schemedText.substring(scheme.prefix().length() + 1);
    }

    /** Returns the number before the colon at {@code colon}; leading zeros are allowed, a sign is not. */
    static long epoch(String text, int colon, long max) {
        long epoch = 0;
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            epoch = Runs.isDigit(c) ? epoch * 10 + (c - '0') : max + 1;
            if (epoch > max) {
                break;
            }
        }
        if (colon == 0 || epoch > max) {
            throw invalid(text, "an epoch from 0 to " + max + " in digits before the first ':'");
        }
        return epoch;
    }

    static ProblemException invalid(String text, String expected) {
        return Problem.of(INVALID, FIELD, text, expected).asException();
    }

    static ProblemException otherScheme(PackageVersion version, PackageVersion other) {
        return Problem.of(
                        "version.scheme",
                        FIELD,
                        other.schemedText(),
                        "a '" + version.scheme().prefix() + ":' version to compare with " + version.schemedText())
                .asException();
    }
}
