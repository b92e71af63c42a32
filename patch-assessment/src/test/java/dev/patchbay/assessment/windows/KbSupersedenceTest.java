package dev.patchbay.assessment.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KbSupersedenceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final TreeMap<KbNumber, KbUpdate> updates = new TreeMap<>();

    private static KbNumber kb(int number) {
        return KbNumber.of(number);
    }

    private KbSupersedenceTest update(int number, int daysOld, Integer... supersedes) {
        updates.put(
                kb(number),
                KbUpdate.builder()
                        .kb(kb(number))
                        .published(NOW.minus(Duration.ofDays(daysOld)))
                        .addCves("CVE-2026-" + (10000 + number))
                        .supersedes(Arrays.stream(supersedes).map(KbNumber::of).toList())
                        .build());
        return this;
    }

    private KbProduct product() {
        return new KbProduct("Windows Server 2022", updates);
    }

    private Assessment assess(EffectivePolicy policy, Integer... installed) {
        Inventory inventory = Inventory.builder()
                .machine(MachineId.of("m"))
                .operatingSystem(OperatingSystem.builder()
                        .family(OsFamily.WINDOWS)
                        .distribution("windows-server")
                        .version("2022")
                        .architecture("x64")
                        .build())
                .knowledgeBase(Arrays.stream(installed).map(KbNumber::of).toList())
                .observed(NOW)
                .completeness(Completeness.COMPLETE)
                .build();
        Catalog catalog = Catalog.of(product().available(Optional.of(NOW), NOW, Completeness.COMPLETE));
        return Assessor.assess(
                inventory, CompiledPolicy.of(policy, catalog), PatchFacts.none(), RunHistory.empty(), NOW);
    }

    private static EffectivePolicy everything() {
        return EffectivePolicy.builder().selection(Selection.everything()).build();
    }

    @Test
    void closureGoesThroughUpdatesNobodyListsAndEndsInCircles() {
        update(5, 1, 5, 4, 99).update(4, 2, 3).update(3, 3, 4).update(2, 4);

        assertThat(product().coveredBy(kb(5))).containsExactly(kb(3), kb(4), kb(99));
        assertThat(product().coveredBy(kb(3))).containsExactly(kb(4));
        assertThat(product().rawMissing(List.of(kb(3)))).containsExactly(kb(2), kb(5));
        assertThat(product().rawMissing(List.of(kb(5)))).containsExactly(kb(2));
    }

    @Test
    void effectiveMissingIsWhatAnApprovedSupersederLeaves() {
        update(3, 1, 2).update(2, 40, 1).update(1, 70);

        assertThat(product().rawMissing(List.of())).hasSize(3);
        assertThat(assess(everything()).missing())
                .extracting(finding -> finding.subject().name())
                .containsExactly("KB3");
    }

    @Test
    void aDeferredSupersederHidesNoApprovedOlderUpdate() {
        update(3, 1, 2).update(2, 40, 1).update(1, 70);
        EffectivePolicy deferred = everything().toBuilder()
                .addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(30))
                        .clock(AgeClock.PUBLISHED)
                        .build())
                .build();

        assertThat(assess(deferred).installable())
                .extracting(finding -> finding.subject().name())
                .containsExactly("KB2");
        assertThat(assess(deferred).missing()).hasSize(2);
    }

    @Test
    void anInstalledSupersederSatisfiesTheWholeChain() {
        update(3, 1, 2).update(2, 40, 1).update(1, 70);

        assertThat(assess(everything(), 3).findings())
                .extracting(PatchFinding::applicability)
                .containsExactly(
                        Applicability.SATISFIED_BY_SUPERSEDER,
                        Applicability.SATISFIED_BY_SUPERSEDER,
                        Applicability.INSTALLED);
    }
}
