package dev.patchbay.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.history.RunOutcome;
import dev.patchbay.model.history.WindowUse;
import dev.patchbay.model.internal.Table;
import dev.patchbay.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StateVocabularyTest {

    private static List<PatchStates> everything() {
        List<PatchStates> all = new ArrayList<>();
        for (Applicability applicability : Applicability.values()) {
            for (DecisionKind decision : DecisionKind.values()) {
                for (Execution execution : Execution.values()) {
                    all.add(new PatchStates(applicability, decision, execution));
                }
            }
        }
        return all;
    }

    private static PatchStates states(String applicability, String decision, String execution) {
        return new PatchStates(
                Applicability.parse(applicability), DecisionKind.parse(decision), Execution.parse(execution));
    }

    static Stream<Arguments> tableRows() {
        return Table.read(StateVocabulary.class, "patch-states.csv").stream()
                .filter(row -> !row.get("word").equals("-"))
                .map(row -> Arguments.of(row.get("vendor"), row.get("word"), Set.copyOf(row.list("loses", "|"))));
    }

    /** The rows of the comparison of vendors' states, one by one. */
    @ParameterizedTest
    @CsvSource({
        "Installed,Approved,Succeeded,Azure,Installed",
        "Installed,Approved,Succeeded,Aws,INSTALLED",
        "Installed,Approved,Succeeded,Gcp,SUCCEEDED",
        "Installed,Approved,Succeeded,Wufb,Installed",
        "Installed,Approved,Succeeded,Uyuni,PATCHED",
        "Installed,NotSelected,None,Aws,INSTALLED_OTHER",
        "PendingReboot,Approved,Succeeded,Azure,Installed",
        "PendingReboot,Approved,Succeeded,Aws,INSTALLED_PENDING_REBOOT",
        "PendingReboot,Approved,Succeeded,Gcp,SUCCEEDED_REBOOT_REQUIRED",
        "PendingReboot,Approved,Succeeded,Wufb,RestartRequired",
        "Installed,Rejected,None,Aws,INSTALLED_REJECTED",
        "Missing,Approved,None,Azure,Available",
        "Missing,Approved,Pending,Azure,Pending",
        "Missing,Approved,SkippedWindow,Azure,Pending",
        "Missing,Approved,None,Aws,MISSING",
        "Missing,Approved,None,Wufb,OfferReceived",
        "Missing,Approved,None,Uyuni,AFFECTED_PATCH_APPLICABLE",
        "Missing,Deferred,None,Azure,NotSelected",
        "Missing,Deferred,None,Aws,PENDING_APPROVAL",
        "Missing,Deferred,None,Wufb,Deferred",
        "Missing,Phased,None,Wufb,Scheduled",
        "Missing,Deferred,None,Uyuni,AFFECTED_PATCH_INAPPLICABLE",
        "Missing,Excluded,None,Azure,Excluded",
        "Missing,Rejected,None,Aws,EXPLICIT_REJECTED",
        "Missing,Rejected,None,Wufb,Declined",
        "Missing,Approved,Failed,Azure,Failed",
        "Missing,Approved,Failed,Aws,FAILED",
        "Missing,Approved,Failed,Gcp,FAILED",
        "Missing,Approved,Failed,Wufb,NeedsAttention",
        "NotApplicable,Approved,None,Aws,NOT_APPLICABLE",
        "NotApplicable,Approved,None,Uyuni,NOT_AFFECTED",
        "Missing,SafeguardHold,None,Wufb,SafeguardHold",
        "Missing,Retracted,None,Wufb,ServicePaused",
        "Unknown,Approved,None,Azure,Unknown",
        "Unknown,Approved,None,Gcp,NO_AGENT_DETECTED"
    })
    void ourValuesInTheVendorsWord(
            String applicability, String decision, String execution, String vendor, String word) {
        assertThat(StateVocabulary.of(Vendor.parse(vendor)).wordFor(states(applicability, decision, execution)))
                .contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Installed,Rejected,None,Azure,true",
        "Missing,Approved,None,Gcp,false",
        "Missing,SafeguardHold,None,Aws,false",
        "NoFix,Approved,None,Aws,false",
        "NotApplicable,Approved,None,Azure,false",
        "Unknown,Approved,None,Aws,false",
        "Unknown,Approved,None,Wufb,false",
        "Unknown,Approved,None,Uyuni,false"
    })
    void whereTheVendorHasNoWordNoneIsInvented(
            String applicability, String decision, String execution, String vendor, boolean hasWord) {
        assertThat(StateVocabulary.of(Vendor.parse(vendor))
                        .wordFor(states(applicability, decision, execution))
                        .isPresent())
                .isEqualTo(hasWord);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsSaidMayMeanWhatWasMeant(Vendor vendor) {
        StateVocabulary words = StateVocabulary.of(vendor);
        for (PatchStates states : everything()) {
            words.wordFor(states)
                    .ifPresent(word -> assertThat(words.meaningOf(word).allows(states))
                            .as("%s said of %s", word, states)
                            .isTrue());
        }
    }

    /** What the table claims to lose is what it loses: not less, and not more. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tableRows")
    void theStatedLossIsTheLoss(String vendor, String word, Set<String> stated) {
        Set<StateAxis> expected = new TreeSet<>();
        stated.forEach(axis -> expected.add(StateAxis.parse(axis)));

        assertThat(StateVocabulary.of(Vendor.parse(vendor)).meaningOf(word).lost())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyWordIsSaidOfSomethingAndReadsInAnySpelling(Vendor vendor) {
        StateVocabulary words = StateVocabulary.of(vendor);
        for (String word : words.words()) {
            StateMeaning meaning = words.meaningOf(word.toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(meaning).isEqualTo(words.meaningOf(word));
            assertThat(meaning.applicability()).as(word).isNotEmpty();
        }
        assertThatThrownBy(() -> words.meaningOf("no such word"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words.words().get(0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void unknownNeverBecomesKnown(Vendor vendor) {
        StateVocabulary words = StateVocabulary.of(vendor);
        for (PatchStates states : everything()) {
            if (states.applicability() == Applicability.UNKNOWN) {
                words.wordFor(states)
                        .ifPresent(word -> assertThat(words.meaningOf(word).applicability())
                                .containsExactly(Applicability.UNKNOWN));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Aws,AVAILABLE_SECURITY_UPDATE,PENDING_APPROVAL",
        "Gcp,TIMED_OUT,FAILED",
        "Gcp,INACTIVE,NO_AGENT_DETECTED",
        "Wufb,UpdateInstalled,Installed"
    })
    void otherWordsOfTheVendorAreRead(String vendor, String other, String word) {
        StateVocabulary words = StateVocabulary.of(Vendor.parse(vendor));

        assertThat(words.meaningOf(other)).isEqualTo(words.meaningOf(word));
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED,KEPT,Succeeded",
        "NOTHING_TO_DO,KEPT,Succeeded",
        "COMPLETED_WITH_WARNINGS,KEPT,CompletedWithWarnings",
        "COMPLETED_WITH_WARNINGS,EXCEEDED,Failed",
        "SUCCEEDED,EXCEEDED,Failed",
        "PARTIAL,KEPT,Failed",
        "INDETERMINATE,UNKNOWN,Unknown",
        "IN_PROGRESS,EXCEEDED,InProgress",
        "NOT_STARTED,UNKNOWN,NotStarted"
    })
    void azureShowsLessOfARun(RunOutcome outcome, WindowUse windowUse, String status) {
        assertThat(AzureRunStatus.of(outcome, windowUse)).isEqualTo(AzureRunStatus.parse(status));
    }

    @Test
    void aNoteSaysWhatAWordCosts() {
        StateVocabulary azure = StateVocabulary.of(Vendor.AZURE);
        PatchStates pending = new PatchStates(Applicability.PENDING_REBOOT, DecisionKind.APPROVED, Execution.SUCCEEDED);

        assertThat(azure.note(pending)).contains("rebootStatus");
        assertThat(Optional.of(azure.meaningOf("Installed").note())).contains(azure.note(pending));
    }
}
