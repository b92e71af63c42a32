package dev.patchbay.assessment.lifecycle;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How long one release gets fixes. Days are days in UTC and belong to the time they end. Immutable and thread-safe.
 *
 * @param distribution the {@code ID} of os-release, or {@code windows} and {@code windows-server}
 * @param version the release; a major version stands for its minor ones that have no entry
 * @param build the Windows build it is recognised by; empty where the version tells it
 * @param until last day on which fixes are published for everybody, in every edition
 * @param untilInSomeEditions last day in the edition supported longest; empty when all end together
 * @param extendedUntil last day on which fixes are published for subscribers; empty when there is no subscription
 * @param entitlement the subscription, as an inventory names it; empty when there is none
 * @param source where the dates are published
 */
@Value.Builder
@PatchbayStyle
public record ReleaseLife(
        String distribution,
        String version,
        Optional<Integer> build,
        LocalDate until,
        Optional<LocalDate> untilInSomeEditions,
        Optional<LocalDate> extendedUntil,
        Optional<String> entitlement,
        String source) {

    public ReleaseLife {
        if (extendedUntil.isPresent() != entitlement.isPresent()) {
            throw Problem.of(
                            "lifecycle.extended",
                            "entitlement",
                            distribution + " " + version,
                            "a subscription together with the day it ends")
                    .asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether the release is fixed at {@code now} for a machine with {@code entitlements}. */
    public SupportStatus status(Set<String> entitlements, Instant now) {
        if (now.isBefore(end(until))) {
            return SupportStatus.SUPPORTED;
        }
        if (untilInSomeEditions.filter(day -> now.isBefore(end(day))).isPresent()) {
            return SupportStatus.UNKNOWN;
        }
        if (extendedUntil.filter(day -> now.isBefore(end(day))).isPresent()) {
            return entitlement.filter(entitlements::contains).isPresent()
                    ? SupportStatus.EXTENDED_ENTITLED
                    : SupportStatus.EXTENDED_NOT_ENTITLED;
        }
        return SupportStatus.END_OF_LIFE;
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return distribution + " " + version + " until " + until;
    }

    /** Builds a {@link ReleaseLife}; not thread-safe. */
    public static final class Builder extends ReleaseLifeBuilder {
        Builder() {}
    }
}
