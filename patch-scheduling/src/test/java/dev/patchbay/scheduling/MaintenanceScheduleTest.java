package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ShortMonthPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceScheduleTest {

    private static MaintenanceSchedule utc(String start, String azure) {
        return MaintenanceSchedule.of(Specs.spec("UTC", start, azure).build());
    }

    @Test
    void answersTheQuestionOfTheReadme() {
        MaintenanceSchedule schedule = MaintenanceSchedule.of(ScheduleSpec.builder()
                .id("prod")
                .start(LocalDateTime.parse("2026-02-11T02:00"))
                .zone("Eastern Standard Time")
                .recurrence(AzureRecurrence.parse("Month Second Tuesday Offset1"))
                .duration(Duration.ofHours(3))
                .build());

        MaintenanceWindow window =
                schedule.next(Instant.parse("2026-11-21T12:00:00Z")).orElseThrow();

        assertThat(window.start()).isEqualTo(Instant.parse("2026-12-09T07:00:00Z"));
        assertThat(window.end()).isEqualTo(Instant.parse("2026-12-09T10:00:00Z"));
        assertThat(window.id()).hasToString("prod@2026-12-09T02:00");
        assertThat(window.zone().id()).isEqualTo("Eastern Standard Time");
        assertThat(window.zoneDataVersion())
                .isEqualTo(schedule.zone().dataVersion())
                .isNotBlank();
    }

    @Test
    void theStartDateCountsIfItSatisfiesTheRule() {
        assertThat(utc("2026-12-08T02:00", "Month Second Tuesday").nextStart(Instant.EPOCH))
                .hasValue(Instant.parse("2026-12-08T02:00:00Z"));
        assertThat(utc("2026-12-09T02:00", "Month Second Tuesday").nextStart(Instant.EPOCH))
                .hasValue(Instant.parse("2027-01-12T02:00:00Z"));
    }

    @Test
    void expirationIsExclusive() {
        ScheduleSpec.Builder spec = Specs.spec("UTC", "2026-12-01T02:00", "Day");

        assertThat(MaintenanceSchedule.of(spec.expiration(LocalDateTime.parse("2026-12-03T02:00"))
                                .build())
                        .startsBetween(Instant.MIN, Instant.MAX))
                .hasSize(2);
        assertThat(MaintenanceSchedule.of(spec.expiration(LocalDateTime.parse("2026-12-03T02:00:01"))
                                .build())
                        .startsBetween(Instant.MIN, Instant.MAX))
                .hasSize(3);
    }

    @Test
    void betweenIncludesItsStartAndExcludesItsEnd() {
        MaintenanceSchedule daily = utc("2026-12-01T02:00", "Day");
        Instant second = Instant.parse("2026-12-02T02:00:00Z");
        Instant third = Instant.parse("2026-12-03T02:00:00Z");

        assertThat(daily.startsBetween(second, third)).containsExactly(second);
        assertThat(daily.startsBetween(second.plusNanos(1), third.plusNanos(1))).containsExactly(third);
        assertThat(daily.startsBetween(third, second)).isEmpty();
    }

    @Test
    void betweenCostsWhatIsConsumed() {
        assertThat(utc("2026-12-01T02:00", "Day")
                        .between(Instant.MIN, Instant.MAX)
                        .limit(2))
                .extracting(MaintenanceWindow::start)
                .containsExactly(Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-02T02:00:00Z"));
    }

    @Test
    void overlappingWindowsAreAllOpen() {
        MaintenanceSchedule daily = MaintenanceSchedule.of(Specs.spec("UTC", "2026-12-01T02:00", "Day")
                .duration(Duration.ofHours(30))
                .build());

        assertThat(daily.windowsAt(Instant.parse("2026-12-03T03:00:00Z")))
                .extracting(MaintenanceWindow::nominalStart)
                .containsExactly(LocalDateTime.parse("2026-12-02T02:00"), LocalDateTime.parse("2026-12-03T02:00"));
        assertThat(daily.windowsAt(Instant.parse("2026-12-03T08:00:00Z")))
                .as("the end is excluded")
                .extracting(MaintenanceWindow::nominalStart)
                .containsExactly(LocalDateTime.parse("2026-12-03T02:00"));
        assertThat(daily.windowsAt(Instant.parse("2026-12-01T01:59:59.999Z"))).isEmpty();
    }

    /** Every twelve months from April, on the 31st; and a fifth Tuesday of February, which exists every 28 years or so. */
    @Test
    void anEmptyFutureIsAnAnswer() {
        MaintenanceSchedule never = MaintenanceSchedule.of(Specs.spec("America/New_York", "2026-04-01T02:00", "Day")
                .recurrence(new Recurrence.MonthlyByDay(12, List.of(31)))
                .build());
        MaintenanceSchedule rare = MaintenanceSchedule.of(Specs.spec("America/New_York", "2026-02-01T02:00", "Day")
                .recurrence(new Recurrence.MonthlyByWeekday(
                        12, List.of(new NthWeekday(Ordinal.FIFTH, DayOfWeek.TUESDAY)), 0))
                .build());

        assertThat(never.next(Instant.EPOCH)).isEmpty();
        assertThat(never.previous(Instant.MAX)).isEmpty();
        assertThat(never.between(Instant.MIN, Instant.MAX)).isEmpty();
        assertThat(rare.nextStart(Instant.EPOCH)).hasValue(Instant.parse("2028-02-29T07:00:00Z"));
        assertThat(rare.next(Instant.MAX)).isEmpty();
        assertThat(rare.previous(Instant.MIN)).isEmpty();
    }

    @Test
    void nothingLiesAfterYear9999() {
        for (String azure : List.of("Day", "Week", "Month", "Month Last Friday Offset6", "7Hours")) {
            MaintenanceSchedule schedule = utc("9999-11-01T02:00", azure);
            Instant last = schedule.previousStart(Instant.MAX).orElseThrow();

            assertThat(last.atOffset(ZoneOffset.UTC).getYear()).as(azure).isEqualTo(9999);
            assertThat(schedule.nextStart(last)).as(azure).isEmpty();
        }
    }

    @Test
    void worksFromTheFirstYearOn() {
        MaintenanceSchedule schedule = MaintenanceSchedule.of(Specs.spec("America/New_York", "0001-01-01T00:00", "Day")
                .recurrence(Recurrence.monthlyOn(Ordinal.LAST, DayOfWeek.SUNDAY).plusDays(-40))
                .build());
        LocalDate lastSundayOfFebruary = LocalDate.of(1, 2, 25);

        assertThat(schedule.next(Instant.MIN).orElseThrow().nominalStart().toLocalDate())
                .isEqualTo(lastSundayOfFebruary.minusDays(40));
        assertThat(schedule.startsBetween(Instant.MIN, Instant.MAX).limit(3000)).hasSize(3000);
    }

    @Test
    void shortMonthsAreSkippedOrClamped() {
        ScheduleSpec.Builder spec = Specs.spec("UTC", "2027-01-31T02:00", "Month");

        assertThat(days(spec.build(), 3)).containsExactly("2027-01-31", "2027-03-31", "2027-05-31");
        assertThat(days(spec.shortMonthPolicy(ShortMonthPolicy.CLAMP).build(), 4))
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
        assertThat(days(spec.recurrence(Recurrence.monthlyOn(30, 31)).build(), 4))
                .as("clamped days that coincide are one")
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-30", "2027-03-31");
        assertThat(days(
                        spec.recurrence(Recurrence.monthlyOn(Ordinal.FIFTH, DayOfWeek.SUNDAY))
                                .build(),
                        3))
                .as("a fifth weekday is skipped whatever the policy")
                .containsExactly("2027-01-31", "2027-05-30", "2027-08-29");
    }

    private static List<String> days(ScheduleSpec spec, int count) {
        return MaintenanceSchedule.of(spec)
                .startsBetween(Instant.MIN, Instant.MAX)
                .limit(count)
                .map(start -> start.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource({"MONDAY, 2026-11-22 2026-12-01 2026-12-06", "SUNDAY, 2026-11-29 2026-12-01 2026-12-13"})
    void theWeekStartDecidesWhichWeekASundayBelongsTo(DayOfWeek weekStart, String expected) {
        ScheduleSpec spec = Specs.spec("UTC", "2026-11-20T02:00", "Day")
                .recurrence(new Recurrence.Weekly(2, Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY), weekStart))
                .build();

        // the start is a Friday
        assertThat(days(spec, 3)).containsExactly(expected.split(" ", -1));
    }

    @Test
    void anUnknownZoneIsAProblemWithNearMatches() {
        ScheduleSpec spec =
                Specs.spec("Eastern Standart Time", "2026-12-01T02:00", "Day").build();

        assertThatThrownBy(() -> MaintenanceSchedule.of(spec)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("zone.unknown");
            assertThat(e.problem().expected()).contains("'Eastern Standard Time'");
        });
    }

    @Test
    void dependsOnNeitherDefaultLocaleNorDefaultZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<MaintenanceWindow> expected = sample();
        try {
            for (String tag : List.of(
                    "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR", "fa-IR", "ja-JP-u-ca-japanese")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

                assertThat(sample()).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<MaintenanceWindow> sample() {
        return List.of("2Weeks Friday,Sunday", "Month First Friday Offset-6", "18Days", "Month day15,day-1", "7Hours")
                .stream()
                .map(AzureRecurrence::parse)
                .map(AzureRecurrence::format)
                .flatMap(azure -> MaintenanceSchedule.of(Specs.spec("India Standard Time", "2026-12-01T02:00", azure)
                                .build())
                        .between(Instant.MIN, Instant.MAX)
                        .limit(20))
                .collect(Collectors.toList());
    }
}
