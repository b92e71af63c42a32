package dev.patchbay.assessment;

import static dev.patchbay.assessment.Scenario.NOW;
import static dev.patchbay.assessment.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.history.PatchExecution;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.RpmVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicabilityTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.1, MISSING",
        "1.1, 1.1, INSTALLED",
        "1.2, 1.1, INSTALLED",
        "1:0.1, 1.1, INSTALLED",
        "1.1~rc1, 1.1, MISSING",
        "1.1-1, 1.1-1+b1, MISSING"
    })
    void aVersionIsThereOrMissing(String installed, String offered, Applicability expected) {
        assertThat(new Scenario()
                        .installed("zeta", installed)
                        .offered("zeta", offered)
                        .finding("zeta", offered)
                        .applicability())
                .isEqualTo(expected);
    }

    @Test
    void whatIsAbsentRemovedOrOfAnotherArchitectureDoesNotConcernTheMachine() {
        Assessment assessment = new Scenario()
                .installed("removed", "1.0", content -> content.state(PackageState.CONFIG_FILES))
                .installed("foreign", "1.0", content -> content.architecture("i386"))
                .offered("removed", "1.1")
                .offered("foreign", "1.1")
                .offered("absent", "1.1")
                .assess();

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.exposure().missing()).isZero();
    }

    @Test
    void aPackageForAnyArchitectureBelongsToTheMachinesOwn() {
        assertThat(new Scenario()
                        .installed("zeta", "1.0", content -> content.architecture("all"))
                        .offered("zeta", "1.1")
                        .assess()
                        .missing())
                .hasSize(1);
    }

    @Test
    void aVersionOfAnotherPackageManagerDoesNotConcernTheMachine() {
        assertThat(new Scenario()
                        .installed("zeta", "1.0", content -> content.version(RpmVersion.parse("1.0-1")))
                        .offered("zeta", "1.1")
                        .assess()
                        .findings())
                .isEmpty();
    }

    @Test
    void theNewestApprovedVersionHidesTheOlderOnesAndNamesThem() {
        Assessment assessment =
                Scenario.zeta().offered("zeta", "1.2").offered("zeta", "1.3").assess();

        assertThat(assessment.findings()).extracting(PatchFinding::patch).containsExactly(id("zeta", "1.3"));
        assertThat(assessment.findings().get(0).notes())
                .extracting(Reason::text)
                .anyMatch(text -> text.contains("2 older") && text.contains("zeta:amd64=1.1"));
        assertThat(assessment.exposure().missing()).isEqualTo(1);
    }

    @Test
    void aNewerVersionThatIsKeptBackHidesNothing() {
        Assessment assessment = Scenario.zeta()
                .offered("zeta", "1.2")
                .simulation(answer -> answer.addKeptBack(new KeptBack(
                        id("zeta", "1.2"),
                        ReasonCode.of("apt.kept-back", "needs a removal").reason())))
                .assess();

        assertThat(assessment.installable()).extracting(PatchFinding::patch).containsExactly(id("zeta", "1.1"));
        assertThat(assessment.missing()).hasSize(2);
        assertThat(assessment.exposure().missing()).isEqualTo(1);
    }

    @Test
    void anUpdateIsASecurityUpdateIfAnyVersionOnTheWayWasOne() {
        PatchFinding finding = Scenario.zeta()
                .offered(
                        "zeta",
                        "1.1",
                        patch -> patch.addClassifications(Classification.SECURITY)
                                .severity(Severity.IMPORTANT)
                                .addAdvisories(AdvisoryId.of("DSA-1-1")))
                .offered("zeta", "1.2", patch -> patch.severity(Severity.LOW))
                .finding("zeta", "1.2");

        assertThat(finding.classifications()).containsExactly(Classification.SECURITY, Classification.OTHER);
        assertThat(finding.severity()).isEqualTo(Severity.IMPORTANT);
        assertThat(finding.advisories()).containsExactly(AdvisoryId.of("DSA-1-1"));
        assertThat(finding.minimalFix()).contains(id("zeta", "1.1"));
    }

    @Test
    void aFixAtOrBelowTheInstalledVersionCountsNoLonger() {
        PatchFinding finding = new Scenario()
                .installed("zeta", "1.1")
                .offered("zeta", "1.1", patch -> patch.addClassifications(Classification.SECURITY))
                .offered("zeta", "1.2")
                .finding("zeta", "1.2");

        assertThat(finding.classifications()).containsExactly(Classification.OTHER);
        assertThat(finding.minimalFix()).isEmpty();
    }

    @Test
    void theMinimalFixHoldsAllFixesAndIsNotWithdrawn() {
        Scenario scenario = Scenario.zeta();
        for (String version : new String[] {"1.1", "1.2", "1.3"}) {
            scenario.offered("zeta", version, patch -> {
                patch.addClassifications(Classification.SECURITY);
                if (version.equals("1.3")) {
                    patch.addTraits(PatchTrait.RETRACTED);
                }
            });
        }

        assertThat(scenario.offered("zeta", "1.4").finding("zeta", "1.4").minimalFix())
                .contains(id("zeta", "1.2"));
    }

    @Test
    void advisoriesAddTheirClassesAndSeverities() {
        AdvisoryId dsa = AdvisoryId.of("DSA-1-1");
        PatchFinding finding = Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.addAdvisories(dsa))
                .available(available -> available.addAdvisories(Advisory.builder()
                        .id(dsa)
                        .classification(Classification.SECURITY)
                        .severity(Severity.CRITICAL)
                        .build()))
                .zetaFinding();

        assertThat(finding.classifications()).contains(Classification.SECURITY);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatThePackageManagerDoesNotChooseIsNotMissingUnlessItIsASecurityUpdate() {
        Assessment assessment = Scenario.zeta()
                .notChosen("zeta", "2.0~bpo", patch -> {})
                .notChosen("zeta", "2.0", patch -> patch.addClassifications(Classification.SECURITY))
                .assess();

        assertThat(assessment.missing())
                .extracting(PatchFinding::patch)
                .containsExactly(id("zeta", "1.1"), id("zeta", "2.0"));
        assertThat(assessment.installable()).extracting(PatchFinding::patch).containsExactly(id("zeta", "1.1"));
        assertThat(assessment.finding(id("zeta", "2.0")).orElseThrow().blocked())
                .get()
                .extracting(Reason::code)
                .isEqualTo("applicability.not-chosen");
        assertThat(assessment.remarks()).extracting(Reason::code).contains("remark.not-chosen");
    }

    @ParameterizedTest
    @CsvSource({"esm-infra, MISSING", "esm-apps, NO_FIX"})
    void aFixForSubscribersIsNoFixForOthers(String entitlement, Applicability expected) {
        Scenario scenario = Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.entitlement("esm-infra"))
                .inventory(inventory -> inventory.addEntitlements(entitlement));

        assertThat(scenario.zetaFinding().applicability()).isEqualTo(expected);
        assertThat(scenario.assess().exposure().noFix()).isEqualTo(expected == Applicability.NO_FIX ? 1 : 0);
    }

    @Test
    void aPackageThatCannotBeReadMakesItsPatchesUnknown() {
        Scenario scenario = new Scenario()
                .offered("zeta", "1.1")
                .inventory(inventory -> inventory.addUnreadable(unreadable("zeta", "unknown")));

        assertThat(scenario.zetaFinding().applicability()).isEqualTo(Applicability.UNKNOWN);
        assertThat(scenario.assess().completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
    }

    @Test
    void anUnreadableArchitectureLeavesAReadableOneReadable() {
        Scenario scenario = Scenario.zeta().inventory(inventory -> inventory.addUnreadable(unreadable("zeta", "i386")));

        assertThat(scenario.zetaFinding().applicability()).isEqualTo(Applicability.MISSING);
        assertThat(scenario.inventory(inventory -> inventory.addUnreadable(unreadable("zeta", "amd64")))
                        .zetaFinding()
                        .applicability())
                .isEqualTo(Applicability.UNKNOWN);
    }

    @Test
    void whatWasNotSeenOnAMachineLookedAtInPartIsUnknown() {
        Completeness partial =
                Completeness.partial(ReasonCode.of("test.cut", "cut").reason());
        Scenario scenario = new Scenario()
                .offered("zeta", "1.1")
                .offered("zeta-data", "1.1")
                .inventory(inventory -> inventory.completeness(partial))
                .simulation(answer -> answer.addChanges(PackageChange.builder()
                        .kind(PackageChange.Kind.INSTALL)
                        .name("zeta-data")
                        .architecture("amd64")
                        .toVersion(DebianVersion.parse("1.1"))
                        .patch(id("zeta-data", "1.1"))
                        .build()));

        assertThat(scenario.assess().findings())
                .extracting(PatchFinding::patch, PatchFinding::applicability)
                .containsExactly(tuple(id("zeta", "1.1"), Applicability.UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource(
            value = PackageState.class,
            names = {"UNPACKED", "HALF_CONFIGURED", "HALF_INSTALLED"})
    void anUnfinishedPackageIsNotInstalled(PackageState state) {
        Scenario scenario = new Scenario()
                .installed("zeta", "1.1", content -> content.state(state))
                .offered("zeta", "1.1")
                .offered("zeta", "1.2");

        assertThat(scenario.zetaFinding().applicability()).isEqualTo(Applicability.UNKNOWN);
        assertThat(scenario.finding("zeta", "1.2").applicability()).isEqualTo(Applicability.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "6.1.0-26-amd64, INSTALLED",
        "6.1.0-25-amd64, PENDING_REBOOT",
        "6.1.0-9-amd64, PENDING_REBOOT",
        "6.1.0-27-amd64, INSTALLED",
        "6.1.0-25-cloud-amd64, INSTALLED",
        "6.1.0-25-rt, INSTALLED",
        "custom!, INSTALLED"
    })
    void aKernelIsPendingWhileAnOlderOneRuns(String running, Applicability expected) {
        PatchFinding finding = new Scenario()
                .installed("linux-image-6.1.0-26-amd64", "6.1.112-1")
                .offered("linux-image-6.1.0-26-amd64", "6.1.112-1")
                .inventory(inventory -> inventory.runningKernel(running))
                .finding("linux-image-6.1.0-26-amd64", "6.1.112-1");

        assertThat(finding.applicability()).isEqualTo(expected);
    }

    @Test
    void anInstalledPatchThatWasWithdrawnIsFlagged() {
        PatchFinding finding = new Scenario()
                .installed("zeta", "1.1")
                .offered("zeta", "1.1", patch -> patch.addTraits(PatchTrait.RETRACTED))
                .zetaFinding();

        assertThat(finding.applicability()).isEqualTo(Applicability.INSTALLED);
        assertThat(finding.notes()).extracting(Reason::code).containsExactly("applicability.installed-retracted");
    }

    @Test
    void windowsUpdatesAreThereReplacedOrMissing() {
        Assessment assessment = new Scenario()
                .windows()
                .patch(kb(1).build())
                .patch(kb(2).addSupersedes(PatchId.of("kb1")).build())
                .patch(kb(3).addSupersedes(PatchId.of("kb2"), PatchId.of("kb99"))
                        .build())
                .patch(kb(4).build())
                .inventory(inventory -> inventory.addKnowledgeBase(KbNumber.of(3)))
                .assess();

        assertThat(assessment.findings())
                .extracting(PatchFinding::applicability)
                .containsExactly(
                        Applicability.SATISFIED_BY_SUPERSEDER,
                        Applicability.SATISFIED_BY_SUPERSEDER,
                        Applicability.INSTALLED,
                        Applicability.MISSING);
    }

    @Test
    void aMissingUpdateHidesWhatItReplacesOverAnyNumberOfSteps() {
        Assessment assessment = new Scenario()
                .windows()
                .patch(kb(1).addClassifications(Classification.SECURITY).build())
                .patch(kb(2).addSupersedes(PatchId.of("kb1")).build())
                .patch(kb(3).addSupersedes(PatchId.of("kb2")).build())
                .assess();

        assertThat(assessment.findings()).extracting(PatchFinding::patch).containsExactly(PatchId.of("kb3"));
        assertThat(assessment.findings().get(0).classifications()).containsExactly(Classification.SECURITY);
    }

    @Test
    void updatesThatReplaceEachOtherInACircleHideNothing() {
        Assessment assessment = new Scenario()
                .windows()
                .patch(kb(1).addSupersedes(PatchId.of("kb2"), PatchId.of("kb1")).build())
                .patch(kb(2).addSupersedes(PatchId.of("kb1")).build())
                .assess();

        assertThat(assessment.findings()).hasSize(2);
    }

    @Test
    void theLastRunIsToldBesideIt() {
        RunHistory history = new RunHistory(List.of(
                run("2", NOW.minusSeconds(60), Execution.FAILED),
                run("1", NOW.minusSeconds(600), Execution.SUCCEEDED)));

        PatchFinding finding = Scenario.zeta().history(history).zetaFinding();

        assertThat(finding.execution()).isEqualTo(Execution.FAILED);
        assertThat(finding.notes()).extracting(Reason::text).contains("last run: disk full");
    }

    private static RunRecord run(String id, Instant started, Execution execution) {
        return RunRecord.builder()
                .runId(id)
                .started(started)
                .addExecutions(new PatchExecution(
                        id("zeta", "1.1"),
                        execution,
                        Optional.of(ReasonCode.of("test.disk", "disk full").reason())))
                .build();
    }

    private static Patch.Builder kb(int number) {
        return Patch.builder()
                .id(PatchId.of("kb" + number))
                .subject(new PatchSubject.KbAtRevision(KbNumber.of(number), Optional.empty(), Optional.empty()));
    }

    private static UnreadablePackage unreadable(String name, String architecture) {
        return new UnreadablePackage(
                name, architecture, "?", Problem.of("version.invalid", "version", "?", "a Debian version"));
    }
}
