package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The policy that applies to one machine, whatever profiles and records it was put together from.
 *
 * <pre>{@code
 * EffectivePolicy.builder()
 *         .selection(Selection.everything())
 *         .addDeferrals(MinimumAge.ofDays(7))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param selection which patches are wanted
 * @param approvalRules patches wanted by what they are, beside what the selection wants
 * @param approvals patches wanted by name
 * @param rejections patches refused by name
 * @param override exactly these patches, for one run
 * @param deferrals minimum ages; where several apply, the longest holds
 * @param deadlines when patches must be installed; where several apply, the earliest holds
 * @param pauses periods in which nothing installs
 * @param exclusionAsDependency whether what the selection excludes may come in as a dependency
 * @param eulas whose word is enough to accept a licence
 * @param interactive what happens to patches that ask questions
 * @param consent whether somebody has to agree to each patch
 * @param phasing whether publishers' gradual roll-outs are respected
 * @param assessmentCadence how old an inventory or a catalogue may be before an assessment counts as stale; empty means
 *     any age
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({
    "selection",
    "approvalRules",
    "approvals",
    "rejections",
    "override",
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
public record EffectivePolicy(
        Selection selection,
        List<ApprovalRule> approvalRules,
        Set<ApprovalRecord> approvals,
        Set<RejectionRecord> rejections,
        Optional<OverrideList> override,
        List<MinimumAge> deferrals,
        List<InstallDeadline> deadlines,
        List<Pause> pauses,
        AsDependency exclusionAsDependency,
        EulaPolicy eulas,
        InteractivePolicy interactive,
        ConsentPolicy consent,
        PhasingPolicy phasing,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Duration> assessmentCadence) {

    public EffectivePolicy {
        Required.value("selection", selection);
        approvalRules = Ordered.list(approvalRules);
        approvals = Ordered.sorted(approvals);
        rejections = Ordered.sorted(rejections);
        override = override == null ? Optional.empty() : override;
        deferrals = Ordered.list(deferrals);
        deadlines = Ordered.list(deadlines);
        pauses = Ordered.list(pauses);
        exclusionAsDependency = Required.orElse(exclusionAsDependency, AsDependency.BLOCKED);
        eulas = Required.orElse(eulas, EulaPolicy.ACCEPTED_ONLY);
        interactive = Required.orElse(interactive, InteractivePolicy.LEAVE_OUT);
        consent = Required.orElse(consent, ConsentPolicy.NOT_NEEDED);
        phasing = Required.orElse(phasing, PhasingPolicy.FOLLOW);
        assessmentCadence = assessmentCadence == null ? Optional.empty() : assessmentCadence;
        assessmentCadence
                .filter(cadence -> cadence.isNegative() || cadence.isZero())
                .ifPresent(cadence -> {
                    throw Problem.of("policy.cadence", "assessmentCadence", cadence, "a positive duration")
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

    /**
     * Builds an {@link EffectivePolicy} without deferral that follows publishers' roll-outs, leaves interactive patches
     * out and accepts listed licences only; a selection must be given; not thread-safe.
     */
    public static final class Builder extends EffectivePolicyBuilder {
        Builder() {
            exclusionAsDependency(AsDependency.BLOCKED);
            eulas(EulaPolicy.ACCEPTED_ONLY);
            interactive(InteractivePolicy.LEAVE_OUT);
            consent(ConsentPolicy.NOT_NEEDED);
            phasing(PhasingPolicy.FOLLOW);
        }
    }
}
