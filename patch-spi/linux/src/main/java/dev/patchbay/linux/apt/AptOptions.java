package dev.patchbay.linux.apt;

import dev.patchbay.linux.internal.PatchbayStyle;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.spi.CommandRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param securityOrigins repositories whose versions are security fixes; one match is enough
 * @param entitlements subscriptions that repositories ask for: Origin field to entitlement
 * @param aptGet absolute path of {@code apt-get}
 * @param queryTimeout how long one call of apt may take, longer than zero
 */
@Value.Builder
@PatchbayStyle
public record AptOptions(
        List<OriginMatcher> securityOrigins, Map<String, String> entitlements, Path aptGet, Duration queryTimeout) {

    public AptOptions {
        securityOrigins = List.copyOf(securityOrigins);
        entitlements = Collections.unmodifiableMap(new LinkedHashMap<>(entitlements));
        if (!aptGet.isAbsolute()) {
            throw Problem.of("apt.path", "aptGet", aptGet, "an absolute path").asException();
        }
        if (queryTimeout.isZero() || queryTimeout.isNegative()) {
            throw Problem.of("apt.timeout", "queryTimeout", queryTimeout, "longer than zero")
                    .asException();
        }
    }

    /**
     * Returns a builder that starts with the origins Debian and Ubuntu use: suites that end with {@code -security}, the
     * label {@code Debian-Security}, and Ubuntu's ESM repositories with their entitlements {@code esm-infra} and
     * {@code esm-apps}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what {@link #builder()} starts with. */
    public static AptOptions standard() {
        return builder().build();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    boolean isSecurity(PatchOrigin origin) {
        return securityOrigins.stream().anyMatch(matcher -> matcher.matches(origin));
    }

    Optional<String> entitlementOf(PatchOrigin origin) {
        return origin.origin().flatMap(name -> Optional.ofNullable(entitlements.get(name)));
    }

    /** Builds {@link AptOptions}; not thread-safe. */
    public static final class Builder extends AptOptionsBuilder {
        Builder() {
            addSecurityOrigins(OriginMatcher.parse("suite=*-security"), OriginMatcher.parse("label=Debian-Security"));
            putEntitlements("UbuntuESM", "esm-infra");
            putEntitlements("UbuntuESMApps", "esm-apps");
            aptGet(Path.of("/usr/bin/apt-get"));
            queryTimeout(CommandRequest.DEFAULT_TIMEOUT);
        }
    }
}
