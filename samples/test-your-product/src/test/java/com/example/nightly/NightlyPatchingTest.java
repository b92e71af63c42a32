package com.example.nightly;

import static dev.patchbay.testkit.assertj.PatchbayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.nightly.NightlyPatching.NightReport;
import com.example.nightly.NightlyPatching.Overrun;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.testkit.fake.FakeFleet;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.fake.FakeNetwork;
import dev.patchbay.testkit.fake.FleetMember;
import dev.patchbay.testkit.generate.ScheduleGenerators;
import dev.patchbay.testkit.junit.RehearsalExtension;
import dev.patchbay.testkit.rehearsal.Rehearsal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a product is tested with the testkit: machines, clock and trouble are simulated, the product is not. */
@ExtendWith(RehearsalExtension.class)
class NightlyPatchingTest {

    private static final PatchId SSH = PatchId.of("deb:openssh-client:amd64=1:9.6p1-3ubuntu13.90");
    private static final PatchId VIM = PatchId.of("deb:vim:amd64=2:9.1.0016-1ubuntu7.90");
    private static final EffectivePolicy EVERYTHING =
            EffectivePolicy.builder().selection(Selection.everything()).build();

    private static NightlyPatching product(FakeMachine machine, EffectivePolicy policy) {
        return new NightlyPatching(policy, Duration.ofMinutes(15), machine.clock());
    }

    private static MaintenanceWindow tonight(FakeMachine machine, Duration length) {
        return ScheduleGenerators.window(machine.clock().instant(), length);
    }

    private static NightReport patch(Rehearsal rehearsal, FakeMachine machine, Duration length)
            throws InterruptedException {
        MaintenanceWindow window = tonight(machine, length);
        rehearsal.allow(machine, window);
        try (PatchBackend backend = machine.backend()) {
            return product(machine, EVERYTHING).patch(backend, window);
        }
    }

    @Test
    void aLongWindowIsEnoughForEverything(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.rhel9());
        NightReport report = patch(rehearsal, machine, Duration.ofHours(2));
        assertThat(report.results())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.outcome().isGood()).isTrue());
        assertThat(report.overrun()).isEqualTo(Overrun.NO);
    }

    @Test
    void nothingIsStartedWhenTooLittleIsLeft(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
        assertThat(patch(rehearsal, machine, Duration.ofMinutes(14)).results()).isEmpty();
    }

    @Test
    void whatTakesLongerThanItsWindowIsFinishedAndTheProductSaysSo(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
        machine.publish(machine.offer(VIM).orElseThrow().toBuilder()
                .duration(Duration.ofHours(2))
                .build());
        NightReport report = patch(rehearsal, machine, Duration.ofHours(1));
        assertThat(report.overrun()).isEqualTo(Overrun.YES);
        rehearsal.overrunFlagged(machine);
    }

    @Test
    void aDownloadThatOutlastsTheWindowIsNotInstalledAfterIt(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
        machine.network(FakeNetwork.SLOW);
        NightReport report = patch(rehearsal, machine, Duration.ofHours(1));
        assertThat(report.results().get(report.results().size() - 1))
                .has(PatchId.of("deb:linux-image-generic:amd64=6.8.0-90.91"), PatchOutcome.NOT_ATTEMPTED);
    }

    @Test
    void anotherProgramHoldsTheLock(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.debian12());
        machine.lock("unattended-upgr", 4711, Duration.ofHours(1));
        NightReport report = patch(rehearsal, machine, Duration.ofHours(2));
        assertThat(report.results()).hasSize(1);
        assertThat(report.results().get(0)).ended(OperationOutcome.LOCKED);
    }

    @Test
    void aFailingScriptLeavesTheRestForAnotherNight(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
        machine.publish(machine.offer(SSH).orElseThrow().failing(PatchOutcome.FAILED_SCRIPT));
        NightReport report = patch(rehearsal, machine, Duration.ofHours(2));
        assertThat(report.results()).anySatisfy(result -> assertThat(result).has(SSH, PatchOutcome.FAILED_SCRIPT));
        assertThat(report.results().get(report.results().size() - 1).outcome()).isEqualTo(OperationOutcome.FAILED);
    }

    @Test
    void aFreshPatchWaitsForItsAgeAndTheAnswerSaysUntilWhen(Rehearsal rehearsal) throws Exception {
        FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
        EffectivePolicy weekLater =
                EVERYTHING.toBuilder().addDeferrals(MinimumAge.ofDays(7)).build();
        try (PatchBackend backend = machine.backend()) {
            assertThat(rehearsal.saw(product(machine, weekLater).assess(backend)))
                    .decides(SSH, DecisionKind.DEFERRED)
                    .changesAt(SSH, Instant.parse("2026-11-25T09:00:00Z"))
                    .approves(VIM);
            machine.clock().advanceTo(Instant.parse("2026-11-25T09:00:00Z"));
            assertThat(rehearsal.saw(product(machine, weekLater).assess(backend)))
                    .approves(SSH);
        }
    }

    @Test
    void aFleetIsPatchedRingByRing(Rehearsal rehearsal) throws Exception {
        FakeFleet fleet = FakeFleet.of(60, 42);
        for (String ring : new String[] {"canary", "early"}) {
            for (FleetMember member : fleet.members()) {
                if (member.ring().equals(ring)) {
                    FakeMachine machine = rehearsal.watch(fleet.machine(member.id()));
                    assertThat(patch(rehearsal, machine, Duration.ofHours(6)).overrun())
                            .isEqualTo(Overrun.NO);
                }
            }
            fleet.clock().advance(Duration.ofDays(7));
        }
        assertThat(fleet.members())
                .filteredOn(member -> member.ring().equals("broad"))
                .allSatisfy(member ->
                        assertThat(fleet.machine(member.id()).journal()).isEmpty());
    }
}
