package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.Set;
import org.immutables.value.Value;

/**
 * When a patch must be installed (contract rule S3): once passed, it ends deferral and waiting for consent and starts the
 * grace period, after which the machine is not compliant. It never opens a window. Immutable and thread-safe.
 *
 * @param after how long after the clock's instant; not negative
 * @param clock from which instant it is counted
 * @param grace how long after the deadline the machine still counts as compliant; not negative
 * @param classes classes it applies to; empty means all
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"after", "clock", "grace", "classes"})
public record InstallDeadline(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration after,
        AgeClock clock,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration grace,
        Set<Classification> classes) {

    public InstallDeadline {
        if (Required.value("after", after).isNegative()) {
            throw Problem.of("deadline.after", "after", after, "a duration of 0 or more")
                    .asException();
        }
        clock = Required.orElse(clock, AgeClock.PUBLISHED);
        grace = Required.orElse(grace, Duration.ZERO);
        if (grace.isNegative()) {
            throw Problem.of("deadline.grace", "grace", grace, "a duration of 0 or more")
                    .asException();
        }
        classes = Ordered.sorted(classes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link InstallDeadline} without grace, counted from publication, for all classes; not thread-safe. */
    public static final class Builder extends InstallDeadlineBuilder {
        Builder() {
            clock(AgeClock.PUBLISHED);
            grace(Duration.ZERO);
        }
    }
}
