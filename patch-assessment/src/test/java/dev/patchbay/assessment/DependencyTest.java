package dev.patchbay.assessment;

import static dev.patchbay.assessment.Scenario.NOW;
import static dev.patchbay.assessment.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.reason.ReasonCode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DependencyTest {

    /** Application needs middleware needs library; each has an update. */
    private static Scenario chain() {
        Scenario scenario = new Scenario();
        for (String name : new String[] {"app", "middle", "lib"}) {
            scenario.installed(name, "1").offered(name, "2");
        }
        return scenario.simulation(answer -> answer.addEdges(
                new DependencyEdge(id("app", "2"), id("middle", "2")),
                new DependencyEdge(id("middle", "2"), id("lib", "2"))));
    }

    @Test
    void whatNeedsSomethingExcludedIsExcludedOverAnyNumberOfSteps() {
        Assessment assessment =
                chain().policy(policy -> policy.selection(everythingBut("lib"))).assess();

        assertThat(assessment.findings())
                .extracting(finding -> finding.decision().kind())
                .containsOnly(DecisionKind.EXCLUDED);
        assertThat(finding(assessment, "app").decision().reason().text()).contains("needs deb:lib:amd64=2");
    }

    @Test
    void whatIsNeededByNothingExcludedStays() {
        Assessment assessment =
                chain().policy(policy -> policy.selection(everythingBut("app"))).assess();

        assertThat(assessment.installable())
                .extracting(found -> found.subject().name())
                .containsExactly("lib", "middle");
    }

    @Test
    void whatIsAlreadyThereCannotBeLacking() {
        Assessment assessment = chain().installed("lib", "2")
                .policy(policy -> policy.selection(everythingBut("lib")))
                .assess();

        assertThat(assessment.installable())
                .extracting(found -> found.subject().name())
                .containsExactly("app", "middle");
    }

    @Test
    void anExcludedNewPackageCountsToo() {
        Assessment assessment = Scenario.zeta()
                .offered("zeta-data", "1.1")
                .simulation(answer -> answer.addEdges(new DependencyEdge(id("zeta", "1.1"), id("zeta-data", "1.1"))))
                .policy(policy -> policy.selection(everythingBut("zeta-data")))
                .assess();

        assertThat(assessment.findings()).hasSize(1);
        assertThat(finding(assessment, "zeta", "1.1").decision().kind()).isEqualTo(DecisionKind.EXCLUDED);
    }

    @Test
    void membersOfAUnitGoTogetherOrNotAtAll() {
        Assessment assessment = new Scenario()
                .installed("libc6", "1")
                .installed("locales", "1")
                .offered("libc6", "2")
                .offered("locales", "2")
                .simulation(answer ->
                        answer.addUnits(new InstallUnit("glibc", Set.of(id("libc6", "2"), id("locales", "2")))))
                .policy(policy -> policy.selection(everythingBut("locales")))
                .assess();

        assertThat(assessment.installable()).isEmpty();
    }

    @Test
    void edgesInACircleEnd() {
        Assessment assessment = chain().simulation(
                        answer -> answer.addEdges(new DependencyEdge(id("lib", "2"), id("app", "2"))))
                .policy(policy -> policy.selection(everythingBut("middle")))
                .assess();

        assertThat(assessment.installable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AsDependency.class)
    void anExclusionMayAllowComingInAsADependency(AsDependency rule) {
        Assessment assessment = chain().policy(
                        policy -> policy.selection(everythingBut("lib")).exclusionAsDependency(rule))
                .assess();

        assertThat(assessment.installable()).hasSize(rule == AsDependency.ALLOWED ? 3 : 0);
    }

    @ParameterizedTest
    @EnumSource(AsDependency.class)
    void aRejectionMayAllowComingInAsADependency(AsDependency rule) {
        Assessment assessment = chain().policy(policy -> policy.addRejections(rejection("lib", rule)))
                .assess();

        PatchFinding lib = finding(assessment, "lib");
        if (rule == AsDependency.ALLOWED) {
            assertThat(lib.decision().reason().code()).isEqualTo("decision.approved.dependency");
            assertThat(lib.decision().alsoMet().get(0).code()).isEqualTo("decision.rejected");
            assertThat(assessment.installable()).hasSize(3);
        } else {
            assertThat(lib.decision().kind()).isEqualTo(DecisionKind.REJECTED);
            assertThat(assessment.installable()).isEmpty();
        }
    }

    @Test
    void whatNothingApprovedNeedsDoesNotComeIn() {
        Assessment assessment = chain().policy(policy ->
                        policy.selection(everythingBut("app")).addRejections(rejection("middle", AsDependency.ALLOWED)))
                .assess();

        assertThat(finding(assessment, "middle").decision().kind()).isEqualTo(DecisionKind.REJECTED);
    }

    @Test
    void aListForOneRunSkipsAnExcludedPrerequisiteButNotARejectedOne() {
        OverrideList list = OverrideList.builder()
                .addPatches(PatchMatcher.id(id("app", "2")), PatchMatcher.id(id("middle", "2")))
                .by("ops")
                .reason("incident 4711")
                .build();

        Assessment excluded = chain().policy(
                        policy -> policy.selection(everythingBut("lib")).override(list))
                .assess();
        Assessment rejected = chain().policy(policy -> policy.addRejections(rejection("lib", AsDependency.BLOCKED))
                        .override(list))
                .assess();

        assertThat(excluded.installable())
                .extracting(found -> found.subject().name())
                .containsExactly("app", "middle");
        assertThat(rejected.installable()).isEmpty();
        assertThat(finding(rejected, "app").decision().reason().code())
                .isEqualTo("decision.excluded.rejected-dependency");
    }

    @Test
    void whatThePackageManagerKeepsBackIsMissingApprovedAndBlocked() {
        KeptBack kept = new KeptBack(
                id("zeta", "1.1"),
                ReasonCode.of("apt.kept-back", "it would remove eta").reason());

        PatchFinding finding =
                Scenario.zeta().simulation(answer -> answer.addKeptBack(kept)).zetaFinding();

        assertThat(finding.isMissing()).isTrue();
        assertThat(finding.decision().isApproved()).isTrue();
        assertThat(finding.blocked())
                .get()
                .hasToString(
                        "applicability.blocked-by-dependencies: the package manager keeps it back: it would remove eta");
        assertThat(finding.isInstallable()).isFalse();
    }

    private static RejectionRecord rejection(String name, AsDependency rule) {
        return RejectionRecord.builder()
                .patches(PatchMatcher.mask(NameMask.of(name)))
                .by("ops")
                .at(NOW)
                .reason("breaks the till")
                .asDependency(rule)
                .build();
    }

    private static Selection everythingBut(String mask) {
        return Selection.everything().toBuilder()
                .addMasksToExclude(NameMask.of(mask))
                .build();
    }

    private static PatchFinding finding(Assessment assessment, String name) {
        return finding(assessment, name, "2");
    }

    private static PatchFinding finding(Assessment assessment, String name, String version) {
        return assessment.finding(id(name, version)).orElseThrow();
    }
}
