package dev.patchbay.scheduling.fit.reboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.history.RebootStatus;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.ZoneName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebootDecisionTest {

    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z");
    private static final Instant END = Instant.parse("2026-12-09T18:00:00Z");
    private static final Duration NEEDED = Duration.ofMinutes(15);

    private static MaintenanceWindow window(Instant start, Instant end) {
        return MaintenanceWindow.builder()
                .id(new OccurrenceId("prod", LocalDateTime.parse("2026-12-09T15:00"), Fold.FIRST))
                .start(start)
                .end(end)
                .zone(ZoneName.UTC)
                .zoneDataVersion("2026a")
                .build();
    }

    private static RebootInputs.Builder inputs() {
        return RebootInputs.builder()
                .setting(RebootSetting.IF_REQUIRED)
                .pending(RebootState.Need.REQUIRED)
                .window(window(START, END))
                .needed(NEEDED);
    }

    /** Every cell: setting, pending, restarts since patching, meaning of unknown, and the need. */
    @ParameterizedTest
    @CsvSource({
        "Never, NotRequired, 0, READS_AS_REQUIRED, NONE", "Never, NotRequired, 1, READS_AS_REQUIRED, NONE",
        "Never, Required, 0, READS_AS_REQUIRED, FORBIDDEN", "Never, Required, 1, READS_AS_REQUIRED, FORBIDDEN",
        "Never, Unknown, 0, READS_AS_REQUIRED, FORBIDDEN", "Never, Unknown, 1, READS_AS_REQUIRED, FORBIDDEN",
        "IfRequired, NotRequired, 0, READS_AS_REQUIRED, NONE", "IfRequired, NotRequired, 1, READS_AS_REQUIRED, NONE",
        "IfRequired, Required, 0, READS_AS_REQUIRED, PENDING", "IfRequired, Required, 1, READS_AS_REQUIRED, PENDING",
        "IfRequired, Unknown, 0, READS_AS_REQUIRED, PENDING", "IfRequired, Unknown, 1, READS_AS_REQUIRED, NONE",
        "Always, NotRequired, 0, READS_AS_REQUIRED, ALWAYS", "Always, NotRequired, 1, READS_AS_REQUIRED, NONE",
        "Always, Required, 0, READS_AS_REQUIRED, ALWAYS", "Always, Required, 1, READS_AS_REQUIRED, PENDING",
        "Always, Unknown, 0, READS_AS_REQUIRED, ALWAYS", "Always, Unknown, 1, READS_AS_REQUIRED, NONE",
        "Never, NotRequired, 0, REPORTED_ONLY, NONE", "Never, NotRequired, 1, REPORTED_ONLY, NONE",
        "Never, Required, 0, REPORTED_ONLY, FORBIDDEN", "Never, Required, 1, REPORTED_ONLY, FORBIDDEN",
        "Never, Unknown, 0, REPORTED_ONLY, FORBIDDEN", "Never, Unknown, 1, REPORTED_ONLY, FORBIDDEN",
        "IfRequired, NotRequired, 0, REPORTED_ONLY, NONE", "IfRequired, NotRequired, 1, REPORTED_ONLY, NONE",
        "IfRequired, Required, 0, REPORTED_ONLY, PENDING", "IfRequired, Required, 1, REPORTED_ONLY, PENDING",
        "IfRequired, Unknown, 0, REPORTED_ONLY, UNTOLD", "IfRequired, Unknown, 1, REPORTED_ONLY, UNTOLD",
        "Always, NotRequired, 0, REPORTED_ONLY, ALWAYS", "Always, NotRequired, 1, REPORTED_ONLY, NONE",
        "Always, Required, 0, REPORTED_ONLY, ALWAYS", "Always, Required, 1, REPORTED_ONLY, PENDING",
        "Always, Unknown, 0, REPORTED_ONLY, ALWAYS", "Always, Unknown, 1, REPORTED_ONLY, UNTOLD"
    })
    void everyCellOfTheTable(
            String setting, String pending, int restarts, RebootInputs.UnknownNeed unknown, RebootNeed expected) {
        RebootInputs inputs = inputs().setting(RebootSetting.parse(setting))
                .pending(RebootState.Need.parse(pending))
                .restartsAfterPatching(restarts)
                .restartsInRun(restarts)
                .unknownNeed(unknown)
                .build();

        RebootDecision enough = RebootDecision.of(inputs, END.minus(NEEDED));
        RebootDecision tooLate = RebootDecision.of(inputs, END.minus(NEEDED).plusSeconds(1));

        boolean called = expected == RebootNeed.PENDING || expected == RebootNeed.ALWAYS;
        assertThat(enough.need()).isEqualTo(expected);
        assertThat(enough.action())
                .isEqualTo(called ? RebootDecision.Action.REBOOT_NOW : RebootDecision.Action.NOTHING);
        assertThat(enough.status())
                .isEqualTo(expected == RebootNeed.NONE ? RebootStatus.NOT_NEEDED : RebootStatus.REQUIRED);
        assertThat(tooLate.action()).isEqualTo(called ? RebootDecision.Action.OWE : RebootDecision.Action.NOTHING);
        assertThat(tooLate.window())
                .isEqualTo(called ? RebootDecision.WindowUse.EXCEEDED : RebootDecision.WindowUse.WITHIN);
    }

    private static RebootDecision at(RebootInputs inputs, String time) {
        return RebootDecision.of(inputs, Instant.parse("2026-12-09T" + time + "Z"));
    }

    @Test
    void outsideItsWindowNothingRestarts() {
        assertThat(at(inputs().build(), "14:59:59").action()).isEqualTo(RebootDecision.Action.WAIT);
        assertThat(at(inputs().build(), "14:59:59").notBefore()).contains(START);
        assertThat(at(inputs().build(), "15:00:00").action()).isEqualTo(RebootDecision.Action.REBOOT_NOW);
        assertThat(at(inputs().build(), "18:00:00").action()).isEqualTo(RebootDecision.Action.OWE);
        assertThat(at(inputs().build(), "18:00:00").reason().text())
                .isEqualTo(
                        "the window for restarts is 2026-12-09T15:00:00Z to 2026-12-09T18:00:00Z, now is 2026-12-09T18:00:00Z");
    }

    @Test
    void aRestartWindowOfItsOwnReplacesTheOther() {
        RebootInputs night = inputs().restartWindow(window(END.plusSeconds(3600), END.plusSeconds(7200)))
                .build();

        assertThat(at(night, "16:00:00").action()).isEqualTo(RebootDecision.Action.WAIT);
        assertThat(at(night, "16:00:00").notBefore()).contains(END.plusSeconds(3600));
        assertThat(at(night, "19:10:00").action()).isEqualTo(RebootDecision.Action.REBOOT_NOW);
    }

    @Test
    void activeHoursWaitUnlessADeadlinePassed() {
        ActiveHours hours = new ActiveHours(LocalTime.of(8, 0), LocalTime.of(17, 0), ZoneId.of("UTC"));
        RebootInputs active = inputs().activeHours(hours).build();

        assertThat(at(active, "16:59:59").action()).isEqualTo(RebootDecision.Action.WAIT);
        assertThat(at(active, "16:59:59").notBefore()).contains(Instant.parse("2026-12-09T17:00:00Z"));
        assertThat(at(active, "17:00:00").action()).isEqualTo(RebootDecision.Action.REBOOT_NOW);
        assertThat(at(active.toBuilder().deadlinePassed(START).build(), "16:00:00")
                        .action())
                .isEqualTo(RebootDecision.Action.REBOOT_NOW);
        RebootInputs allEvening = inputs().activeHours(
                        new ActiveHours(LocalTime.of(8, 0), LocalTime.of(17, 50), ZoneId.of("UTC")))
                .build();
        assertThat(at(allEvening, "16:00:00").action()).isEqualTo(RebootDecision.Action.OWE);
    }

    @Test
    void activeHoursMayCrossMidnightAndAChangeOfClocks() {
        ActiveHours night = new ActiveHours(LocalTime.of(22, 0), LocalTime.of(2, 30), ZoneId.of("America/New_York"));

        assertThat(night.contains(Instant.parse("2026-03-08T03:00:00Z"))).isTrue();
        assertThat(night.contains(Instant.parse("2026-03-07T18:00:00Z"))).isFalse();
        // 02:30 does not exist on 8 March 2026: the hours end when clocks show 03:30, an hour moved forward.
        assertThat(night.endAfter(Instant.parse("2026-03-08T06:30:00Z")))
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
        assertThat(night.endAfter(Instant.parse("2026-03-07T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-07T18:00:00Z"));
        assertThatThrownBy(() -> new ActiveHours(LocalTime.NOON, LocalTime.NOON, ZoneId.of("UTC")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theBootLoopGuardStops() {
        RebootInputs looping =
                inputs().restartsInRun(3).restartsAfterPatching(3).build();

        assertThat(at(looping, "16:00:00").action()).isEqualTo(RebootDecision.Action.OWE);
        assertThat(at(looping, "16:00:00").reason().code()).isEqualTo("reboot.loop");
        assertThat(at(looping.toBuilder().mostRestarts(4).build(), "16:00:00").action())
                .isEqualTo(RebootDecision.Action.REBOOT_NOW);
    }

    @Test
    void usersAndUptime() {
        RebootInputs users = inputs().loggedInUsers(2).build();
        assertThat(at(users, "16:00:00").action()).isEqualTo(RebootDecision.Action.REBOOT_NOW);
        assertThat(at(users.toBuilder().users(RebootInputs.Users.WAITED_FOR).build(), "16:00:00")
                        .action())
                .isEqualTo(RebootDecision.Action.WAIT);

        RebootInputs young = inputs().uptime(Duration.ofMinutes(50))
                .leastUptime(Duration.ofHours(1))
                .build();
        assertThat(at(young, "16:00:00").action()).isEqualTo(RebootDecision.Action.WAIT);
        assertThat(at(young, "16:00:00").notBefore()).contains(Instant.parse("2026-12-09T16:10:00Z"));
        assertThat(at(young.toBuilder().uptime(Duration.ofHours(1)).build(), "16:00:00")
                        .action())
                .isEqualTo(RebootDecision.Action.REBOOT_NOW);
        assertThat(at(young.toBuilder().uptime(Optional.empty()).build(), "16:00:00")
                        .action())
                .isEqualTo(RebootDecision.Action.REBOOT_NOW);
    }

    @Test
    void badInputsAreRefused() {
        assertThatThrownBy(
                        () -> inputs().restartsAfterPatching(2).restartsInRun(1).build())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> inputs().mostRestarts(0).build()).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> inputs().needed(Duration.ofMinutes(-1)).build())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theReturnIsJudgedByTheBootId() {
        RebootWatch watch =
                new RebootWatch(START, "boot-1", Duration.ofMinutes(7), Optional.of(RebootWatch.BACK_LIMIT_AZURE));

        assertThat(watch.seenLocally("boot-1", START.plusSeconds(420))).isEqualTo(RebootStatus.STARTED);
        assertThat(watch.seenLocally("boot-1", START.plusSeconds(421))).isEqualTo(RebootStatus.FAILED);
        assertThat(watch.seenLocally("boot-2", START.plusSeconds(9000))).isEqualTo(RebootStatus.COMPLETED);
        assertThat(watch.seenRemotely(Optional.empty(), START.plusSeconds(900))).isEqualTo(RebootStatus.STARTED);
        assertThat(watch.seenRemotely(Optional.empty(), START.plusSeconds(901))).isEqualTo(RebootStatus.TIMED_OUT);
        assertThat(watch.seenRemotely(Optional.of("boot-2"), START.plusSeconds(60)))
                .isEqualTo(RebootStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "5, 7", "12, 7", "13, 8", "30, 25", "45, 40", "200, 40"})
    void howLongToWaitForGoingDown(int left, int wait) {
        assertThat(RebootWatch.downLimitFor(Duration.ofMinutes(left))).isEqualTo(Duration.ofMinutes(wait));
    }
}
