package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of recurEvery texts, computed independently, and the one example the vendor documents with dates. */
class AzureVectorsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static List<LocalDate> dates(String start, String azure, int count) {
        return MaintenanceSchedule.of(
                        Specs.spec("Eastern Standard Time", start, azure).build())
                .startsBetween(Instant.MIN, Instant.MAX)
                .limit(count)
                .map(at -> LocalDate.ofInstant(at, NEW_YORK))
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Month Second Tuesday,         01-13 02-10 03-10 04-14 05-12 06-09 07-14 08-11",
        "Month Second Tuesday Offset4, 01-17 02-14 03-14 04-18 05-16 06-13 07-18 08-15",
        "Month Third Tuesday,          01-20 02-17 03-17 04-21 05-19 06-16 07-21 08-18",
        "Month Fourth Monday,          01-26 02-23 03-23 04-27 05-25 06-22 07-27 08-24",
        "Month Last Sunday,            01-25 02-22 03-29 04-26 05-31 06-28 07-26 08-30",
        "Month Last Sunday Offset-3,   01-22 02-19 03-26 04-23 05-28 06-25 07-23 08-27",
        "Month Third Sunday Offset6,   01-24 02-21 03-21 04-25 05-23 06-27 07-25 08-22",
        "Month Last Sunday Offset6,    01-03 01-31 02-28 04-04 05-02 06-06 07-04 08-01",
        "Month First Monday Offset-6,  01-27 02-24 03-31 04-28 05-26 06-30 07-28 09-01",
        "Month day31,                  01-31 03-31 05-31 07-31 08-31 10-31 12-31",
        "Month day-1,                  01-31 02-28 03-31 04-30 05-31 06-30",
        "'Month day23,day24',          01-23 01-24 02-23 02-24 03-23",
        "'Week Saturday,Sunday',       01-03 01-04 01-10 01-11 01-17",
        "3Weeks,                       01-01 01-22 02-12 03-05",
        "'2Weeks Monday,Thursday',     01-01 01-12 01-15 01-26 01-29",
        "20Days,                       01-01 01-21 02-10 03-02",
        "Day,                          01-01 01-02 01-03",
        "Month,                        01-01 02-01 03-01",
        "2Months,                      01-01 03-01 05-01",
        "2Months Second Tuesday,       01-13 03-10 05-12 07-14",
        "2Months Last Sunday Offset6,  01-31 04-04 06-06",
    })
    void datesIn2026(String azure, String expected) {
        String[] dates = expected.split(" ", -1);

        assertThat(dates("2026-01-01T02:00", azure, dates.length))
                .containsExactlyElementsOf(Arrays.stream(dates)
                        .map(date -> LocalDate.parse("2026-" + date))
                        .collect(Collectors.toList()));
    }

    /** learn.microsoft.com, Azure Update Manager, "troubleshoot maintenance configurations". */
    @Test
    void theFirstRunIsTheFirstRecurrenceOnOrAfterTheStart() {
        assertThat(dates("2024-01-17T02:00", "Week Monday", 1)).containsExactly(LocalDate.of(2024, 1, 22));
        assertThat(dates("2024-01-22T02:00", "Week Monday", 1)).containsExactly(LocalDate.of(2024, 1, 22));
    }

    @Test
    void anIntervalCountsFromThePeriodOfTheStartAlsoWhenItsDayHasPassed() {
        // the second Tuesday of January 2026 lies before the start; January still is the month that counts
        assertThat(dates("2026-01-20T02:00", "2Months Second Tuesday", 2))
                .containsExactly(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 12));
        assertThat(dates("2026-01-02T02:00", "2Weeks Monday", 2))
                .containsExactly(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 26));
    }

    @Test
    void secondWednesdayIsNotTheDayAfterPatchTuesday() {
        assertThat(dates("2026-04-01T02:00", "Month Second Wednesday", 1)).containsExactly(LocalDate.of(2026, 4, 8));
        assertThat(dates("2026-04-01T02:00", "Month Second Tuesday Offset1", 1))
                .containsExactly(LocalDate.of(2026, 4, 15));
    }

    /** Shares of months over the 400-year cycle by the distance from the second Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "Second Monday, -1, 0.857",
        "Second Wednesday, 1, 0.857",
        "Second Wednesday, -6, 0.143",
        "Second Sunday, -2, 0.714",
        "Third Tuesday, 7, 1",
        "Last Tuesday, 14, 0.652",
        "Last Tuesday, 21, 0.348",
        "Last Sunday, 19, 0.634",
    })
    void distancesFromPatchTuesdayOverAGregorianCycle(String rule, int distance, double share) {
        var patchTuesdays = dates("2000-01-01T02:00", "Month Second Tuesday", 4800);
        var others = dates("2000-01-01T02:00", "Month " + rule, 4800);
        int hits = 0;
        for (int month = 0; month < 4800; month++) {
            if (patchTuesdays.get(month).plusDays(distance).equals(others.get(month))) {
                hits++;
            }
        }

        assertThat(hits / 4800.0).isCloseTo(share, Offset.offset(0.001));
    }
}
