package dev.patchbay.assessment.osv;

import dev.patchbay.model.version.VersionScheme;
import java.util.Locale;
import java.util.Optional;

/**
 * The product an entry is about: {@code AlmaLinux:9}, {@code Debian:12}, {@code Ubuntu:Pro:18.04:LTS}. Immutable and
 * thread-safe.
 *
 * @param text as it is written
 * @param distribution the {@code ID} of os-release; empty when the ecosystem is not known here
 * @param release the release, such as {@code 18.04}; empty when none is given
 * @param scheme whose version order holds; empty when the ecosystem is not known here
 * @param names what its package names mean
 * @param entitlement subscription its fixes need, such as {@code ubuntu-pro}; empty when they are open
 */
public record OsvEcosystem(
        String text,
        Optional<String> distribution,
        Optional<String> release,
        Optional<VersionScheme> scheme,
        Names names,
        Optional<String> entitlement) {

    /** What a package name means. */
    public enum Names {
        SOURCE,
        BINARY,
        UNKNOWN
    }

    static OsvEcosystem parse(String text) {
        String[] parts = text.split(":", -1);
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "almalinux" -> rpm(text, "almalinux", parts, Names.BINARY);
            case "rocky linux" -> rpm(text, "rocky", parts, Names.BINARY);
            case "red hat" ->
                new OsvEcosystem(
                        text,
                        Optional.of("rhel"),
                        Optional.empty(),
                        Optional.of(VersionScheme.RPM),
                        Names.BINARY,
                        Optional.empty());
            case "debian" ->
                new OsvEcosystem(
                        text,
                        Optional.of("debian"),
                        release(parts, 1),
                        Optional.of(VersionScheme.DEBIAN),
                        Names.SOURCE,
                        Optional.empty());
            case "ubuntu" -> {
                int at = 1;
                Optional<String> entitlement = Optional.empty();
                while (at < parts.length && !startsWithDigit(parts[at])) {
                    entitlement = Optional.of("ubuntu-pro");
                    at++;
                }
                yield new OsvEcosystem(
                        text,
                        Optional.of("ubuntu"),
                        release(parts, at),
                        Optional.of(VersionScheme.DEBIAN),
                        Names.SOURCE,
                        entitlement);
            }
            default ->
                new OsvEcosystem(
                        text, Optional.empty(), Optional.empty(), Optional.empty(), Names.UNKNOWN, Optional.empty());
        };
    }

    private static OsvEcosystem rpm(String text, String distribution, String[] parts, Names names) {
        return new OsvEcosystem(
                text,
                Optional.of(distribution),
                release(parts, 1),
                Optional.of(VersionScheme.RPM),
                names,
                Optional.empty());
    }

    private static Optional<String> release(String[] parts, int at) {
        return at < parts.length && !parts[at].isEmpty() ? Optional.of(parts[at]) : Optional.empty();
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    @Override
    public String toString() {
        return text;
    }
}
