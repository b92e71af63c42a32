package dev.patchbay.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FakeFleetTest {

    @Test
    void theSameSeedGivesTheSameFleet() {
        assertThat(FakeFleet.of(200, 42).members())
                .isEqualTo(FakeFleet.of(200, 42).members());
        assertThat(FakeFleet.of(200, 42).members())
                .isNotEqualTo(FakeFleet.of(200, 43).members());
        MachineId first = FakeFleet.of(200, 42).members().get(0).id();
        assertThat(FakeFleet.of(200, 42).machine(first).durations())
                .isEqualTo(FakeFleet.of(200, 42).machine(first).durations());
    }

    @Test
    void membersHaveRolesRingsTagsAndZones() {
        FakeFleet fleet = FakeFleet.of(1000, 7);
        assertThat(fleet.members()).extracting(FleetMember::id).doesNotHaveDuplicates();
        assertThat(fleet.members().stream().collect(Collectors.groupingBy(FleetMember::ring, Collectors.counting())))
                .hasSize(3)
                .hasEntrySatisfying("canary", count -> assertThat(count).isBetween(20L, 90L));
        assertThat(fleet.members().stream().map(FleetMember::zone).distinct()).hasSize(5);
        assertThat(fleet.members().stream().map(FleetMember::role).distinct()).hasSize(5);
        assertThat(fleet.members())
                .allSatisfy(member -> assertThat(member.tags())
                        .containsEntry("ring", member.ring())
                        .containsKey("environment"));
    }

    @Test
    void machinesLiveOnOneClockAndKeepTheirState() {
        FakeFleet fleet = FakeFleet.of(50, 1);
        FakeMachine machine = fleet.machine(fleet.members().get(3).id());
        machine.network(FakeNetwork.DOWN);
        assertThat(fleet.machine(machine.id())).isSameAs(machine);
        fleet.clock().advance(Duration.ofDays(1));
        assertThat(fleet.machines().map(one -> one.clock().instant()).distinct())
                .containsExactly(fleet.clock().instant());
        assertThat(fleet.machines().map(one -> one.operatingSystem().family()))
                .contains(OsFamily.LINUX, OsFamily.WINDOWS);
    }

    @Test
    void aMillionMachinesCostWhatIsLookedAt() {
        FakeFleet fleet = FakeFleet.of(1_000_000, 5);
        FleetMember last = fleet.members().get(999_999);
        assertThat(fleet.machine(last.id()).id()).isEqualTo(last.id());
    }

    @Test
    void strangersAreRefused() {
        FakeFleet fleet = FakeFleet.of(2, 1);
        assertThatThrownBy(() -> fleet.machine(MachineId.of("simulated-2"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> fleet.machine(MachineId.of("web-1"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> FakeFleet.of(-1, 1)).isInstanceOf(ProblemException.class);
    }
}
