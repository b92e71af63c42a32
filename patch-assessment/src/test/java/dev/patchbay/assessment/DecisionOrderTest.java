package dev.patchbay.assessment;

import static dev.patchbay.assessment.Scenario.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.reason.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The total order of contract rule S2: every rank alone, every pair of ranks, and what skips which. */
class DecisionOrderTest {

    private static final PatchMatcher ZETA = PatchMatcher.mask(NameMask.of("zeta"));
    private static final Set<DecisionKind> STARRED = EnumSet.of(
            DecisionKind.AFTER_CUTOFF, DecisionKind.NOT_SELECTED, DecisionKind.DEFERRED, DecisionKind.PHASED);

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (DecisionKind first : ranks()) {
            for (DecisionKind second : ranks()) {
                if (first.compareTo(second) < 0) {
                    pairs.add(Arguments.of(first, second));
                }
            }
        }
        return pairs.stream();
    }

    private static List<DecisionKind> ranks() {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind != DecisionKind.APPROVED)
                .toList();
    }

    @Test
    void nothingAgainstItIsApproved() {
        assertThat(decision(EnumSet.noneOf(DecisionKind.class)).kind()).isEqualTo(DecisionKind.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void eachRankDecidesAlone(DecisionKind kind) {
        Decision decision = decision(EnumSet.of(kind));

        assertThat(decision.kind()).isEqualTo(kind);
        assertThat(decision.alsoMet()).isEmpty();
        assertThat(decision.reason().text()).doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theEarlierRankDecidesAndTheLaterIsAlsoMet(DecisionKind first, DecisionKind second) {
        Decision decision = decision(EnumSet.of(first, second));

        assertThat(decision.kind()).isEqualTo(first);
        assertThat(decision.alsoMet())
                .extracting(Reason::code)
                .containsExactly(decision(EnumSet.of(second)).reason().code());
    }

    @Test
    void allRanksAreToldInTheirOrder() {
        Decision decision = decision(EnumSet.complementOf(EnumSet.of(DecisionKind.APPROVED)));

        assertThat(Stream.concat(Stream.of(decision.reason()), decision.alsoMet().stream())
                        .map(Reason::code))
                .containsExactlyElementsOf(ranks().stream()
                        .map(kind -> decision(EnumSet.of(kind)).reason().code())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void anExplicitApprovalSkipsTheStarredRanksAndNothingElse(DecisionKind kind) {
        Decision decision = decision(
                EnumSet.of(kind), policy -> policy.addApprovals(approval().build()));

        assertThat(decision.kind()).isEqualTo(STARRED.contains(kind) ? DecisionKind.APPROVED : kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void anOverrideListSkipsTheStarredRanksAndExcludedAndNothingElse(DecisionKind kind) {
        Decision decision =
                decision(EnumSet.of(kind), policy -> policy.override(override().build()));

        boolean skipped = STARRED.contains(kind) || kind == DecisionKind.EXCLUDED;
        assertThat(decision.kind()).isEqualTo(skipped ? DecisionKind.APPROVED : kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void anIncludeActsOnNotSelectedOnly(DecisionKind kind) {
        if (kind == DecisionKind.NOT_SELECTED) {
            return;
        }
        Decision decision = decision(EnumSet.of(kind, DecisionKind.NOT_SELECTED), policy -> {
            Selection selection = policy.build().selection();
            policy.selection(
                    selection.toBuilder().addMasksToInclude(NameMask.of("zeta")).build());
        });

        assertThat(decision.kind()).isEqualTo(kind);
        assertThat(decision.alsoMet()).isEmpty();
    }

    @Test
    void aRejectionYieldsOnlyToAListThatNamesIt() {
        Decision named = decision(
                EnumSet.of(DecisionKind.REJECTED),
                policy ->
                        policy.override(override().addOverriddenRejections(ZETA).build()));
        Decision another = decision(
                EnumSet.of(DecisionKind.REJECTED),
                policy -> policy.override(override()
                        .addOverriddenRejections(PatchMatcher.mask(NameMask.of("zet*")))
                        .build()));

        assertThat(named.kind()).isEqualTo(DecisionKind.APPROVED);
        assertThat(another.kind()).isEqualTo(DecisionKind.REJECTED);
    }

    @Test
    void aListThatDoesNotNameThePatchOverridesNothing() {
        Decision decision = decision(
                EnumSet.of(DecisionKind.REJECTED, DecisionKind.EXCLUDED),
                policy -> policy.override(OverrideList.builder()
                        .addPatches(PatchMatcher.mask(NameMask.of("eta")))
                        .addOverriddenRejections(ZETA)
                        .by("ops")
                        .reason("incident 4711")
                        .build()));

        assertThat(decision.kind()).isEqualTo(DecisionKind.REJECTED);
    }

    @Test
    void aRejectionSurvivesEveryApprovalUntilItExpires() {
        EffectivePolicy.Builder policy = EffectivePolicy.builder()
                .selection(Selection.everything())
                .addApprovals(approval().build())
                .addRejections(rejection().expires(NOW.plusSeconds(60)).build());

        Scenario scenario = Scenario.zeta().policy(target -> target.from(policy.build()));
        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.REJECTED);
        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plusSeconds(60));
        assertThat(scenario.at(NOW.plusSeconds(60)).zetaFinding().decision().kind())
                .isEqualTo(DecisionKind.APPROVED);
    }

    @Test
    void anApprovalCountsFromItsFirstToItsLastInstant() {
        Scenario scenario = Scenario.zeta()
                .policy(policy -> policy.selection(onlyCritical())
                        .addApprovals(approval()
                                .availableFrom(NOW.plusSeconds(10))
                                .expires(NOW.plusSeconds(20))
                                .build()));

        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.NOT_SELECTED);
        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plusSeconds(10));
        assertThat(scenario.at(NOW.plusSeconds(10)).zetaFinding().decision().kind())
                .isEqualTo(DecisionKind.APPROVED);
        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plusSeconds(20));
        assertThat(scenario.at(NOW.plusSeconds(20)).zetaFinding().decision().kind())
                .isEqualTo(DecisionKind.NOT_SELECTED);
        assertThat(scenario.zetaFinding().decision().changesAt()).isEmpty();
    }

    @Test
    void aPauseSaysWhenItEndsAndWhenItBegins() {
        Scenario scenario = Scenario.zeta()
                .policy(policy -> policy.addPauses(
                        pause().begins(NOW.plusSeconds(10))
                                .until(NOW.plusSeconds(20))
                                .build(),
                        pause().begins(NOW.plusSeconds(15))
                                .until(NOW.plusSeconds(30))
                                .build()));

        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.APPROVED);
        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plusSeconds(10));
        assertThat(scenario.at(NOW.plusSeconds(16)).zetaFinding().decision().kind())
                .isEqualTo(DecisionKind.PAUSED);
        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plusSeconds(30));
        assertThat(scenario.at(NOW.plusSeconds(30)).zetaFinding().decision().kind())
                .isEqualTo(DecisionKind.APPROVED);
    }

    @Test
    void aPauseOfOneClassLeavesOthersAlone() {
        Scenario scenario = Scenario.zeta()
                .policy(policy -> policy.addPauses(
                        pause().begins(NOW).addClasses(Classification.SECURITY).build()));

        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.APPROVED);
    }

    private static Decision decision(Set<DecisionKind> kinds) {
        return decision(kinds, policy -> {});
    }

    private static Decision decision(Set<DecisionKind> kinds, Consumer<EffectivePolicy.Builder> change) {
        Scenario scenario = Scenario.zeta();
        scenario.offered("zeta", "1.1", patch -> kinds.forEach(kind -> meet(kind, patch)));
        scenario.policy(policy -> policy.selection(selection(kinds)));
        kinds.forEach(kind -> meet(kind, scenario));
        return scenario.policy(change).zetaFinding().decision();
    }

    private static void meet(DecisionKind kind, Patch.Builder patch) {
        switch (kind) {
            case RETRACTED -> patch.addTraits(PatchTrait.RETRACTED);
            case NEEDS_EULA -> patch.eula("zeta-licence");
            case NEEDS_INTERACTION -> patch.addTraits(PatchTrait.INTERACTIVE);
            case NOT_ENTITLED -> patch.entitlement("esm-infra");
            case AFTER_CUTOFF, DEFERRED -> patch.published(NOW.minus(Duration.ofDays(1)));
            default -> {
                // told by the policy or the machine
            }
        }
    }

    private static void meet(DecisionKind kind, Scenario scenario) {
        switch (kind) {
            case REJECTED ->
                scenario.policy(policy -> policy.addRejections(rejection().build()));
            case PAUSED ->
                scenario.policy(policy -> policy.addPauses(pause().begins(NOW).build()));
            case SAFEGUARD_HOLD ->
                scenario.facts(facts -> facts.putSafeguardHolds(Scenario.id("zeta", "1.1"), "driver"));
            case HELD -> scenario.installed("zeta", "1.0", content -> content.hold(PackageHold.HELD));
            case DEFERRED -> scenario.policy(policy -> policy.addDeferrals(MinimumAge.ofDays(7)));
            case PHASED -> scenario.simulation(answer -> answer.addPhased(Scenario.id("zeta", "1.1")));
            case AWAITING_CONSENT -> scenario.policy(policy -> policy.consent(ConsentPolicy.REQUIRED));
            default -> {
                // told by the patch or the selection
            }
        }
    }

    private static Selection selection(Set<DecisionKind> kinds) {
        Selection.Builder selection =
                (kinds.contains(DecisionKind.NOT_SELECTED) ? onlyCritical() : Selection.everything()).toBuilder();
        if (kinds.contains(DecisionKind.EXCLUDED)) {
            selection.addMasksToExclude(NameMask.of("z*"));
        }
        if (kinds.contains(DecisionKind.AFTER_CUTOFF)) {
            selection.publishedBy(NOW.minus(Duration.ofDays(30)));
        }
        return selection.build();
    }

    private static Selection onlyCritical() {
        return Selection.builder().addClassesToInclude(Classification.CRITICAL).build();
    }

    private static ApprovalRecord.Builder approval() {
        return ApprovalRecord.builder().patches(ZETA).by("ops").at(NOW).reason("tested");
    }

    private static RejectionRecord.Builder rejection() {
        return RejectionRecord.builder()
                .patches(ZETA)
                .by("ops")
                .at(NOW.minusSeconds(60))
                .reason("breaks the till");
    }

    private static OverrideList.Builder override() {
        return OverrideList.builder().addPatches(ZETA).by("ops").reason("incident 4711");
    }

    private static Pause.Builder pause() {
        return Pause.builder().by("ops").reason("year end");
    }
}
