package dev.patchbay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.reason.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    @ParameterizedTest
    @CsvSource({
        "SECURITY, , , APPROVED",
        "CRITICAL, , , NOT_SELECTED",
        "CRITICAL, zeta, , APPROVED",
        "CRITICAL, eta, , NOT_SELECTED",
        "CRITICAL, zeta=1.1, , APPROVED",
        "CRITICAL, zeta=1.2, , NOT_SELECTED",
        "SECURITY, , zeta, EXCLUDED",
        "SECURITY, zeta, zeta, EXCLUDED",
        "SECURITY, zeta, zeta=9*, APPROVED",
        "SECURITY, zeta, *, EXCLUDED",
        "SECURITY, , zeta.amd64, EXCLUDED",
        "SECURITY, , Zeta, APPROVED"
    })
    void classesAndIncludesAddAndExcludesWin(
            Classification included, String include, String exclude, DecisionKind expected) {
        Decision decision = decide(patch -> patch.addClassifications(Classification.SECURITY), selection -> {
            selection.addClassesToInclude(included);
            Optional.ofNullable(include).map(NameMask::of).ifPresent(selection::addMasksToInclude);
            Optional.ofNullable(exclude).map(NameMask::of).ifPresent(selection::addMasksToExclude);
        });

        assertThat(decision.kind()).isEqualTo(expected);
    }

    @Test
    void anExcludedClassKeepsOutWhateverElseItIs() {
        Decision decision = decide(
                patch -> patch.addClassifications(Classification.SECURITY, Classification.OTHER),
                selection -> selection
                        .addClassesToInclude(Classification.SECURITY)
                        .addClassesToExclude(Classification.OTHER));

        assertThat(decision.kind()).isEqualTo(DecisionKind.EXCLUDED);
        assertThat(decision.reason().text()).contains("Other");
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, APPROVED, ''",
        "LOW, NOT_SELECTED, ''",
        "UNSPECIFIED, APPROVED, decision.severity-unspecified"
    })
    void aSeverityFilterLetsUnspecifiedPassAndSaysSo(Severity severity, DecisionKind expected, String remark) {
        Decision decision = decide(
                patch -> patch.addClassifications(Classification.SECURITY).severity(severity),
                selection ->
                        selection.addClassesToInclude(Classification.SECURITY).addSeverities(Severity.CRITICAL));

        assertThat(decision.kind()).isEqualTo(expected);
        assertThat(String.join(
                        ",", decision.alsoMet().stream().map(Reason::code).toList()))
                .isEqualTo(remark);
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER_REBOOTS, APPROVED",
        "CAN_REQUEST_REBOOT, EXCLUDED",
        "ALWAYS_REQUIRES_REBOOT, EXCLUDED",
        "UNKNOWN, EXCLUDED"
    })
    void patchesThatMayRestartCanBeKeptOut(RebootBehavior behavior, DecisionKind expected) {
        Decision decision = decide(
                patch -> patch.rebootBehavior(behavior),
                selection ->
                        selection.breadth(Selection.Breadth.EVERYTHING).rebooting(Selection.RebootingPatches.EXCLUDED));

        assertThat(decision.kind()).isEqualTo(expected);
    }

    @Test
    void theCutOffIsInclusive() {
        for (int seconds : new int[] {-1, 0, 1}) {
            Decision decision = decide(
                    patch -> patch.published(
                            Scenario.NOW.minus(Duration.ofDays(9)).plusSeconds(seconds)),
                    selection -> selection
                            .breadth(Selection.Breadth.EVERYTHING)
                            .publishedBy(Scenario.NOW.minus(Duration.ofDays(9))));

            assertThat(decision.kind())
                    .as("%s s after", seconds)
                    .isEqualTo(seconds > 0 ? DecisionKind.AFTER_CUTOFF : DecisionKind.APPROVED);
        }
    }

    @Test
    void withoutAPublicationDateFirstSightCountsAndUnknownFirstSightIsNow() {
        Decision unknown = decide(
                patch -> patch.published(Optional.empty()),
                selection -> selection
                        .breadth(Selection.Breadth.EVERYTHING)
                        .publishedBy(Scenario.NOW.minus(Duration.ofDays(9))));

        assertThat(unknown.kind()).isEqualTo(DecisionKind.AFTER_CUTOFF);
        assertThat(unknown.reason().code()).isEqualTo("decision.after-cutoff.undated");
    }

    @Test
    void aPlatformWithoutClassesSaysSo() {
        Assessment assessment = Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.addClassifications(Classification.UNCLASSIFIED))
                .available(available -> available.classified(ClassSupport.UNCLASSIFIED))
                .policy(policy -> policy.selection(Selection.builder()
                        .addClassesToInclude(Classification.SECURITY)
                        .build()))
                .assess();

        assertThat(assessment.remarks()).extracting(Reason::code).contains("remark.no-classes");
        assertThat(assessment.findings().get(0).decision().reason().code())
                .isEqualTo("decision.not-selected.no-classes");
    }

    @Test
    void windowsUpdatesAreSelectedByNumber() {
        Selection selection = Selection.builder()
                .addKbsToInclude(KbNumber.of(5034441), KbNumber.of(5034442))
                .addKbsToExclude(KbNumber.of(5034442))
                .build();

        Assessment assessment = new Scenario()
                .windows()
                .patch(kb(5034441))
                .patch(kb(5034442))
                .patch(kb(5034443))
                .policy(policy -> policy.selection(selection))
                .assess();

        assertThat(assessment.findings())
                .extracting(finding -> finding.decision().kind())
                .containsExactly(DecisionKind.APPROVED, DecisionKind.EXCLUDED, DecisionKind.NOT_SELECTED);
    }

    private static Decision decide(Consumer<Patch.Builder> patch, Consumer<Selection.Builder> selection) {
        Selection.Builder wanted = Selection.builder();
        selection.accept(wanted);
        return Scenario.zeta()
                .offered("zeta", "1.1", builder -> {
                    builder.classifications(Set.of());
                    patch.accept(builder);
                })
                .policy(policy -> policy.selection(wanted.build()))
                .zetaFinding()
                .decision();
    }

    private static Patch kb(int number) {
        return Patch.builder()
                .id(PatchId.of("kb" + number))
                .subject(new PatchSubject.KbAtRevision(KbNumber.of(number), Optional.empty(), Optional.empty()))
                .build();
    }
}
