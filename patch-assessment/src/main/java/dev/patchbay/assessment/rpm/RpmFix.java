package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.version.RpmVersion;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One package an advisory names: at this version or above it, the problem is fixed. Immutable and thread-safe.
 *
 * @param name binary package name
 * @param architecture architecture, {@code noarch} included; empty when the source does not say
 * @param version the fixed version, its epoch included
 * @param module which module stream it is built for
 * @param rebootBehavior what the advisory says about restarting the machine
 */
@Value.Builder
@PatchbayStyle
public record RpmFix(
        String name,
        Optional<String> architecture,
        RpmVersion version,
        ModuleScope module,
        RebootBehavior rebootBehavior) {

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the id of a package at a version, for example {@code rpm:openssl:x86_64=1:3.0.7-27.el9}; epoch 0 is left out. */
    public static PatchId id(String name, String architecture, RpmVersion version) {
        return PatchId.of("rpm:" + name + ":" + architecture + "=" + text(version));
    }

    /** Returns the version as rpm prints it: with its epoch unless that is 0. */
    static String text(RpmVersion version) {
        return version.epoch().orElse(1) == 0
                ? version.text().substring(version.text().indexOf(':') + 1)
                : version.text();
    }

    @Override
    public String toString() {
        return name + "-" + text(version) + architecture.map(text -> "." + text).orElse("");
    }

    /** Builds an {@link RpmFix} outside any module unless said otherwise; not thread-safe. */
    public static final class Builder extends RpmFixBuilder {
        Builder() {
            module(ModuleScope.NONE);
            rebootBehavior(RebootBehavior.UNKNOWN);
        }
    }
}
