package dev.patchbay.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.PatchValues;
import dev.patchbay.model.PolicyValues;
import dev.patchbay.model.ProfileValues;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SelectionOverlapProperties {

    @Provide
    Arbitrary<Selection> selections() {
        return Arbitraries.oneOf(PolicyValues.selections(), Arbitraries.just(Selection.nothing()))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Patch> patches() {
        return PatchValues.patches().withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<ApprovalRule>> rules() {
        return ProfileValues.approvalRules().list().ofMaxSize(2).withoutEdgeCases();
    }

    @Property(tries = 5000)
    void bothNeverWantWhatOneDoesNot(
            @ForAll("selections") Selection one,
            @ForAll("selections") Selection other,
            @ForAll("patches") Patch patch) {
        if (ReferenceSelection.wants(one.and(other), patch)) {
            assertThat(ReferenceSelection.wants(one, patch)).isTrue();
            assertThat(ReferenceSelection.wants(other, patch)).isTrue();
        }
    }

    @Property
    void theOrderDoesNotMatter(
            @ForAll("selections") Selection one,
            @ForAll("selections") Selection other,
            @ForAll("selections") Selection third) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.and(other).and(third)).isEqualTo(one.and(other.and(third)));
    }

    @Property
    void theSameTwiceWantsTheSame(@ForAll("selections") Selection one, @ForAll("patches") Patch patch) {
        assertThat(ReferenceSelection.wants(one.and(one), patch)).isEqualTo(ReferenceSelection.wants(one, patch));
    }

    @Property
    void rulesApproveOnlyWhatBothListsApprove(
            @ForAll("rules") List<ApprovalRule> some,
            @ForAll("rules") List<ApprovalRule> others,
            @ForAll("patches") Patch patch) {
        for (ApprovalRule rule : ApprovalRule.both(some, others)) {
            if (ReferenceSelection.wants(rule.patches(), patch)) {
                assertThat(some).anySatisfy(one -> approves(one, patch, rule));
                assertThat(others).anySatisfy(other -> approves(other, patch, rule));
            }
        }
        assertThat(ApprovalRule.both(some, others)).isEqualTo(ApprovalRule.both(others, some));
    }

    private static void approves(ApprovalRule one, Patch patch, ApprovalRule both) {
        assertThat(ReferenceSelection.wants(one.patches(), patch)).isTrue();
        assertThat(both.ages()).as("waits at least as long").containsAll(one.ages());
    }

    @Example
    void whatHasNothingInCommonSelectsNothing() {
        Selection security =
                Selection.builder().addClassesToInclude(Classification.SECURITY).build();
        Selection drivers =
                Selection.builder().addClassesToInclude(Classification.DRIVERS).build();

        assertThat(security.and(drivers)).isEqualTo(Selection.nothing());
        assertThat(security.and(Selection.everything())).isEqualTo(security);
    }
}
