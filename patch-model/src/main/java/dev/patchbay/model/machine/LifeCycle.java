package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long one release of an operating system gets fixes. Dates are days in UTC, the last one included. Immutable and
 * thread-safe.
 *
 * @param distribution as {@link OperatingSystem#distribution()}
 * @param version as {@link OperatingSystem#version()}
 * @param supportEnds last day on which fixes are published for everybody; empty when none is announced
 * @param extendedEnds last day on which fixes are published for subscribers; empty when there is no such offer
 * @param entitlement the subscription that is needed then, as {@link Inventory#entitlements()} names it; given exactly
 *     when {@code extendedEnds} is
 * @param source where the dates were read
 * @param asOf when they were read
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"distribution", "version", "supportEnds", "extendedEnds", "entitlement", "source", "asOf"})
public record LifeCycle(
        String distribution,
        String version,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<LocalDate> supportEnds,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<LocalDate> extendedEnds,
        Optional<String> entitlement,
        String source,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate asOf) {

    public LifeCycle {
        RequiredText.check("distribution", distribution);
        RequiredText.check("version", version);
        Optional<LocalDate> ends = supportEnds = supportEnds == null ? Optional.empty() : supportEnds;
        extendedEnds = extendedEnds == null ? Optional.empty() : extendedEnds;
        entitlement = entitlement == null ? Optional.empty() : entitlement;
        entitlement.ifPresent(text -> RequiredText.check("entitlement", text));
        RequiredText.check("source", source);
        Required.value("asOf", asOf);
        if (extendedEnds.isPresent() != entitlement.isPresent()) {
            throw Problem.of(
                            "lifecycle.entitlement",
                            "entitlement",
                            entitlement.orElse("nothing"),
                            "a subscription exactly where extendedEnds is given")
                    .asException();
        }
        extendedEnds.filter(end -> ends.filter(end::isAfter).isEmpty()).ifPresent(end -> {
            throw Problem.of("lifecycle.extended", "extendedEnds", end, "a day after supportEnds")
                    .asException();
        });
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link LifeCycle}; not thread-safe. */
    public static final class Builder extends LifeCycleBuilder {
        Builder() {}
    }
}
