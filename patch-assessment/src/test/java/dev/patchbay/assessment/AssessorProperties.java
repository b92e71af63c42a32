package dev.patchbay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of every assessment, over small worlds in which everything collides. */
class AssessorProperties {

    @Property(tries = 2000)
    void theOrderOfTheInputMakesNoDifference(@ForAll("worlds") World world, @ForAll long seed) {
        Assessment first = assess(world);
        Assessment second = assess(world.shuffled(seed));

        assertThat(second).isEqualTo(first);
        assertThat(PatchbayJson.write(second)).isEqualTo(PatchbayJson.write(first));
    }

    @Property(tries = 2000)
    void everyFindingHasAReasonThatCanBeRead(@ForAll("worlds") World world) {
        Assessment assessment = assess(world);

        for (PatchFinding finding : assessment.findings()) {
            assertThat(finding.applicability()).isNotEqualTo(Applicability.NOT_APPLICABLE);
            assertThat(reasons(finding)).allSatisfy(reason -> {
                assertThat(reason.text()).isNotBlank().doesNotContain("{").doesNotContain("}");
            });
            if (finding.applicability() == Applicability.UNKNOWN || finding.applicability() == Applicability.NO_FIX) {
                assertThat(finding.notes()).isNotEmpty();
            }
            finding.decision()
                    .changesAt()
                    .ifPresent(instant -> assertThat(instant).isAfter(world.now()));
        }
    }

    @Property(tries = 2000)
    void countsEqualLists(@ForAll("worlds") World world) {
        Assessment assessment = assess(world);

        assertThat(assessment.exposure().missing()).isEqualTo(packages(assessment, Applicability.MISSING));
        assertThat(assessment.exposure().noFix()).isEqualTo(packages(assessment, Applicability.NO_FIX));
        assertThat(assessment.exposure().bySeverity().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(assessment.exposure().missing());
        assertThat(assessment
                        .installable()
                        .map(AssessorProperties::target)
                        .distinct()
                        .count())
                .as("one installable version of each package")
                .isEqualTo(assessment.installable().count());
    }

    @Property(tries = 2000)
    void unknownNeverComplies(@ForAll("worlds") World world) {
        Assessment assessment = assess(world);
        boolean unknown =
                assessment.findings().stream().anyMatch(finding -> finding.applicability() == Applicability.UNKNOWN);

        if (unknown || !assessment.completeness().isComplete()) {
            assertThat(assessment.compliance().state()).isNotEqualTo(ComplianceState.COMPLIANT);
        }
        assertThat(assessment.compliance().state() == ComplianceState.NON_COMPLIANT)
                .isEqualTo(!assessment.compliance().violations().isEmpty());
        assertThat(assessment.compliance().state() == ComplianceState.COMPLIANT)
                .isEqualTo(assessment.compliance().violations().isEmpty()
                        && assessment.compliance().doubts().isEmpty());
    }

    @Property(tries = 2000)
    void nothingRejectedOrWithdrawnIsInstallableWithoutAReason(@ForAll("worlds") World world) {
        Assessment assessment = assess(world);

        assessment.installable().forEach(finding -> {
            boolean rejected = finding.decision().alsoMet().stream()
                    .anyMatch(reason -> reason.code().equals("decision.rejected"));
            assertThat(rejected)
                    .isEqualTo(finding.decision().reason().code().equals("decision.approved.dependency") && rejected);
            assertThat(finding.blocked()).isEmpty();
        });
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.decision().kind() == DecisionKind.RETRACTED)
                .noneMatch(PatchFinding::isInstallable);
    }

    @Property(tries = 1000)
    void nothingIsApprovedOrWithheldBeforeTheEarliestInstantNamed(@ForAll("worlds") World world) {
        Assessment assessment = assess(world);
        Optional<Instant> earliest = assessment.findings().stream()
                .flatMap(AssessorProperties::reasons)
                .flatMap(reason -> reason.changesAt().stream())
                .min(Instant::compareTo);

        Instant before = earliest.map(instant -> instant.minusMillis(1))
                .orElse(world.now().plus(Duration.ofDays(400)));

        assertThat(approvals(assess(world.at(before)))).isEqualTo(approvals(assessment));
    }

    private static String approvals(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.patch() + " " + finding.decision().isApproved())
                .collect(Collectors.joining("\n"));
    }

    private static Assessment assess(World world) {
        return Assessor.assess(
                world.inventory(),
                CompiledPolicy.of(world.policy(), Catalog.of(world.available(), world.simulation())),
                world.facts(),
                RunHistory.empty(),
                world.now());
    }

    private static Stream<Reason> reasons(PatchFinding finding) {
        return Stream.of(
                        Stream.of(finding.decision().reason()),
                        finding.decision().alsoMet().stream(),
                        finding.blocked().stream(),
                        finding.notes().stream())
                .flatMap(Function.identity());
    }

    private static long packages(Assessment assessment, Applicability applicability) {
        return assessment.findings().stream()
                .filter(finding -> finding.applicability() == applicability)
                .map(AssessorProperties::target)
                .distinct()
                .count();
    }

    private static String target(PatchFinding finding) {
        return finding.subject() instanceof PatchSubject.PackageAtVersion content
                ? content.name() + ":" + content.architecture().replace("all", "amd64")
                : finding.subject().name();
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.longs().map(World::generate);
    }
}
