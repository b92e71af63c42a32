package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WindowLength;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules T2 and T3 on the days on which clocks change. */
class DaylightSavingTest {

    private static MaintenanceWindow once(ScheduleSpec.Builder spec) {
        MaintenanceSchedule schedule =
                MaintenanceSchedule.of(spec.recurrence(Recurrence.once()).build());
        return schedule.next(Instant.EPOCH).orElseThrow();
    }

    /** Local times that do not exist: local time, start under SHIFT_FORWARD, length of the gap. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-03-08T02:30, 2026-03-08T03:30-04:00, PT1H",
        "America/New_York,    2026-03-08T02:00, 2026-03-08T03:00-04:00, PT1H",
        "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T03:30+02:00, PT1H",
        "Australia/Sydney,    2026-10-04T02:30, 2026-10-04T03:30+11:00, PT1H",
        "Africa/Cairo,        2026-04-24T00:00, 2026-04-24T01:00+03:00, PT1H",
        "Africa/Cairo,        2026-04-24T00:30, 2026-04-24T01:30+03:00, PT1H",
        "Asia/Beirut,         2026-03-29T00:30, 2026-03-29T01:30+03:00, PT1H",
        "America/Havana,      2024-03-10T00:30, 2024-03-10T01:30-04:00, PT1H",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-04T02:45+11:00, PT30M",
        "Pacific/Apia,        2011-12-30T02:30, 2011-12-31T02:30+14:00, PT24H",
    })
    void aStartInAGapMovesForwardByTheGap(String zone, String local, String start, Duration gap) {
        MaintenanceWindow window = once(Specs.spec(zone, local, "Day"));

        assertThat(window.start()).isEqualTo(OffsetDateTime.parse(start).toInstant());
        assertThat(window.nominalStart()).as("identity").isEqualTo(LocalDateTime.parse(local));
        assertThat(window.dstEffects()).contains(new DstEffect(DstEffect.Kind.START_SHIFTED, gap));
        assertThat(MaintenanceSchedule.of(Specs.spec(zone, local, "Day")
                                .recurrence(Recurrence.once())
                                .gapPolicy(GapPolicy.SKIP)
                                .build())
                        .next(Instant.EPOCH))
                .isEmpty();
    }

    /** Local times that exist although they lie next to a gap; one of them is skipped by a well-known engine. */
    @ParameterizedTest
    @CsvSource({
        "Australia/Lord_Howe, 2026-10-04T02:30, 2026-10-04T02:30+11:00",
        "America/New_York,    2026-03-08T03:00, 2026-03-08T03:00-04:00",
        "America/New_York,    2026-03-08T01:59:59, 2026-03-08T01:59:59-05:00",
        "Africa/Cairo,        2026-04-24T01:00, 2026-04-24T01:00+03:00",
    })
    void theEdgesOfAGapExist(String zone, String local, String start) {
        MaintenanceWindow window = once(Specs.spec(zone, local, "Day").gapPolicy(GapPolicy.SKIP));

        assertThat(window.start()).isEqualTo(OffsetDateTime.parse(start).toInstant());
    }

    /** Local times that occur twice: first and second instant. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z",
        "America/New_York,    2026-11-01T01:00, 2026-11-01T05:00:00Z, 2026-11-01T06:00:00Z",
        "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "Australia/Sydney,    2026-04-05T02:30, 2026-04-04T15:30:00Z, 2026-04-04T16:30:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z, 2026-04-04T15:15:00Z",
        "Africa/Cairo,        2026-10-29T23:30, 2026-10-29T20:30:00Z, 2026-10-29T21:30:00Z",
        "America/Havana,      2024-11-03T00:30, 2024-11-03T04:30:00Z, 2024-11-03T05:30:00Z",
    })
    void aStartInAnOverlapIsOneOfTheTwo(String zone, String local, Instant first, Instant second) {
        MaintenanceWindow early = once(Specs.spec(zone, local, "Day"));
        MaintenanceWindow late = once(Specs.spec(zone, local, "Day").overlapPolicy(OverlapPolicy.SECOND));

        assertThat(early.start()).isEqualTo(first);
        assertThat(early.id().fold()).isEqualTo(Fold.FIRST);
        assertThat(late.start()).isEqualTo(second);
        assertThat(late.id().fold()).isEqualTo(Fold.SECOND);
        assertThat(late.dstEffects())
                .contains(new DstEffect(DstEffect.Kind.START_AMBIGUOUS, Duration.between(first, second)));
    }

    @Test
    void aDailyRuleStartsOnceADayThroughGapAndOverlap() {
        MaintenanceSchedule daily = MaintenanceSchedule.of(
                Specs.spec("America/New_York", "2026-01-01T01:30", "Day").build());

        assertThat(daily.startsBetween(Instant.parse("2026-10-31T00:00:00Z"), Instant.parse("2026-11-03T00:00:00Z")))
                .containsExactly(
                        Instant.parse("2026-10-31T05:30:00Z"),
                        Instant.parse("2026-11-01T05:30:00Z"),
                        Instant.parse("2026-11-02T06:30:00Z"));
        assertThat(daily.nextStart(Instant.parse("2026-11-01T06:00:00Z")))
                .as("asked between the two 01:30s")
                .hasValue(Instant.parse("2026-11-02T06:30:00Z"));
        assertThat(daily.previousStart(Instant.parse("2026-11-01T06:31:00Z")))
                .hasValue(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void theMarchWindowOfAMonthlyRuleInTheGapIsNotLost() {
        MaintenanceSchedule monthly =
                MaintenanceSchedule.of(Specs.spec("Eastern Standard Time", "2026-01-01T02:30", "Month Second Sunday")
                        .build());

        assertThat(monthly.next(Instant.parse("2026-03-01T00:00:00Z"))
                        .orElseThrow()
                        .start())
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void occurrencesWithTheSameStartMerge() {
        MaintenanceSchedule daily = MaintenanceSchedule.of(
                Specs.spec("Pacific/Apia", "2011-12-01T02:30", "Day").build());

        List<MaintenanceWindow> windows = daily.between(
                        Instant.parse("2011-12-29T00:00:00Z"), Instant.parse("2012-01-01T20:00:00Z"))
                .collect(Collectors.toList());

        assertThat(windows)
                .extracting(MaintenanceWindow::nominalStart)
                .containsExactly(
                        LocalDateTime.parse("2011-12-29T02:30"),
                        LocalDateTime.parse("2011-12-30T02:30"),
                        LocalDateTime.parse("2012-01-01T02:30"),
                        LocalDateTime.parse("2012-01-02T02:30"));
        assertThat(windows.get(1).merged()).containsExactly(LocalDateTime.parse("2011-12-31T02:30"));
        assertThat(windows.get(1).start()).isEqualTo(Instant.parse("2011-12-30T12:30:00Z"));
        assertThat(windows.get(0).merged()).isEmpty();
    }

    /** Three hours in New York: elapsed end and the earlier of elapsed and wall-clock end. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T01:00, 2026-03-08T05:00-04:00, 2026-03-08T04:00-04:00",
        "2026-11-01T00:00, 2026-11-01T02:00-05:00, 2026-11-01T02:00-05:00",
        "2026-11-01T01:30, 2026-11-01T03:30-05:00, 2026-11-01T03:30-05:00",
        "2026-03-08T02:30, 2026-03-08T06:30-04:00, 2026-03-08T05:30-04:00",
        "2026-03-07T23:30, 2026-03-08T03:30-04:00, 2026-03-08T03:00-04:00",
        "2026-07-01T23:30, 2026-07-02T02:30-04:00, 2026-07-02T02:30-04:00",
        "2026-10-31T22:30, 2026-11-01T01:30-04:00, 2026-11-01T01:30-04:00",
        "2026-10-31T23:30, 2026-11-01T01:30-05:00, 2026-11-01T01:30-05:00",
    })
    void lengthsAcrossAChange(String local, String elapsedEnd, String earliestEnd) {
        MaintenanceWindow elapsed = once(Specs.spec("America/New_York", local, "Day"));
        MaintenanceWindow earliest =
                once(Specs.spec("America/New_York", local, "Day").windowLength(WindowLength.EARLIEST));

        assertThat(elapsed.end()).isEqualTo(OffsetDateTime.parse(elapsedEnd).toInstant());
        assertThat(earliest.end()).isEqualTo(OffsetDateTime.parse(earliestEnd).toInstant());
    }

    @Test
    void saysWhatAChangeDidToTheEnd() {
        MaintenanceWindow elapsed = once(Specs.spec("America/New_York", "2026-03-08T01:00", "Day"));
        MaintenanceWindow earliest =
                once(Specs.spec("America/New_York", "2026-03-08T01:00", "Day").windowLength(WindowLength.EARLIEST));
        MaintenanceWindow autumn = once(Specs.spec("America/New_York", "2026-11-01T00:00", "Day"));
        MaintenanceWindow plain = once(Specs.spec("America/New_York", "2026-11-21T00:00", "Day"));

        assertThat(elapsed.dstEffects()).containsExactly(new DstEffect(DstEffect.Kind.END_MOVED, Duration.ofHours(1)));
        assertThat(earliest.dstEffects()).containsExactly(new DstEffect(DstEffect.Kind.SHORTENED, Duration.ofHours(1)));
        assertThat(autumn.dstEffects()).containsExactly(new DstEffect(DstEffect.Kind.END_MOVED, Duration.ofHours(-1)));
        assertThat(plain.dstEffects()).isEmpty();
    }

    @Test
    void aWallClockEndAlreadyPassedAtAShiftedStartDoesNotCount() {
        MaintenanceWindow window = once(Specs.spec("America/New_York", "2026-03-08T02:05", "Day")
                .duration(Duration.ofMinutes(30))
                .windowLength(WindowLength.EARLIEST));

        assertThat(window.start()).isEqualTo(Instant.parse("2026-03-08T07:05:00Z"));
        assertThat(window.length()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void elapsedHoursDisregardTheClocks() {
        MaintenanceSchedule hourly = MaintenanceSchedule.of(
                Specs.spec("America/New_York", "2026-10-31T19:30", "6Hours").build());

        List<MaintenanceWindow> windows = hourly.between(Instant.MIN, Instant.parse("2026-11-01T23:00:00Z"))
                .collect(Collectors.toList());

        assertThat(windows)
                .extracting(MaintenanceWindow::start)
                .containsExactly(
                        Instant.parse("2026-10-31T23:30:00Z"),
                        Instant.parse("2026-11-01T05:30:00Z"),
                        Instant.parse("2026-11-01T11:30:00Z"),
                        Instant.parse("2026-11-01T17:30:00Z"));
        assertThat(windows)
                .extracting(MaintenanceWindow::nominalStart)
                .containsExactly(
                        LocalDateTime.parse("2026-10-31T19:30"),
                        LocalDateTime.parse("2026-11-01T01:30"),
                        LocalDateTime.parse("2026-11-01T06:30"),
                        LocalDateTime.parse("2026-11-01T12:30"));
    }

    @Test
    void bothPassesOfTheClockAreDifferentOccurrencesOfAnElapsedRule() {
        MaintenanceSchedule hourly = MaintenanceSchedule.of(
                Specs.spec("America/New_York", "2026-11-01T00:30", "Hour").build());

        assertThat(hourly.between(Instant.MIN, Instant.MAX)
                        .limit(4)
                        .map(window -> window.id().toString()))
                .containsExactly(
                        "test@2026-11-01T00:30",
                        "test@2026-11-01T01:30",
                        "test@2026-11-01T01:30#2",
                        "test@2026-11-01T02:30");
    }

    @Test
    void newZoneDataMovesTheInstantAndNotTheIdentity() {
        ScheduleSpec spec =
                Specs.spec("America/Vancouver", "2026-12-08T02:00", "Day").build();
        var permanent = ZoneOffset.ofHours(-7).getRules();
        var seasonal = ZoneOffset.ofHours(-8).getRules();
        var zones = ZoneCatalog.standard();

        MaintenanceWindow before = MaintenanceSchedule.of(spec, zones.withRules("America/Vancouver", seasonal, "2025a"))
                .next(Instant.EPOCH)
                .orElseThrow();
        MaintenanceWindow after = MaintenanceSchedule.of(spec, zones.withRules("America/Vancouver", permanent, "2026f"))
                .next(Instant.EPOCH)
                .orElseThrow();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.start()).isEqualTo(before.start().minus(Duration.ofHours(1)));
        assertThat(List.of(before.zoneDataVersion(), after.zoneDataVersion())).containsExactly("2025a", "2026f");
    }

    @Test
    void anExpirationInAnOverlapOrGapIsAnInstant() {
        ScheduleSpec.Builder daily = Specs.spec("America/New_York", "2026-03-01T02:15", "Day");
        Optional<Instant> last = MaintenanceSchedule.of(daily.expiration(LocalDateTime.parse("2026-03-08T02:15"))
                        .build())
                .previousStart(Instant.MAX);
        Optional<Instant> shifted = MaintenanceSchedule.of(daily.expiration(LocalDateTime.parse("2026-03-08T02:16"))
                        .build())
                .previousStart(Instant.MAX);

        assertThat(last).hasValue(Instant.parse("2026-03-07T07:15:00Z"));
        assertThat(shifted).hasValue(Instant.parse("2026-03-08T07:15:00Z"));
    }

    /** No zone has had a gap of a day and a half yet; a caller's own rules may. Starts still come in order. */
    @Test
    void aShiftPastTheNextOccurrenceKeepsTheOrderOfStarts() {
        LocalDateTime jump = LocalDateTime.parse("2026-12-10T00:00");
        var west = ZoneOffset.ofHours(-18);
        var east = ZoneOffset.ofHours(18);
        var rules = ZoneRules.of(west, west, List.of(), List.of(ZoneOffsetTransition.of(jump, west, east)), List.of());
        MaintenanceSchedule daily = MaintenanceSchedule.of(
                Specs.spec("Far/Away", "2026-12-01T02:00", "Day").build(),
                ZoneCatalog.standard().withRules("Far/Away", rules, "own"));

        List<MaintenanceWindow> windows = daily.between(
                        LocalDateTime.parse("2026-12-09T00:00").toInstant(west),
                        LocalDateTime.parse("2026-12-14T00:00").toInstant(east))
                .collect(Collectors.toList());

        assertThat(windows)
                .extracting(window -> LocalDateTime.ofInstant(window.start(), east))
                .isSorted()
                .endsWith(
                        LocalDateTime.parse("2026-12-11T14:00"),
                        LocalDateTime.parse("2026-12-12T02:00"),
                        LocalDateTime.parse("2026-12-12T14:00"),
                        LocalDateTime.parse("2026-12-13T02:00"));
        assertThat(windows)
                .extracting(MaintenanceWindow::nominalStart)
                .containsExactly(
                        LocalDateTime.parse("2026-12-09T02:00"),
                        LocalDateTime.parse("2026-12-10T02:00"),
                        LocalDateTime.parse("2026-12-12T02:00"),
                        LocalDateTime.parse("2026-12-11T02:00"),
                        LocalDateTime.parse("2026-12-13T02:00"));
        for (int i = 1; i < windows.size(); i++) {
            assertThat(daily.previous(windows.get(i).start())).hasValue(windows.get(i - 1));
        }
    }
}
