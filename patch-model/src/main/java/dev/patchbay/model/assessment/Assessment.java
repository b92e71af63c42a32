package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What was found and decided about one machine at one instant. Immutable and thread-safe.
 *
 * @param machine the machine
 * @param operatingSystem release it runs
 * @param supportStatus whether that release still gets fixes
 * @param rebootState whether a restart is owed
 * @param assessedAt the instant the answer is for
 * @param completeness how much of machine and sources was looked at
 * @param findings every patch that is not NotApplicable, sorted by id
 * @param compliance whether the machine is as its policy wants it
 * @param exposure what it lacks regardless of any decision
 * @param remarks what is worth knowing about the assessment as a whole, such as sources without classes
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({
    "machine",
    "operatingSystem",
    "supportStatus",
    "rebootState",
    "assessedAt",
    "completeness",
    "findings",
    "compliance",
    "exposure",
    "remarks"
})
public record Assessment(
        MachineId machine,
        OperatingSystem operatingSystem,
        SupportStatus supportStatus,
        RebootState rebootState,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant assessedAt,
        Completeness completeness,
        List<PatchFinding> findings,
        Compliance compliance,
        Exposure exposure,
        List<Reason> remarks) {

    public Assessment {
        Required.value("machine", machine);
        Required.value("operatingSystem", operatingSystem);
        Required.value("supportStatus", supportStatus);
        Required.value("rebootState", rebootState);
        Required.value("assessedAt", assessedAt);
        Required.value("completeness", completeness);
        findings = Required.value("findings", findings).stream().sorted().toList();
        Required.value("compliance", compliance);
        Required.value("exposure", exposure);
        remarks = Ordered.list(remarks);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns what was found about {@code patch}; empty when it does not concern this machine. */
    public Optional<PatchFinding> finding(PatchId patch) {
        return findings.stream()
                .filter(finding -> finding.patch().equals(patch))
                .findFirst();
    }

    /** Returns the findings whose patch is missing, whatever the policy says. */
    public Stream<PatchFinding> missing() {
        return findings.stream().filter(PatchFinding::isMissing);
    }

    /** Returns the findings whose patch could be installed now. */
    public Stream<PatchFinding> installable() {
        return findings.stream().filter(PatchFinding::isInstallable);
    }

    /** Builds an {@link Assessment}; not thread-safe. */
    public static final class Builder extends AssessmentBuilder {
        Builder() {
            supportStatus(SupportStatus.UNKNOWN);
            rebootState(RebootState.UNKNOWN);
        }
    }
}
