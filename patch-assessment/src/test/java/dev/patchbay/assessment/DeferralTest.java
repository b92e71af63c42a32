package dev.patchbay.assessment;

import static dev.patchbay.assessment.Scenario.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.OnRevision;
import dev.patchbay.model.policy.SecurityUpdates;
import dev.patchbay.model.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeferralTest {

    @ParameterizedTest
    @CsvSource({"-1, DEFERRED", "0, APPROVED", "1, APPROVED"})
    void aPatchIsOldEnoughFromTheInstantItsAgeIsReached(int seconds, DecisionKind expected) {
        Scenario scenario = published(NOW.minus(Duration.ofDays(7)).minusSeconds(seconds), MinimumAge.ofDays(7));

        Decision decision = scenario.zetaFinding().decision();
        assertThat(decision.kind()).isEqualTo(expected);
        if (expected == DecisionKind.DEFERRED) {
            assertThat(decision.changesAt()).contains(NOW.plusSeconds(1));
            assertThat(scenario.at(NOW.plusSeconds(1)).zetaFinding().decision().kind())
                    .isEqualTo(DecisionKind.APPROVED);
        }
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, 30", "REVISED, 20", "FIRST_SEEN_BY_FLEET, 10", "FIRST_SEEN_BY_MACHINE, 5"})
    void eachClockCountsFromItsOwnInstant(AgeClock clock, int age) {
        for (int days : new int[] {age, age + 1}) {
            Scenario scenario = dated(
                    MinimumAge.builder().age(Duration.ofDays(days)).clock(clock).build());

            assertThat(scenario.zetaFinding().decision().kind())
                    .as("%s days by %s", days, clock)
                    .isEqualTo(days > age ? DecisionKind.DEFERRED : DecisionKind.APPROVED);
        }
    }

    private static Scenario dated(MinimumAge rule) {
        return Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.published(daysAgo(30)).revised(daysAgo(20)))
                .facts(facts -> facts.putFirstSeen(
                        Scenario.id("zeta", "1.1"), new FirstSeen(Optional.of(daysAgo(10)), Optional.of(daysAgo(5)))))
                .policy(policy -> policy.addDeferrals(rule));
    }

    @Test
    void withoutADateTheFleetsFirstSightCounts() {
        Scenario scenario = undated(new FirstSeen(Optional.of(daysAgo(3)), Optional.of(daysAgo(1))));

        Decision decision = scenario.zetaFinding().decision();
        assertThat(decision.kind()).isEqualTo(DecisionKind.DEFERRED);
        assertThat(decision.changesAt()).contains(NOW.plus(Duration.ofDays(4)));
        assertThat(decision.reason().code()).isEqualTo("decision.deferred.undated");
    }

    @Test
    void whatTheMachineSawTheFleetSaw() {
        assertThat(undated(new FirstSeen(Optional.empty(), Optional.of(daysAgo(3))))
                        .zetaFinding()
                        .decision()
                        .changesAt())
                .contains(NOW.plus(Duration.ofDays(4)));
    }

    @Test
    void whatNobodyEverSawIsSeenNowAndNeverOldEnough() {
        Scenario scenario = undated(FirstSeen.UNKNOWN);

        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plus(Duration.ofDays(7)));
        assertThat(scenario.at(NOW.plus(Duration.ofDays(400)))
                        .zetaFinding()
                        .decision()
                        .kind())
                .isEqualTo(DecisionKind.DEFERRED);
    }

    private static Scenario undated(FirstSeen seen) {
        return Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.published(Optional.empty()))
                .facts(facts -> facts.putFirstSeen(Scenario.id("zeta", "1.1"), seen))
                .policy(policy -> policy.addDeferrals(MinimumAge.ofDays(7)));
    }

    @ParameterizedTest
    @CsvSource({"RESTARTS, DEFERRED", "INHERITS, APPROVED"})
    void aNewerVersionRestartsOrInheritsTheAgeOfTheOneItReplaces(OnRevision rule, DecisionKind expected) {
        Scenario scenario = revised(rule);

        assertThat(scenario.finding("zeta", "1.2").decision().kind()).isEqualTo(expected);
    }

    @Test
    void aDeferredNewerVersionDoesNotHideTheOlderOneThatIsOldEnough() {
        assertThat(revised(OnRevision.RESTARTS).zetaFinding().isInstallable()).isTrue();
        assertThat(revised(OnRevision.RESTARTS).assess().exposure().missing()).isEqualTo(1);
        assertThat(revised(OnRevision.INHERITS).assess().finding(Scenario.id("zeta", "1.1")))
                .isEmpty();
    }

    private static Scenario revised(OnRevision rule) {
        return Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.published(daysAgo(20)))
                .offered("zeta", "1.2", patch -> patch.published(daysAgo(1)))
                .policy(policy -> policy.addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(7))
                        .onRevision(rule)
                        .build()));
    }

    @Test
    void theLongestOfSeveralDeferralsHolds() {
        Scenario scenario = published(daysAgo(1), MinimumAge.ofDays(3))
                .policy(policy -> policy.addDeferrals(MinimumAge.ofDays(9), MinimumAge.ofDays(5)));

        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plus(Duration.ofDays(8)));
    }

    @ParameterizedTest
    @CsvSource({"DEFERRED, DEFERRED", "EXEMPT, APPROVED"})
    void securityUpdatesWaitUnlessTheyAreExempt(SecurityUpdates rule, DecisionKind expected) {
        Scenario scenario = Scenario.zeta()
                .offered(
                        "zeta", "1.1", patch -> patch.published(daysAgo(1)).addClassifications(Classification.SECURITY))
                .policy(policy -> policy.addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(7))
                        .securityUpdates(rule)
                        .build()));

        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(expected);
    }

    @Test
    void aDeferralOfOneClassLeavesOthersAlone() {
        Scenario scenario = published(
                daysAgo(1),
                MinimumAge.builder()
                        .age(Duration.ofDays(7))
                        .addClasses(Classification.DRIVERS)
                        .build());

        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.APPROVED);
    }

    @Test
    void aPassedDeadlineEndsDeferralAndWaitingForConsent() {
        Scenario scenario = published(daysAgo(2), MinimumAge.ofDays(30))
                .policy(policy -> policy.consent(ConsentPolicy.REQUIRED).addDeadlines(deadline(3, 2)));

        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.DEFERRED);
        assertThat(scenario.zetaFinding().decision().changesAt()).contains(NOW.plus(Duration.ofDays(1)));
        scenario.at(NOW.plus(Duration.ofDays(1)));
        assertThat(scenario.zetaFinding().decision().kind()).isEqualTo(DecisionKind.APPROVED);
        assertThat(scenario.zetaFinding().decision().alsoMet())
                .extracting(Reason::code)
                .contains("decision.deadline-passed");
    }

    @Test
    void graceAfterTheDeadlineEndsInNonCompliance() {
        Scenario scenario =
                published(daysAgo(2), MinimumAge.ofDays(0)).policy(policy -> policy.addDeadlines(deadline(3, 2)));

        assertThat(scenario.assess().compliance().state()).isEqualTo(ComplianceState.COMPLIANT);
        assertThat(scenario.at(NOW.plus(Duration.ofDays(3)).minusSeconds(1))
                        .assess()
                        .compliance()
                        .state())
                .isEqualTo(ComplianceState.COMPLIANT);
        assertThat(scenario.at(NOW.plus(Duration.ofDays(3)))
                        .assess()
                        .compliance()
                        .violations())
                .extracting(Reason::code)
                .containsExactly("compliance.overdue");
    }

    @Test
    void aNewerVersionDoesNotPostponeWhatAnOlderOneOwed() {
        Scenario scenario = Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.published(daysAgo(20)))
                .offered("zeta", "1.2", patch -> patch.published(daysAgo(1)))
                .policy(policy -> policy.addDeadlines(deadline(7, 0)));

        assertThat(scenario.assess().finding(Scenario.id("zeta", "1.1"))).isEmpty();
        assertThat(scenario.assess().compliance().state()).isEqualTo(ComplianceState.NON_COMPLIANT);
    }

    private static InstallDeadline deadline(int days, int grace) {
        return InstallDeadline.builder()
                .after(Duration.ofDays(days))
                .grace(Duration.ofDays(grace))
                .build();
    }

    private static Scenario published(Instant instant, MinimumAge rule) {
        return Scenario.zeta()
                .offered("zeta", "1.1", patch -> patch.published(instant))
                .policy(policy -> policy.addDeferrals(rule));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
