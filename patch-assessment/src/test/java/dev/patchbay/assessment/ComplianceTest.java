package dev.patchbay.assessment;

import static dev.patchbay.assessment.Scenario.NOW;
import static dev.patchbay.assessment.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComplianceTest {

    private static final Reason CUT = ReasonCode.of("test.cut", "cut").reason();

    private static Scenario upToDate() {
        return new Scenario().installed("zeta", "1.1").offered("zeta", "1.1");
    }

    @Test
    void aMachineThatHasEverythingComplies() {
        assertThat(upToDate().assess().compliance().state()).isEqualTo(ComplianceState.COMPLIANT);
        assertThat(new Scenario().installed("zeta", "1.0").assess().compliance().state())
                .isEqualTo(ComplianceState.COMPLIANT);
    }

    @Test
    void anApprovedPatchThatIsMissingIsAViolationEvenWhenKeptBack() {
        Scenario scenario = Scenario.zeta();
        assertViolation(scenario.assess(), "compliance.missing");
        scenario.simulation(answer -> answer.addKeptBack(new KeptBack(id("zeta", "1.1"), CUT)));
        assertViolation(scenario.assess(), "compliance.missing");
    }

    @Test
    void whatIsNotWantedOrNotYetIsNoViolationButExposure() {
        Assessment excluded = Scenario.zeta()
                .policy(policy -> policy.selection(Selection.everything().toBuilder()
                        .addMasksToExclude(NameMask.of("*"))
                        .build()))
                .assess();
        Assessment deferred = Scenario.zeta()
                .policy(policy -> policy.addDeferrals(MinimumAge.ofDays(300)))
                .assess();

        for (Assessment assessment : new Assessment[] {excluded, deferred}) {
            assertThat(assessment.compliance().state()).isEqualTo(ComplianceState.COMPLIANT);
            assertThat(assessment.exposure().missing()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(AsDependency.class)
    void anInstalledPatchThatIsRejectedIsAViolationUnlessItMayComeAsADependency(AsDependency rule) {
        Scenario scenario = upToDate()
                .policy(policy -> policy.addRejections(RejectionRecord.builder()
                        .patches(PatchMatcher.id(id("zeta", "1.1")))
                        .by("ops")
                        .at(NOW)
                        .reason("breaks the till")
                        .asDependency(rule)
                        .build()));

        if (rule == AsDependency.BLOCKED) {
            assertViolation(scenario.assess(), "compliance.rejected-installed");
        } else {
            assertThat(scenario.assess().compliance().state()).isEqualTo(ComplianceState.COMPLIANT);
        }
        scenario.installed("zeta", "1.2");
        assertThat(scenario.assess().compliance().state())
                .as("a newer version is there instead")
                .isEqualTo(ComplianceState.COMPLIANT);
    }

    @ParameterizedTest
    @CsvSource({
        "UNPACKED, NON_COMPLIANT",
        "HALF_CONFIGURED, NON_COMPLIANT",
        "HALF_INSTALLED, NON_COMPLIANT",
        "TRIGGERS_AWAITED, UNKNOWN",
        "TRIGGERS_PENDING, UNKNOWN",
        "CONFIG_FILES, COMPLIANT"
    })
    void anUnfinishedPackageIsNoCompliantMachine(PackageState state, ComplianceState expected) {
        Assessment assessment = new Scenario()
                .installed("eta", "1.0", content -> content.state(state))
                .assess();

        assertThat(assessment.compliance().state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = Completeness.Level.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLETE")
    void whatWasNotLookedAtCompletelyIsUnknownUnlessAViolationIsProven(Completeness.Level level) {
        Completeness incomplete = new Completeness(level, List.of(CUT));
        Assessment byInventory = upToDate()
                .inventory(inventory -> inventory.completeness(incomplete))
                .assess();
        Assessment bySources = upToDate()
                .available(available -> available.completeness(incomplete))
                .assess();
        Assessment bySimulation =
                upToDate().simulation(answer -> answer.completeness(incomplete)).assess();

        for (Assessment assessment : new Assessment[] {byInventory, bySources, bySimulation}) {
            assertThat(assessment.compliance().state()).isEqualTo(ComplianceState.UNKNOWN);
            assertThat(assessment.compliance().doubts()).contains(CUT);
            assertThat(assessment.completeness().causes()).contains(CUT);
        }
        assertThat(byInventory.completeness().level()).isEqualTo(level);
        assertThat(bySimulation.completeness().level()).isLessThanOrEqualTo(Completeness.Level.PARTIAL);
        assertViolation(
                Scenario.zeta()
                        .available(available -> available.completeness(incomplete))
                        .assess(),
                "compliance.missing");
    }

    @Test
    void oldObservationsAreStaleByTheCadence() {
        Scenario scenario = upToDate().policy(policy -> policy.assessmentCadence(Duration.ofHours(24)));

        assertThat(scenario.assess().completeness().isComplete()).isTrue();
        assertThat(scenario.at(NOW.plus(Duration.ofHours(23)))
                        .assess()
                        .completeness()
                        .isComplete())
                .isTrue();
        Assessment late =
                scenario.at(NOW.plus(Duration.ofHours(24)).plusSeconds(1)).assess();
        assertThat(late.completeness().level()).isEqualTo(Completeness.Level.STALE);
        assertThat(late.completeness().causes())
                .extracting(Reason::code)
                .containsExactly("completeness.stale.inventory", "completeness.stale.metadata");
        assertThat(late.compliance().state()).isEqualTo(ComplianceState.UNKNOWN);
    }

    @Test
    void metadataOfUnknownAgeIsStaleWhereACadenceIsAskedFor() {
        Scenario scenario = upToDate().available(available -> available.metadataAsOf(Optional.empty()));

        assertThat(scenario.assess().completeness().isComplete()).isTrue();
        scenario.policy(policy -> policy.assessmentCadence(Duration.ofHours(24)));
        assertThat(scenario.assess().completeness().causes())
                .extracting(Reason::code)
                .containsExactly("completeness.stale.undated");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED, COMPLIANT, 0",
        "EXTENDED_ENTITLED, COMPLIANT, 0",
        "EXTENDED_NOT_ENTITLED, UNKNOWN, 0",
        "END_OF_LIFE, UNKNOWN, 0",
        "UNKNOWN, COMPLIANT, 1"
    })
    void aReleaseWithoutFixesIsNotCompliant(SupportStatus status, ComplianceState expected, int remarks) {
        Assessment assessment = upToDate()
                .inventory(inventory -> inventory.supportStatus(status))
                .assess();

        assertThat(assessment.compliance().state()).isEqualTo(expected);
        assertThat(assessment.remarks()).hasSize(remarks);
    }

    @ParameterizedTest
    @CsvSource({"NOT_REQUIRED, COMPLIANT, 0", "REQUIRED, UNKNOWN, 0", "UNKNOWN, COMPLIANT, 1"})
    void anOwedRestartIsADoubt(RebootState.Need need, ComplianceState expected, int remarks) {
        Assessment assessment = upToDate()
                .inventory(inventory -> inventory.rebootState(new RebootState(need, List.of())))
                .assess();

        assertThat(assessment.compliance().state()).isEqualTo(expected);
        assertThat(assessment.remarks()).hasSize(remarks);
    }

    @Test
    void aKernelThatDoesNotRunYetIsAViolation() {
        Scenario scenario = new Scenario()
                .installed("linux-image-6.1.0-26-amd64", "6.1.112-1")
                .offered("linux-image-6.1.0-26-amd64", "6.1.112-1")
                .inventory(inventory -> inventory.runningKernel("6.1.0-25-amd64"));

        assertViolation(scenario.assess(), "compliance.pending-reboot");
    }

    @Test
    void aListForOneRunChangesDecisionsAndNotCompliance() {
        Scenario scenario = Scenario.zeta()
                .policy(policy -> policy.selection(Selection.everything().toBuilder()
                        .addMasksToExclude(NameMask.of("*"))
                        .build()));
        Assessment before = scenario.assess();
        Assessment after = scenario.policy(policy -> policy.override(OverrideList.builder()
                        .addPatches(PatchMatcher.id(id("zeta", "1.1")))
                        .by("ops")
                        .reason("incident 4711")
                        .build()))
                .assess();

        assertThat(after.installable()).hasSize(1);
        assertThat(after.compliance()).isEqualTo(before.compliance());
        assertThat(after.remarks()).extracting(Reason::code).containsExactly("remark.override");
    }

    @Test
    void exposureCountsPackagesByClassAndWorstSeverity() {
        Exposure exposure = Scenario.zeta()
                .offered(
                        "zeta",
                        "1.1",
                        patch -> patch.addClassifications(Classification.SECURITY)
                                .severity(Severity.LOW))
                .offered("zeta", "1.2", patch -> patch.severity(Severity.CRITICAL))
                .installed("eta", "1.0")
                .offered("eta", "1.1")
                .policy(policy -> policy.addDeferrals(MinimumAge.ofDays(365)))
                .assess()
                .exposure();

        assertThat(exposure.missing()).isEqualTo(2);
        assertThat(exposure.byClassification()).isEqualTo(Map.of(Classification.SECURITY, 1, Classification.OTHER, 2));
        assertThat(exposure.bySeverity()).isEqualTo(Map.of(Severity.CRITICAL, 1, Severity.UNSPECIFIED, 1));
    }

    @Test
    void aMachineLookedAtAfterTheInstantOfTheAnswerIsRemarkedOn() {
        assertThat(upToDate().at(NOW.minusSeconds(1)).assess().remarks())
                .extracting(Reason::code)
                .containsExactly("remark.clock");
    }

    private static void assertViolation(Assessment assessment, String code) {
        assertThat(assessment.compliance().state()).isEqualTo(ComplianceState.NON_COMPLIANT);
        assertThat(assessment.compliance().violations())
                .extracting(Reason::code)
                .containsExactly(code);
    }
}
