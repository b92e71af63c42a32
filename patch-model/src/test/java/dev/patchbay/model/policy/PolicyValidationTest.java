package dev.patchbay.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyValidationTest {

    private static final Instant NOW = Samples.NOW;

    private static Problem problemOf(ThrowingCallable code) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, code);
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    @Test
    void aSelectionThatSelectsNothingIsAnError() {
        assertThat(problemOf(() -> Selection.builder().build()).code()).isEqualTo("selection.empty");
        assertThat(problemOf(() -> Selection.builder()
                                .addClassesToExclude(Classification.DRIVERS)
                                .addMasksToExclude(NameMask.of("kernel*"))
                                .build())
                        .code())
                .isEqualTo("selection.empty");
    }

    @Test
    void everythingMustBeSaidAndNothingListedBesideIt() {
        assertThat(Selection.everything().breadth()).isEqualTo(Selection.Breadth.EVERYTHING);
        assertThat(problemOf(() -> Selection.everything().toBuilder()
                                .addKbsToInclude(new KbNumber(1))
                                .build())
                        .code())
                .isEqualTo("selection.contradiction");
    }

    @Test
    void aSelectionIsEqualWhateverTheOrderItWasGivenIn() {
        Selection one = Selection.builder()
                .addClassesToInclude(Classification.SECURITY, Classification.CRITICAL)
                .addMasksToExclude(NameMask.of("b"), NameMask.of("a"))
                .build();
        Selection other = Selection.builder()
                .addMasksToExclude(NameMask.of("a"), NameMask.of("b"))
                .addClassesToInclude(Classification.CRITICAL, Classification.SECURITY)
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    }

    @Test
    void anApprovalEndsAfterItBegins() {
        ApprovalRecord.Builder approval = Samples.approval().toBuilder();

        assertThat(problemOf(() -> approval.availableFrom(NOW)
                                .deadline(NOW.minusSeconds(1))
                                .build())
                        .code())
                .isEqualTo("approval.deadline");
        assertThat(problemOf(() -> approval.deadline(NOW).expires(NOW).build()).code())
                .isEqualTo("approval.expires");
        assertThat(problemOf(() -> approval.by(" ").build()).field()).isEqualTo("by");
    }

    @Test
    void anApprovalIsInForceFromItsBeginToItsEnd() {
        ApprovalRecord approval = Samples.approval().toBuilder()
                .availableFrom(NOW.plusSeconds(10))
                .deadline(Optional.empty())
                .expires(NOW.plusSeconds(20))
                .build();

        assertThat(approval.inForceAt(NOW.plusSeconds(9))).isFalse();
        assertThat(approval.inForceAt(NOW.plusSeconds(10))).isTrue();
        assertThat(approval.inForceAt(NOW.plusSeconds(19))).isTrue();
        assertThat(approval.inForceAt(NOW.plusSeconds(20))).isFalse();
    }

    @Test
    void aRejectionEndsAfterItWasMade() {
        assertThat(problemOf(() -> Samples.rejection().toBuilder().expires(NOW).build())
                        .code())
                .isEqualTo("rejection.expires");
        assertThat(Samples.rejection().inForceAt(NOW.plus(Duration.ofDays(90)))).isFalse();
        assertThat(Samples.rejection().inForceAt(NOW.plus(Duration.ofDays(90)).minusNanos(1)))
                .isTrue();
    }

    @Test
    void aRejectionAlsoBlocksTheDependencyUnlessSaidOtherwise() {
        assertThat(Samples.rejection().asDependency()).isEqualTo(AsDependency.BLOCKED);
    }

    @Test
    void anOverrideListNamesWhatItWants() {
        assertThat(problemOf(() -> OverrideList.builder().by("a").reason("b").build())
                        .code())
                .isEqualTo("override.empty");
    }

    @Test
    void lengthsOfTimeAreInTheirRange() {
        assertThat(problemOf(() -> MinimumAge.ofDays(-1)).code()).isEqualTo("deferral.age");
        assertThat(problemOf(() -> MinimumAge.ofDays(366)).code()).isEqualTo("deferral.age");
        assertThat(MinimumAge.ofDays(365).age()).isEqualTo(Duration.ofDays(365));
        assertThat(problemOf(() -> InstallDeadline.builder()
                                .after(Duration.ofDays(-1))
                                .build())
                        .code())
                .isEqualTo("deadline.after");
        assertThat(problemOf(() -> InstallDeadline.builder()
                                .after(Duration.ZERO)
                                .grace(Duration.ofDays(-1))
                                .build())
                        .code())
                .isEqualTo("deadline.grace");
        assertThat(problemOf(() -> Samples.policy().toBuilder()
                                .assessmentCadence(Duration.ZERO)
                                .build())
                        .code())
                .isEqualTo("policy.cadence");
    }

    @Test
    void aPauseEndsAfterItBegins() {
        Pause.Builder pause = Pause.builder().begins(NOW).by("a").reason("b");

        assertThat(problemOf(() -> pause.until(NOW).build()).code()).isEqualTo("pause.until");
        Pause day = pause.until(NOW.plusSeconds(86_400)).build();
        assertThat(day.inForceAt(NOW.minusSeconds(1))).isFalse();
        assertThat(day.inForceAt(NOW)).isTrue();
        assertThat(day.inForceAt(NOW.plusSeconds(86_400))).isFalse();
        assertThat(day.toBuilder().until(Optional.empty()).build().inForceAt(NOW.plusSeconds(9_999_999)))
                .isTrue();
    }

    @Test
    void aPolicyWithoutSelectionNamesWhatIsMissing() {
        assertThat(problemOf(() -> EffectivePolicy.builder().build()))
                .extracting(Problem::code, Problem::field)
                .containsExactly("attribute.missing", "selection");
    }

    @Test
    void recordsAreSortedWhateverTheOrderTheyAreAddedIn() {
        EffectivePolicy one = Samples.policy().toBuilder()
                .addApprovals(Samples.approval().toBuilder().by("bob").build())
                .build();
        EffectivePolicy other = EffectivePolicy.builder()
                .selection(one.selection())
                .addApprovals(Samples.approval().toBuilder().by("bob").build())
                .addAllApprovals(Samples.policy().approvals())
                .build();

        assertThat(one.approvals()).containsExactlyElementsOf(other.approvals());
    }
}
