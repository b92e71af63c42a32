package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeReading;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneralKindsTest {

    private static ScheduleSpec spec(String zone, String start, Recurrence recurrence) {
        return ScheduleSpec.builder()
                .id("test")
                .zone(zone)
                .start(LocalDateTime.parse(start))
                .recurrence(recurrence)
                .duration(Duration.ofHours(2))
                .build();
    }

    private static List<String> nominal(int count, String zone, String start, Recurrence recurrence) {
        return MaintenanceSchedule.of(spec(zone, start, recurrence))
                .between(Instant.MIN, Instant.MAX)
                .limit(count)
                .map(window -> window.nominalStart().toString())
                .collect(Collectors.toList());
    }

    @Test
    void patchTuesdayIsWednesdayInTokyo() {
        Recurrence sameNight = Recurrence.after(Release.PATCH_TUESDAY, 0);

        // 10:00 in Redmond is 03:00 of the next day in Tokyo, 02:00 while Redmond has daylight saving
        assertThat(nominal(3, "Asia/Tokyo", "2026-02-01T02:30", sameNight))
                .containsExactly("2026-02-12T02:30", "2026-03-11T02:30", "2026-04-15T02:30");
        assertThat(nominal(2, "America/New_York", "2026-02-01T02:00", sameNight))
                .containsExactly("2026-02-11T02:00", "2026-03-11T02:00");
        assertThat(nominal(2, "America/New_York", "2026-02-01T13:00", sameNight))
                .containsExactly("2026-02-10T13:00", "2026-03-10T13:00");
    }

    @Test
    void aReleaseIsFollowedByTheNextWeekday() {
        assertThat(nominal(
                        2,
                        "Europe/Berlin",
                        "2026-04-01T22:00",
                        Recurrence.after(Release.PATCH_TUESDAY, 3, DayOfWeek.SATURDAY)))
                .containsExactly("2026-04-18T22:00", "2026-05-16T22:00");
        assertThat(nominal(1, "Europe/Berlin", "2026-04-01T22:00", Recurrence.after(Release.D_WEEK, 0)))
                .containsExactly("2026-04-28T22:00");
    }

    @Test
    void outOfBandReleasesAreFollowedToo() {
        Release release = Release.PATCH_TUESDAY.withOutOfBand(Instant.parse("2021-07-06T21:30:00Z"));

        assertThat(nominal(3, "UTC", "2021-07-01T21:00", Recurrence.after(release, 1)))
                .containsExactly("2021-07-08T21:00", "2021-07-14T21:00", "2021-08-11T21:00");
    }

    @Test
    void saturdaysOnlyAfterPatchTuesday() {
        Recurrence[] week = IntStream.rangeClosed(1, 7)
                .mapToObj(Recurrence::patchTuesdayPlus)
                .toArray(Recurrence[]::new);
        Recurrence rule = Recurrence.allOf(Recurrence.everyWeeks(1, DayOfWeek.SATURDAY), Recurrence.anyOf(week));

        assertThat(nominal(3, "UTC", "2026-01-01T02:00", rule))
                .containsExactly("2026-01-17T02:00", "2026-02-14T02:00", "2026-03-14T02:00");
    }

    @Test
    void datesAreLeftOutByLocalTime() {
        Recurrence rule = Recurrence.everyWeeks(1, DayOfWeek.SATURDAY)
                .except(Recurrence.on(
                        LocalDateTime.parse("2026-12-26T02:00"), LocalDateTime.parse("2026-12-19T03:00")));

        assertThat(nominal(3, "UTC", "2026-12-13T02:00", rule))
                .containsExactly("2026-12-19T02:00", "2027-01-02T02:00", "2027-01-09T02:00");
    }

    @Test
    void elapsedTimeJoinsUnionsOnly() {
        Recurrence union = Recurrence.anyOf(Recurrence.everyHours(36), Recurrence.everyWeeks(1, DayOfWeek.MONDAY));

        assertThat(nominal(4, "UTC", "2026-11-21T00:00", union))
                .containsExactly("2026-11-21T00:00", "2026-11-22T12:00", "2026-11-23T00:00", "2026-11-24T00:00");
        assertThatThrownBy(() -> Recurrence.everyDays(1).except(union))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("recurrence.except");
    }

    @Test
    void whatCannotBeHasNoFuture() {
        Recurrence never = Recurrence.allOf(
                Recurrence.everyWeeks(1, DayOfWeek.MONDAY), Recurrence.everyWeeks(1, DayOfWeek.TUESDAY));
        Recurrence thirtieth = CalendarRule.builder(Frequency.YEARLY)
                .addMonths(2)
                .addMonthDays(30)
                .build();
        Recurrence minutes = CronRule.builder().addSeconds(0).build();

        for (Recurrence rule : List.of(never, thirtieth, minutes.except(minutes), Recurrence.on())) {
            MaintenanceSchedule schedule = MaintenanceSchedule.of(spec("America/New_York", "2026-11-21T02:00", rule));
            assertThat(schedule.next(Instant.parse("2026-11-21T00:00:00Z")))
                    .as("%s", rule)
                    .isEmpty();
            assertThat(schedule.previous(Instant.parse("2200-11-21T00:00:00Z"))).isEmpty();
            assertThat(schedule.windowsAt(Instant.parse("2200-11-21T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void aWildcardRunsByTheInstantAndFixedHoursByPolicy() {
        CronRule hourly = CronRule.builder()
                .addSeconds(0)
                .addMinutes(30)
                .reading(TimeReading.BY_INSTANT)
                .build();
        CronRule fixed = CronRule.at(1, 30).addHours(2).build();

        assertThat(starts("2026-11-01T00:00", hourly, 4))
                .containsExactly(
                        "2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z");
        assertThat(starts("2026-11-01T00:00", fixed, 2))
                .containsExactly("2026-11-01T05:30:00Z", "2026-11-01T07:30:00Z");
        assertThat(starts("2026-03-08T01:00", hourly, 2))
                .containsExactly("2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z");
        assertThat(starts("2026-03-08T01:00", fixed, 2))
                .containsExactly("2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z");
        assertThat(nominal(3, "America/New_York", "2026-03-08T01:00", fixed)).contains("2026-03-08T02:30");
        assertThat(nominal(2, "America/New_York", "2026-03-08T01:00", hourly)).contains("2026-03-08T03:30");
    }

    private static List<String> starts(String start, Recurrence rule, int count) {
        return MaintenanceSchedule.of(spec("America/New_York", start, rule))
                .startsBetween(Instant.MIN, Instant.MAX)
                .limit(count)
                .map(Instant::toString)
                .collect(Collectors.toList());
    }

    @Test
    void theSecondFoldIsPartOfTheIdentity() {
        CronRule hourly = CronRule.builder()
                .addSeconds(0)
                .addMinutes(30)
                .reading(TimeReading.BY_INSTANT)
                .build();

        assertThat(MaintenanceSchedule.of(spec("America/New_York", "2026-11-01T01:00", hourly))
                        .between(Instant.MIN, Instant.MAX)
                        .limit(2)
                        .map(MaintenanceWindow::id))
                .extracting(Object::toString)
                .containsExactly("test@2026-11-01T01:30", "test@2026-11-01T01:30#2");
    }

    @Test
    void theNearestWorkdayStaysInTheMonth() {
        CronRule first = CronRule.at(2, 0)
                .addMonthDays(new CronDay(1, CronDay.Shift.NEAREST_WORKDAY))
                .build();
        CronRule last = CronRule.at(2, 0)
                .addMonthDays(new CronDay(-1, CronDay.Shift.NEAREST_WORKDAY))
                .build();

        // 1 August 2026 is a Saturday, 31 May 2026 a Sunday
        assertThat(nominal(1, "UTC", "2026-08-01T00:00", first)).containsExactly("2026-08-03T02:00");
        assertThat(nominal(1, "UTC", "2026-05-15T00:00", last)).containsExactly("2026-05-29T02:00");
    }

    @Test
    void everyKindSurvivesJson() {
        List<Recurrence> kinds = List.of(
                Recurrence.after(
                        Release.PATCH_TUESDAY.withOutOfBand(Instant.parse("2021-07-06T21:30:00Z")),
                        4,
                        DayOfWeek.SATURDAY),
                Recurrence.anyOf(Recurrence.everyDays(3), Recurrence.on(LocalDateTime.parse("2026-12-24T02:00"))),
                Recurrence.allOf(Recurrence.everyDays(3), Recurrence.monthlyOn(-1)),
                Recurrence.everyDays(1).except(Recurrence.once()),
                CronRule.at(2, 0)
                        .addWeekdays(new WeekdayInPeriod(2, DayOfWeek.TUESDAY))
                        .addMonthDays(CronDay.of(-1))
                        .build(),
                CalendarRule.builder(Frequency.MONTHLY)
                        .addMonthDays(-1)
                        .addSetPositions(1)
                        .count(3)
                        .build());

        for (Recurrence kind : kinds) {
            ScheduleSpec spec = spec("UTC", "2026-12-01T02:00", kind);
            assertThat(PatchbayJson.read(ScheduleSpec.class, PatchbayJson.write(spec)))
                    .isEqualTo(spec);
        }
    }
}
