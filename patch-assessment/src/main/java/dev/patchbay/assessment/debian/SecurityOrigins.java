package dev.patchbay.assessment.debian;

import dev.patchbay.model.patch.PatchOrigin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which repositories publish security fixes. Debian's metadata has no classes: that a version is a security fix is told
 * by where it is offered.
 *
 * <p>Debian's and Ubuntu's are recognised by a suite or codename that ends in {@code -security}, subscribers' repositories
 * included, and by the label {@code Debian-Security}. Names that merely contain "security" are not. Immutable and thread-safe as long as the given predicates are.
 */
public final class SecurityOrigins {

    private static final SecurityOrigins DISTRIBUTION = new SecurityOrigins(List.of());

    private final List<Predicate<PatchOrigin>> others;

    private SecurityOrigins(List<Predicate<PatchOrigin>> others) {
        this.others = others;
    }

    /** Returns what Debian and Ubuntu publish. */
    public static SecurityOrigins ofDistribution() {
        return DISTRIBUTION;
    }

    /** Returns this and further repositories, for example a company's own mirror. */
    public SecurityOrigins or(Predicate<PatchOrigin> other) {
        return new SecurityOrigins(
                Stream.concat(others.stream(), Stream.of(other)).toList());
    }

    /** Returns whether what {@code origin} offers is a security fix. */
    public boolean isSecurity(PatchOrigin origin) {
        return endsInSecurity(origin.suite())
                || endsInSecurity(origin.codename())
                || origin.label().filter("Debian-Security"::equals).isPresent()
                || others.stream().anyMatch(other -> other.test(origin));
    }

    /** Returns the subscription that {@code origin} belongs to, {@code esm-infra} or {@code esm-apps}; empty when it is open. */
    public static Optional<String> entitlement(PatchOrigin origin) {
        return switch (origin.origin().orElse("")) {
            case "UbuntuESM" -> Optional.of("esm-infra");
            case "UbuntuESMApps" -> Optional.of("esm-apps");
            default -> Optional.empty();
        };
    }

    private static boolean endsInSecurity(Optional<String> name) {
        return name.filter(text -> text.toLowerCase(Locale.ROOT).endsWith("-security"))
                .isPresent();
    }
}
