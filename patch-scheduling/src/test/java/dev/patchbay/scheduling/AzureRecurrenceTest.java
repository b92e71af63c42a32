package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureRecurrenceTest {

    /** Every example of the REST description of recurEvery, and spellings seen in other vendor material. */
    @ParameterizedTest
    @CsvSource({
        "Day, Day",
        "3Days, 3Days",
        "3Weeks, 3Weeks",
        "'Week Saturday,Sunday', 'Week Saturday,Sunday'",
        "Month, Month",
        "2Months, 2Months",
        "'Month day23,day24', 'Month day23,day24'",
        "Month Last Sunday, Month Last Sunday",
        "Month Fourth Monday, Month Fourth Monday",
        "Month Last Sunday Offset-3, Month Last Sunday Offset-3",
        "Month Third Sunday Offset6, Month Third Sunday Offset6",
        "20days, 20Days",
        "'Week Saturday, Sunday', 'Week Saturday,Sunday'",
        "6Hours, 6Hours",
        "1Months day1, Month day1",
        "23Months day1, 23Months day1",
        "1Months day-1, Month day-1",
        "'2Weeks Mon,Thu', '2Weeks Monday,Thursday'",
        "1Day, Day",
        "1Week Monday, Week Monday",
        "'  month   SECOND tuesday  OFFSET4 ', Month Second Tuesday Offset4",
        "Month Second Tuesday Offset+4, Month Second Tuesday Offset4",
        "Month Second Tuesday Offset0, Month Second Tuesday",
        "'Week Sunday,Saturday,Sunday', 'Week Saturday,Sunday'",
    })
    void readsAndWritesTheCanonicalForm(String text, String canonical) {
        Recurrence recurrence = AzureRecurrence.parse(text);

        assertThat(AzureRecurrence.format(recurrence)).isEqualTo(canonical);
        assertThat(AzureRecurrence.parse(canonical)).isEqualTo(recurrence);
    }

    @Test
    void readsIntoTheModel() {
        assertThat(AzureRecurrence.parse("Month Second Tuesday Offset1")).isEqualTo(Recurrence.patchTuesdayPlus(1));
        assertThat(AzureRecurrence.parse("6Hours")).isEqualTo(Recurrence.everyHours(6));
        assertThat(AzureRecurrence.parse("2Weeks Friday")).isEqualTo(Recurrence.everyWeeks(2, DayOfWeek.FRIDAY));
        assertThat(AzureRecurrence.parse("Month day15,day-1")).isEqualTo(Recurrence.monthlyOn(15, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "Month Fifth Tuesday, 7, Fifth, 'First, Second, Third, Fourth or Last'",
        "Month Second Tuesday Offset, 28, end of text, 'from -6 to 6'",
        "Month Second Tuesday Offset7, 28, 7, 'from -6 to 6'",
        "Month Second Tuesday Offset-7, 28, -7, 'from -6 to 6'",
        "Month Second Tuesday Offset-, 28, -, 'from -6 to 6'",
        "Month Second Tuesday Offset99999999999, 28, 99999999999, 'from -6 to 6'",
        "Month Second Tuesday +1, 22, +1, Offset",
        "Month Second Tuesday Offset1 Offset2, 30, Offset2, end of text",
        "Month Second, 13, end of text, Monday to Sunday",
        "Month Second Tusday, 14, Tusday, Monday to Sunday",
        "Month day0, 10, 0, day1 to day31",
        "Month day32, 10, 32, day1 to day31",
        "Month day-2, 10, -2, day1 to day31",
        "Month day, 10, end of text, day1 to day31",
        "'Month day1,2', 12, 2, day15",
        "'Week Saturday,', 15, end of text, Monday to Sunday",
        "Week Saturday Sunday, 15, Sunday, end of text",
        "Weekly, 1, Weekly, Week",
        "0Days, 1, 0Days, from 1",
        "-1Days, 1, -1Days, from 1",
        "3, 2, end of text, Week",
        "'', 1, end of text, Week",
        "1.5Days, 2, .5Days, Week",
        "Year, 1, Year, Month",
        "Day Monday, 5, Monday, end of text",
        "2026-01-01, 5, -01-01, Day",
    })
    void namesColumnAndExpectation(String text, int column, String found, String expected) {
        assertThatThrownBy(() -> AzureRecurrence.parse(text)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("recurEvery.syntax");
            assertThat(e.problem().field()).isEqualTo("recurEvery, column " + column);
            assertThat(e.problem().value()).isEqualTo(found);
            assertThat(e.problem().expected()).contains(expected);
        });
    }

    @Test
    void refusesTextsOfUnreasonableLength() {
        assertThatThrownBy(() -> AzureRecurrence.parse("Week " + "Monday,".repeat(1000)))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wéek", "٣Days", "Month\nday1", "Week\u0000Monday", "Month day１"})
    void refusesLettersAndDigitsOfOtherScripts(String text) {
        assertThatThrownBy(() -> AzureRecurrence.parse(text)).isInstanceOf(ProblemException.class);
    }

    /** Exactly the same days, written from a neighbouring weekday. */
    @ParameterizedTest
    @CsvSource({
        "SECOND, 6, Month Second Tuesday Offset6",
        "SECOND, 7, Month Third Tuesday",
        "SECOND, 8, Month Third Tuesday Offset1",
        "SECOND, 13, Month Third Tuesday Offset6",
        "SECOND, 14, Month Fourth Tuesday",
        "SECOND, 20, Month Fourth Tuesday Offset6",
        "SECOND, -7, Month First Tuesday",
        "SECOND, -13, Month First Tuesday Offset-6",
        "SECOND_LAST, 1, Month Last Tuesday Offset-6",
        "SECOND_LAST, 7, Month Last Tuesday",
    })
    void writesLargerOffsetsWhereThatIsExact(Ordinal ordinal, int offset, String expected) {
        Recurrence given =
                new Recurrence.MonthlyByWeekday(1, List.of(new NthWeekday(ordinal, DayOfWeek.TUESDAY)), offset);

        assertThat(AzureRecurrence.format(given)).isEqualTo(expected);
        var spec = Specs.spec("UTC", "2000-01-01T02:00", "Day").recurrence(given);
        var same = Specs.spec("UTC", "2000-01-01T02:00", expected);
        var from = Instant.parse("2000-03-01T00:00:00Z");
        assertThat(MaintenanceSchedule.of(spec.build())
                        .startsBetween(from, Instant.MAX)
                        .limit(600))
                .containsExactlyElementsOf(MaintenanceSchedule.of(same.build())
                        .startsBetween(from, Instant.MAX)
                        .limit(600)
                        .toList());
    }

    static Stream<Recurrence> inexpressible() {
        return Stream.of(
                Recurrence.once(),
                Recurrence.everyMinutes(90),
                Recurrence.monthlyOn(-2),
                Recurrence.monthlyOn(Ordinal.FIFTH, DayOfWeek.TUESDAY),
                Recurrence.monthlyOn(Ordinal.SECOND_LAST, DayOfWeek.TUESDAY),
                Recurrence.monthlyOn(Ordinal.LAST, DayOfWeek.TUESDAY).plusDays(7),
                Recurrence.patchTuesdayPlus(21),
                Recurrence.patchTuesdayPlus(-14),
                new Recurrence.MonthlyByWeekday(
                        1,
                        List.of(
                                new NthWeekday(Ordinal.FIRST, DayOfWeek.TUESDAY),
                                new NthWeekday(Ordinal.THIRD, DayOfWeek.TUESDAY)),
                        0),
                new Recurrence.Weekly(2, Set.of(DayOfWeek.SUNDAY), DayOfWeek.SUNDAY));
    }

    @ParameterizedTest
    @MethodSource("inexpressible")
    void neverWritesTheNearestRule(Recurrence recurrence) {
        assertThatThrownBy(() -> AzureRecurrence.format(recurrence))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("recurEvery.inexpressible");
                    assertThat(e.problem().expected()).isNotBlank();
                });
    }

    @Test
    void writesWholeHoursHoweverTheyWereCounted() {
        assertThat(AzureRecurrence.format(Recurrence.everyMinutes(360))).isEqualTo("6Hours");
        assertThat(AzureRecurrence.format(Recurrence.everyHours(1))).isEqualTo("Hour");
    }
}
