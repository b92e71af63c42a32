package dev.patchbay.assessment.report;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Compliance and, beside it, exposure of any number of machines (contract rules S5 and S8). {@link #and} is associative and
 * commutative and {@link #EMPTY} changes nothing, so that parts of a fleet may be summed anywhere and merged in any order.
 * Immutable and thread-safe.
 *
 * @param machines number of machines, whatever could be told about them
 * @param compliance machines by compliance
 * @param completeness machines by how completely they were looked at
 * @param support machines by whether their release gets fixes
 * @param exposed machines that lack at least one update, whatever was decided about it
 * @param missing missing updates over all machines, whatever was decided
 * @param missingByClassification the same by class; an update of several classes counts in each
 * @param missingBySeverity the same by severity
 * @param missingByDecision missing findings by what was decided; a machine may have several for one update
 * @param missingByAge missing findings by age
 * @param noFix known problems without a fix
 */
@Value.Builder
@PatchbayStyle
public record FleetSummary(
        long machines,
        Map<ComplianceState, Long> compliance,
        Map<Completeness.Level, Long> completeness,
        Map<SupportStatus, Long> support,
        long exposed,
        long missing,
        Map<Classification, Long> missingByClassification,
        Map<Severity, Long> missingBySeverity,
        Map<DecisionKind, Long> missingByDecision,
        Map<AgeBucket, Long> missingByAge,
        long noFix) {

    /** No machine. */
    public static final FleetSummary EMPTY =
            builder().machines(0).exposed(0).missing(0).noFix(0).build();

    public FleetSummary {
        compliance = Tally.copy(compliance);
        completeness = Tally.copy(completeness);
        support = Tally.copy(support);
        missingByClassification = Tally.copy(missingByClassification);
        missingBySeverity = Tally.copy(missingBySeverity);
        missingByDecision = Tally.copy(missingByDecision);
        missingByAge = Tally.copy(missingByAge);
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the summary of one machine.
     *
     * @param published when a patch was published; empty where no source says
     */
    public static FleetSummary of(Assessment assessment, Function<PatchId, Optional<Instant>> published) {
        Builder summary = builder()
                .machines(1)
                .putCompliance(assessment.compliance().state(), 1L)
                .putCompleteness(assessment.completeness().level(), 1L)
                .putSupport(assessment.supportStatus(), 1L)
                .exposed(assessment.exposure().missing() > 0 ? 1 : 0)
                .missing(assessment.exposure().missing())
                .noFix(assessment.exposure().noFix());
        assessment
                .exposure()
                .byClassification()
                .forEach((key, count) -> summary.putMissingByClassification(key, (long) count));
        assessment.exposure().bySeverity().forEach((key, count) -> summary.putMissingBySeverity(key, (long) count));
        Map<DecisionKind, Long> decisions = new TreeMap<>();
        Map<AgeBucket, Long> ages = new TreeMap<>();
        for (PatchFinding finding : assessment.findings()) {
            if (finding.isMissing()) {
                decisions.merge(finding.decision().kind(), 1L, Long::sum);
                ages.merge(AgeBucket.of(published.apply(finding.patch()), assessment.assessedAt()), 1L, Long::sum);
            }
        }
        return summary.putAllMissingByDecision(decisions)
                .putAllMissingByAge(ages)
                .build();
    }

    /** Returns the summaries of groups of machines, such as rings or locations, by their names. */
    public static SortedMap<String, FleetSummary> byGroup(
            Stream<Assessment> assessments,
            Function<Assessment, String> group,
            Function<PatchId, Optional<Instant>> published) {
        SortedMap<String, FleetSummary> groups = new TreeMap<>();
        assessments.forEach(
                assessment -> groups.merge(group.apply(assessment), of(assessment, published), FleetSummary::and));
        return groups;
    }

    /** Returns both together. */
    public FleetSummary and(FleetSummary other) {
        return builder()
                .machines(machines + other.machines)
                .compliance(Tally.sum(compliance, other.compliance))
                .completeness(Tally.sum(completeness, other.completeness))
                .support(Tally.sum(support, other.support))
                .exposed(exposed + other.exposed)
                .missing(missing + other.missing)
                .missingByClassification(Tally.sum(missingByClassification, other.missingByClassification))
                .missingBySeverity(Tally.sum(missingBySeverity, other.missingBySeverity))
                .missingByDecision(Tally.sum(missingByDecision, other.missingByDecision))
                .missingByAge(Tally.sum(missingByAge, other.missingByAge))
                .noFix(noFix + other.noFix)
                .build();
    }

    /** Returns the share of compliant machines, 0 to 1, Unknown ones in the denominator; 0 when there is no machine. */
    public double complianceRate() {
        return machines == 0 ? 0 : (double) compliance.getOrDefault(ComplianceState.COMPLIANT, 0L) / machines;
    }

    @Override
    public String toString() {
        return machines + " machines, " + compliance + ", " + exposed + " exposed";
    }

    /** Builds a {@link FleetSummary}; not thread-safe. */
    static final class Builder extends FleetSummaryBuilder {
        Builder() {}
    }
}
