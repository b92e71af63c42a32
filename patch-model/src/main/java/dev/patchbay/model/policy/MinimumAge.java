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
 * A deferral: a patch younger than this waits (contract rule S3). Immutable and thread-safe.
 *
 * @param age how old a patch must be; 0 to 365 days
 * @param clock from which instant its age is counted
 * @param onRevision what a newer version does to the age already reached
 * @param classes classes it applies to; empty means all
 * @param securityUpdates whether security updates wait too
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"age", "clock", "onRevision", "classes", "securityUpdates"})
public record MinimumAge(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration age,
        AgeClock clock,
        OnRevision onRevision,
        Set<Classification> classes,
        SecurityUpdates securityUpdates) {

    private static final Duration LONGEST = Duration.ofDays(365);

    public MinimumAge {
        Required.value("age", age);
        if (age.isNegative() || age.compareTo(LONGEST) > 0) {
            throw Problem.of("deferral.age", "age", age, "0 to 365 days").asException();
        }
        clock = Required.orElse(clock, AgeClock.PUBLISHED);
        onRevision = Required.orElse(onRevision, OnRevision.RESTARTS);
        classes = Ordered.sorted(classes);
        securityUpdates = Required.orElse(securityUpdates, SecurityUpdates.DEFERRED);
    }

    /** Returns a deferral of everything, counted from publication. */
    public static MinimumAge ofDays(int days) {
        return builder().age(Duration.ofDays(days)).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link MinimumAge} counted from publication, restarted by revisions, for all classes; not thread-safe. */
    public static final class Builder extends MinimumAgeBuilder {
        Builder() {
            clock(AgeClock.PUBLISHED);
            onRevision(OnRevision.RESTARTS);
            securityUpdates(SecurityUpdates.DEFERRED);
        }
    }
}
