package dev.patchbay.assessment.debian;

import java.util.stream.Collectors;

/** The text inside a clear-signed message (RFC 9580, section 7), as an {@code InRelease} file is one. */
final class ClearSigned {

    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "\n-----BEGIN PGP SIGNATURE-----";

    private ClearSigned() {}

    /** Returns the signed text without dash escapes; {@code text} itself when it is no such message. */
    static String content(String text) {
        if (!text.startsWith(BEGIN)) {
            return text;
        }
        int headersEnd = text.indexOf("\n\n");
        int signature = headersEnd < 0 ? -1 : text.indexOf(SIGNATURE, headersEnd + 1);
        if (signature < 0) {
            // cut before its signature: without a last line end, so that it reads as truncated
            return headersEnd < 0 ? "" : text.substring(headersEnd + 2).stripTrailing();
        }
        return text.substring(headersEnd + 2, signature + 1)
                .lines()
                .map(line -> line.startsWith("- ") ? line.substring(2) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
