package dev.patchbay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.report.AgeBucket;
import dev.patchbay.assessment.report.AssessmentRows;
import dev.patchbay.assessment.report.Explanation;
import dev.patchbay.assessment.report.FindingChange;
import dev.patchbay.assessment.report.FleetSummary;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.MinimumAge;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Instant OLD = Scenario.NOW.minus(Duration.ofDays(40));

    private static Assessment assess(long seed) {
        World world = World.generate(seed);
        return Assessor.assess(
                world.inventory(),
                CompiledPolicy.of(world.policy(), Catalog.of(world.available(), world.simulation())),
                world.facts(),
                RunHistory.empty(),
                world.now());
    }

    private static FleetSummary summary(long seed) {
        return FleetSummary.of(assess(seed), patch -> Optional.of(OLD));
    }

    @Property(tries = 200)
    void partsOfAFleetMergeInAnyOrder(@ForAll long a, @ForAll long b, @ForAll long c) {
        FleetSummary whole = summary(a).and(summary(b)).and(summary(c));

        assertThat(summary(c).and(summary(a).and(summary(b)))).isEqualTo(whole);
        assertThat(whole.and(FleetSummary.EMPTY)).isEqualTo(whole);
        assertThat(whole.machines()).isEqualTo(3);
        assertThat(whole.compliance().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(3);
        assertThat(whole.missingBySeverity().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(whole.missing());
    }

    @Property(tries = 200)
    void countsEqualListsAndEveryFindingIsExplained(@ForAll long seed) {
        Assessment assessment = assess(seed);
        FleetSummary summary = summary(seed);
        long missing = assessment.missing().count();

        assertThat(summary.missingByDecision().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(missing);
        assertThat(summary.missingByAge().getOrDefault(AgeBucket.UP_TO_90_DAYS, 0L))
                .isEqualTo(missing);
        assessment
                .findings()
                .forEach(finding -> assertThat(Explanation.of(assessment, finding.patch())
                                .orElseThrow()
                                .lines())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .noneMatch(String::isBlank));
        assertThat(FindingChange.between(assessment, assessment)).isEmpty();
    }

    @Test
    void unknownStaysInTheDenominator() {
        Assessment compliant = new Scenario().assess();
        Assessment unknown = new Scenario()
                .inventory(inventory -> inventory.completeness(dev.patchbay.model.machine.Completeness.partial(
                        dev.patchbay.model.reason.ReasonCode.of("test.cut", "cut")
                                .reason())))
                .assess();
        FleetSummary both = FleetSummary.of(compliant, patch -> Optional.empty())
                .and(FleetSummary.of(unknown, patch -> Optional.empty()));

        assertThat(both.compliance()).containsEntry(ComplianceState.UNKNOWN, 1L);
        assertThat(both.complianceRate()).isEqualTo(0.5);
        assertThat(FleetSummary.byGroup(
                                List.of(compliant, unknown).stream(),
                                assessment -> assessment.compliance().state().label(),
                                patch -> Optional.empty())
                        .keySet())
                .containsExactly("Compliant", "Unknown");
    }

    @Test
    void aPolicysDifferenceSaysWhatChangesForWhomAndWhen() {
        Assessment before = Scenario.zeta().assess();
        Assessment after = Scenario.zeta()
                .policy(policy -> policy.addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(120))
                        .clock(AgeClock.PUBLISHED)
                        .build()))
                .assess();
        List<FindingChange> changes = FindingChange.between(before, after);

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).after().orElseThrow().decision().kind()).isEqualTo(DecisionKind.DEFERRED);
        assertThat(changes.get(0).changesAt()).contains(Scenario.NOW.plus(Duration.ofDays(20)));
        assertThat(changes.get(0).toString())
                .isEqualTo("web-1 deb:zeta:amd64=1.1: Missing, Approved -> Missing, Deferred");
        assertThat(Explanation.of(after, Scenario.id("zeta", "1.1"))
                        .orElseThrow()
                        .changesAt())
                .isEqualTo(changes.get(0).changesAt());
    }

    @Test
    void rowsAreSafeInSpreadsheetsAndMarkup() throws IOException {
        PatchId evil = PatchId.of("=HYPERLINK(\"http://x\",\"y\")<script>");
        Assessment assessment = Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.id(evil).addClassifications(Classification.SECURITY))
                .assess();
        StringBuilder csv = new StringBuilder();
        StringBuilder json = new StringBuilder();
        StringBuilder graph = new StringBuilder();

        AssessmentRows.csvHeading(csv);
        AssessmentRows.csv(assessment, csv);
        AssessmentRows.jsonLines(assessment, json);
        AssessmentRows.resourceGraph(assessment, "/subscriptions/s/machines/m", id -> Optional.of(OLD), graph);

        assertThat(csv.toString().split("\r\n")).hasSize(2);
        assertThat(csv.toString())
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")<script>\",zeta,1.1,1.0,Missing,");
        assertThat(json.toString())
                .doesNotContain("<script>")
                .contains("\\u003cscript\\u003e")
                .endsWith("}\n");
        assertThat(graph.toString().split("\n")).hasSize(2);
        assertThat(graph.toString())
                .contains("\"security\":1")
                .contains("\"type\":\"microsoft.compute/virtualmachines/patchassessmentresults/softwarepatches\"")
                .contains("\"publishedDateTime\":\"" + OLD + "\"")
                .doesNotContain("<script>");
    }
}
