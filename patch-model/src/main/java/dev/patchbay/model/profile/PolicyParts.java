package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.policy.ApprovalRule;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EulaPolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.InteractivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.PhasingPolicy;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one profile says about patching. Every part may be absent, which is another thing than empty: a profile with an
 * empty list of deferrals says "no deferral", one without the list says nothing about it. Immutable and thread-safe.
 *
 * @param selection which patches are wanted
 * @param approvalRules patches wanted by what they are, beside the selection
 * @param deferrals minimum ages
 * @param deadlines when patches must be installed
 * @param pauses periods in which nothing installs
 * @param exclusionAsDependency whether what is excluded may come in as a dependency
 * @param eulas whose word is enough to accept a licence
 * @param interactive what happens to patches that ask questions
 * @param consent whether somebody has to agree to each patch
 * @param phasing whether publishers' gradual roll-outs are respected
 * @param assessmentCadence how old an inventory may be before an assessment counts as stale
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({
    "selection",
    "approvalRules",
    "deferrals",
    "deadlines",
    "pauses",
    "exclusionAsDependency",
    "eulas",
    "interactive",
    "consent",
    "phasing",
    "assessmentCadence"
})
public record PolicyParts(
        Optional<Selection> selection,
        Optional<List<ApprovalRule>> approvalRules,
        Optional<List<MinimumAge>> deferrals,
        Optional<List<InstallDeadline>> deadlines,
        Optional<List<Pause>> pauses,
        Optional<AsDependency> exclusionAsDependency,
        Optional<EulaPolicy> eulas,
        Optional<InteractivePolicy> interactive,
        Optional<ConsentPolicy> consent,
        Optional<PhasingPolicy> phasing,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Duration> assessmentCadence) {

    /** Says nothing. */
    public static final PolicyParts NONE = builder().build();

    public PolicyParts {
        selection = absent(selection);
        approvalRules = absent(approvalRules).map(List::copyOf);
        deferrals = absent(deferrals).map(List::copyOf);
        deadlines = absent(deadlines).map(List::copyOf);
        pauses = absent(pauses).map(List::copyOf);
        exclusionAsDependency = absent(exclusionAsDependency);
        eulas = absent(eulas);
        interactive = absent(interactive);
        consent = absent(consent);
        phasing = absent(phasing);
        assessmentCadence = absent(assessmentCadence);
        assessmentCadence
                .filter(cadence -> cadence.isNegative() || cadence.isZero())
                .ifPresent(cadence -> {
                    throw Problem.of("policy.cadence", "assessmentCadence", cadence, "a positive duration")
                            .asException();
                });
    }

    @SuppressWarnings("OptionalAssignedToNull")
    private static <T> Optional<T> absent(@Nullable Optional<T> part) {
        return part == null ? Optional.empty() : part;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PolicyParts} that say nothing but what is given; not thread-safe. */
    public static final class Builder extends PolicyPartsBuilder {
        Builder() {}
    }
}
