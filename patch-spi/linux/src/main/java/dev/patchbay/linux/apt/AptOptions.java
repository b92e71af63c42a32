package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.SecurityOrigins;
import dev.patchbay.linux.internal.PatchbayStyle;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.spi.CommandRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a host may say about apt.
 *
 * <pre>{@code
 * AptOptions options = AptOptions.builder().addSecurityOrigins(OriginMatcher.parse("origin=Acme,suite=fixes")).build();
 * PatchBackends.of(new AptBackendProvider(options)).open(Target.local());
 * }</pre>
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param securityOrigins repositories of security fixes beside Debian's and Ubuntu's own, which are known: suites and
 *     codenames that end in {@code -security}, and the label {@code Debian-Security}
 * @param aptGet absolute path of {@code apt-get}
 * @param queryTimeout how long one call of apt that only looks may take, longer than zero
 * @param downloadTimeout how long refreshing lists or fetching packages may take, longer than zero; what was fetched until
 *     then is kept
 */
@Value.Builder
@PatchbayStyle
public record AptOptions(
        List<OriginMatcher> securityOrigins, Path aptGet, Duration queryTimeout, Duration downloadTimeout) {

    public AptOptions {
        securityOrigins = List.copyOf(securityOrigins);
        if (!aptGet.isAbsolute()) {
            throw Problem.of("apt.path", "aptGet", aptGet, "an absolute path").asException();
        }
        check("queryTimeout", queryTimeout);
        check("downloadTimeout", downloadTimeout);
    }

    private static void check(String field, Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw Problem.of("apt.timeout", field, timeout, "longer than zero").asException();
        }
    }

    /** Returns a builder that starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns {@code /usr/bin/apt-get}, time-outs of two minutes and one hour, and no further security origins. */
    public static AptOptions standard() {
        return builder().build();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    SecurityOrigins security() {
        SecurityOrigins security = SecurityOrigins.ofDistribution();
        for (OriginMatcher matcher : securityOrigins) {
            security = security.or(matcher::matches);
        }
        return security;
    }

    /** Builds {@link AptOptions}; not thread-safe. */
    public static final class Builder extends AptOptionsBuilder {
        Builder() {
            aptGet(Path.of("/usr/bin/apt-get"));
            queryTimeout(CommandRequest.DEFAULT_TIMEOUT);
            downloadTimeout(Duration.ofHours(1));
        }
    }
}
