package dev.patchbay.model.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRule;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.ReferenceSelection;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.policy.Selection.RebootingPatches;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetTest {

    private static Problem problemOf(ThrowingCallable code) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, code);
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private static Patch patch(Classification classification, Severity severity) {
        return Samples.patch().toBuilder()
                .classifications(List.of(classification))
                .severity(severity)
                .build();
    }

    private static boolean approves(Preset preset, Patch patch) {
        return preset.policy().approvalRules().orElseThrow().stream()
                .anyMatch(rule -> ReferenceSelection.wants(rule.patches(), patch));
    }

    @ParameterizedTest
    @CsvSource({
        "rhel,Security,Critical,true",
        "rhel,Security,Important,true",
        "rhel,Security,Moderate,false",
        "rhel,Bugfix,Low,true",
        "rhel,Enhancement,Low,false",
        "ol,Security,Moderate,true",
        "ol,Security,Critical,false",
        "sles,Bugfix,Low,false",
        "centos,Enhancement,Low,true",
        "debian,Security,Low,true",
        "debian,Other,Low,false",
        "windows-server,Security,Critical,true",
        "windows-server,Critical,Important,true",
        "windows-server,UpdateRollup,Critical,false",
        "amzn,Bugfix,Unspecified,true"
    })
    void awsDefaultsApproveWhatTheirTableSays(
            String distribution, String classification, String severity, boolean yes) {
        Preset preset = AwsDefaultBaselines.forDistribution(distribution).orElseThrow();

        assertThat(approves(preset, patch(Classification.parse(classification), Severity.parse(severity))))
                .isEqualTo(yes);
    }

    @Test
    void awsDefaultsWaitAWeekExceptOnDebian() {
        for (Preset preset : AwsDefaultBaselines.all()) {
            List<MinimumAge> ages = preset.policy().approvalRules().orElseThrow().stream()
                    .map(ApprovalRule::ages)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            boolean debian = preset.name().contains("Debian") || preset.name().contains("Ubuntu");
            assertThat(ages).as(preset.name()).hasSize(debian ? 0 : 1);
            assertThat(ages).allSatisfy(age -> assertThat(age.age()).isEqualTo(Duration.ofDays(7)));
            assertThat(preset.policy().selection()).contains(Selection.nothing());
            assertThat(preset.source()).contains("AWS").contains("2023");
        }
        assertThat(AwsDefaultBaselines.forDistribution("amzn")
                        .orElseThrow()
                        .policy()
                        .approvalRules()
                        .orElseThrow())
                .first()
                .satisfies(rule -> assertThat(rule.ages().get(0).clock())
                        .as("the advisory's last change counts there")
                        .isEqualTo(AgeClock.REVISED));
        assertThat(AwsDefaultBaselines.forDistribution("plan9")).isEmpty();
        assertThat(AwsDefaultBaselines.all())
                .filteredOn(preset -> preset.name().contains("OS-Applications"))
                .singleElement()
                .satisfies(preset -> assertThat(preset.notExpressed()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Critical,Security;Security;true",
                "Critical,Security;Critical;true",
                "Critical,Security;Bugfix;false",
                "Security;Security;true",
                "Security;Critical;false",
                "other;Bugfix;true",
                "other;Unclassified;true",
                "other;Security;false",
                "SECURITY,Other;Enhancement;true",
                "SECURITY,Other;Critical;false",
                "Critical,Security,Other;Critical;true",
                "Critical,Security,Other;Unclassified;true"
            })
    void azureClassesSelectWhatTheySayAndNoMore(String classes, String classification, boolean yes) {
        Selection selection = AzureSelections.linux(Arrays.asList(classes.split(",")), List.of(), List.of());

        assertThat(ReferenceSelection.wants(
                        selection, patch(Classification.parse(classification), Severity.UNSPECIFIED)))
                .isEqualTo(yes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Critical", "Critical,Other", "Unclassified", "Unclassified,Security", "Critical,Unclassified"})
    void combinationsAzureWidensOrRefusesAreRefused(String classes) {
        Problem problem =
                problemOf(() -> AzureSelections.linux(Arrays.asList(classes.split(",")), List.of("tar"), List.of()));

        assertThat(problem.code()).isEqualTo("azure.classes");
        assertThat(problem.expected()).startsWith("one of Critical+Other+Security, Critical+Security");
    }

    @Test
    void azureInputThatSelectsNothingOrNamesUnknownThingsIsRefused() {
        assertThat(problemOf(() -> AzureSelections.linux(List.of(), List.of(), List.of("kernel*")))
                        .code())
                .isEqualTo("selection.empty");
        assertThat(problemOf(() -> AzureSelections.linux(List.of(), List.of("a=b=c"), List.of()))
                        .code())
                .as("Azure's agent drops the mask and installs everything")
                .isEqualTo("mask.invalid");
        assertThat(problemOf(() -> AzureSelections.linux(List.of("Sekurity"), List.of(), List.of()))
                        .value())
                .isEqualTo("Sekurity");
        assertThat(problemOf(() -> AzureSelections.windows(
                                List.of("Drivers"), List.of(), List.of(), RebootingPatches.ALLOWED))
                        .expected())
                .isEqualTo(
                        "one of Critical, Security, UpdateRollup, FeaturePack, ServicePack, Definition, Tools, Updates");
        assertThat(problemOf(() ->
                                AzureSelections.windows(List.of(), List.of(), List.of("KB1"), RebootingPatches.ALLOWED))
                        .code())
                .isEqualTo("selection.empty");
    }

    @Test
    void azureIncludesAddToClassesAndExcludesWin() {
        Selection selection = AzureSelections.linux(
                List.of("Critical", "Security"), List.of("openssl", "tar"), List.of("openssl=3.0.15*"));

        assertThat(ReferenceSelection.wants(selection, patch(Classification.OTHER, Severity.LOW)))
                .as("excluded by name and version")
                .isFalse();
        assertThat(selection.masksToInclude()).hasSize(2);
    }

    @Test
    void azureWindowsReadsBothSpellingsOfEverything() {
        Selection selection = AzureSelections.windows(
                List.of("UpdateRollUp", "security"),
                List.of("KB5034441"),
                List.of("5034442"),
                RebootingPatches.EXCLUDED);

        assertThat(selection.classesToInclude()).containsExactly(Classification.SECURITY, Classification.UPDATE_ROLLUP);
        assertThat(selection.kbsToInclude()).containsExactly(new KbNumber(5034441));
        assertThat(selection.kbsToExclude()).containsExactly(new KbNumber(5034442));
    }

    @Test
    void wufbSuggestionsDependOnTheRelease() {
        assertThat(WufbRingDefaults.releases()).containsExactly("21H2", "22H2");
        assertThat(deadlines("22h2")).containsExactly(Duration.ofDays(7), Duration.ofDays(2));
        assertThat(deadlines("21H2")).containsExactly(Duration.ofDays(2), Duration.ofDays(7));
        assertThat(WufbRingDefaults.suggested("22H2").policy().deadlines().orElseThrow())
                .extracting(InstallDeadline::grace)
                .containsExactly(Duration.ofDays(2), Duration.ofDays(7));
        assertThat(problemOf(() -> WufbRingDefaults.suggested("25H1")).expected())
                .isEqualTo("one of 21H2, 22H2");
    }

    private static List<Duration> deadlines(String release) {
        return WufbRingDefaults.suggested(release).policy().deadlines().orElseThrow().stream()
                .map(InstallDeadline::after)
                .toList();
    }

    @Test
    void wufbDefaultsAreInTheirRange() {
        assertThat(WufbRingDefaults.ranges())
                .allSatisfy(range -> assertThat(range.standard()
                                .map(value -> range.check(value) == value)
                                .orElse(true))
                        .as(range.setting())
                        .isTrue());
        RingSettingRange deferral = WufbRingDefaults.ranges().get(0);
        assertThat(deferral.setting()).isEqualTo("qualityDeferral");
        assertThat(problemOf(() -> deferral.check(31)).expected()).isEqualTo("0 to 30 days");
    }
}
