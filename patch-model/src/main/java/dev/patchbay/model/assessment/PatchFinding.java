package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.PackageVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What was found about one patch on one machine: three orthogonal values and their reasons (contract rule S4). Immutable
 * and thread-safe; ordered by patch.
 *
 * @param patch the patch
 * @param subject what it would put on the machine
 * @param installed version on the machine now; empty for what has no version or is not there
 * @param applicability whether it concerns the machine and whether it is there
 * @param decision what the policy says
 * @param execution what the last run did about it
 * @param classifications its classes on this machine: those of every version from the installed one up to this one, so
 *     that a security fix that was superseded since still counts (contract rule S6)
 * @param severity the worst severity over the same versions
 * @param advisories advisories over the same versions
 * @param minimalFix the lowest version that already holds the security fixes; empty when it is no security update
 * @param blocked why the package manager leaves it out although it is missing and approved; empty when it does not
 * @param notes further reasons, such as what covers it or why it could not be told
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({
    "patch",
    "subject",
    "installed",
    "applicability",
    "decision",
    "execution",
    "classifications",
    "severity",
    "advisories",
    "minimalFix",
    "blocked",
    "notes"
})
public record PatchFinding(
        PatchId patch,
        PatchSubject subject,
        Optional<PackageVersion> installed,
        Applicability applicability,
        Decision decision,
        Execution execution,
        Set<Classification> classifications,
        Severity severity,
        Set<AdvisoryId> advisories,
        Optional<PatchId> minimalFix,
        Optional<Reason> blocked,
        List<Reason> notes)
        implements Comparable<PatchFinding> {

    public PatchFinding {
        Required.value("patch", patch);
        Required.value("subject", subject);
        Required.value("applicability", applicability);
        Required.value("decision", decision);
        Required.value("execution", execution);
        classifications = Ordered.sorted(classifications);
        Required.value("severity", severity);
        advisories = Ordered.sorted(advisories);
        notes = Ordered.list(notes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns whether the machine lacks this fix, whatever the policy says about it. */
    @JsonIgnore
    public boolean isMissing() {
        return applicability == Applicability.MISSING;
    }

    /** Returns whether it is missing, approved, and not left out by the package manager. */
    @JsonIgnore
    public boolean isInstallable() {
        return isMissing() && decision.isApproved() && blocked.isEmpty();
    }

    @Override
    public int compareTo(PatchFinding other) {
        return patch.compareTo(other.patch);
    }

    @Override
    public String toString() {
        return patch + ": " + applicability + ", " + decision + (execution == Execution.NONE ? "" : ", " + execution);
    }

    /** Builds a {@link PatchFinding}; not thread-safe. */
    public static final class Builder extends PatchFindingBuilder {
        Builder() {
            execution(Execution.NONE);
            severity(Severity.UNSPECIFIED);
        }
    }
}
