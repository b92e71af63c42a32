package dev.patchbay.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleSpecTest {

    private static ScheduleSpec.Builder complete() {
        return ScheduleSpec.builder()
                .id("prod")
                .start(LocalDateTime.parse("2026-12-01T02:00"))
                .zone("Eastern Standard Time")
                .recurrence(Recurrence.patchTuesdayPlus(1))
                .duration(Duration.ofHours(3));
    }

    @Test
    void hasTheDefaultsOfTheContract() {
        ScheduleSpec spec = complete().build();

        assertThat(spec.gapPolicy()).isEqualTo(GapPolicy.SHIFT_FORWARD);
        assertThat(spec.overlapPolicy()).isEqualTo(OverlapPolicy.FIRST);
        assertThat(spec.shortMonthPolicy()).isEqualTo(ShortMonthPolicy.SKIP);
        assertThat(spec.windowLength()).isEqualTo(WindowLength.ELAPSED);
        assertThat(spec.expiration()).isEmpty();
        assertThat(spec.zone().id()).isEqualTo("Eastern Standard Time");
    }

    @Test
    void changesThroughItsBuilder() {
        ScheduleSpec spec = complete().gapPolicy(GapPolicy.SKIP).build();

        assertThat(spec.toBuilder().build()).isEqualTo(spec);
        assertThat(spec.toBuilder().zone("Europe/Berlin").build().gapPolicy()).isEqualTo(GapPolicy.SKIP);
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> ScheduleSpec.builder().id("prod").build())
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("attribute.missing");
                    assertThat(e.problem().field()).isEqualTo("start, zone, recurrence, duration");
                });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("duration", "PT0S", builder -> builder.duration(Duration.ZERO)),
                wrong("duration", "PT-1H", builder -> builder.duration(Duration.ofHours(-1))),
                wrong("duration", "PT0.5S", builder -> builder.duration(Duration.ofMillis(500))),
                wrong("duration", "PT8808H", builder -> builder.duration(Duration.ofDays(367))),
                wrong("id", " ", builder -> builder.id(" ")),
                wrong("id", "a b", builder -> builder.id("a\tb")),
                wrong(
                        "start",
                        "2026-12-01T02:00:00.500",
                        builder -> builder.start(LocalDateTime.parse("2026-12-01T02:00:00.5"))),
                wrong("start", "+10000-01-01T00:00", builder -> builder.start(LocalDateTime.of(10000, 1, 1, 0, 0))),
                wrong(
                        "expiration",
                        "2026-12-01T02:00",
                        builder -> builder.expiration(LocalDateTime.parse("2026-12-01T02:00"))));
    }

    private static Arguments wrong(String field, String value, UnaryOperator<ScheduleSpec.Builder> change) {
        return Arguments.of(field, value, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWithFieldAndValue(String field, String value, UnaryOperator<ScheduleSpec.Builder> change) {
        ScheduleSpec.Builder builder = change.apply(complete());

        assertThatThrownBy(builder::build).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().field()).isEqualTo(field);
            assertThat(e.problem().value()).isEqualTo(value);
            assertThat(e.problem().expected()).isNotBlank();
        });
    }

    @Test
    void acceptsTheBounds() {
        ScheduleSpec spec = complete()
                .duration(Duration.ofDays(366))
                .start(LocalDateTime.of(1, 1, 1, 0, 0))
                .expiration(LocalDateTime.of(9999, 12, 31, 23, 59, 59))
                .build();

        assertThat(spec.expiration()).isEqualTo(Optional.of(LocalDateTime.of(9999, 12, 31, 23, 59, 59)));
    }

    static Stream<Runnable> wrongRecurrences() {
        return Stream.of(
                () -> Recurrence.everyDays(0),
                () -> Recurrence.everyHours(-1),
                () -> Recurrence.everyMinutes(Recurrence.MAX_INTERVAL + 1),
                () -> Recurrence.everyWeeks(0, DayOfWeek.MONDAY),
                () -> Recurrence.monthlyOn(0),
                () -> Recurrence.monthlyOn(32),
                () -> Recurrence.monthlyOn(1, -32),
                () -> new Recurrence.MonthlyByWeekday(1, List.of(), 0),
                () -> Recurrence.patchTuesdayPlus(Recurrence.MAX_OFFSET_DAYS + 1),
                () -> Recurrence.patchTuesdayPlus(Integer.MIN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("wrongRecurrences")
    void refusesImpossibleRecurrences(Runnable wrong) {
        assertThatThrownBy(wrong::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().field()).startsWith("recurrence."));
    }

    @Test
    void keepsDaysInOneOrder() {
        assertThat(Recurrence.everyWeeks(1, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SUNDAY)
                        .days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        assertThat(Recurrence.monthlyOn(-1, 15, -2, 1, 15).days()).containsExactly(1, 15, -2, -1);
    }

    @Test
    void doesNotShareWhatItWasGiven() {
        EnumSet<DayOfWeek> given = EnumSet.of(DayOfWeek.MONDAY);
        Recurrence.Weekly weekly = new Recurrence.Weekly(1, given, DayOfWeek.MONDAY);
        given.add(DayOfWeek.FRIDAY);

        assertThat(weekly.days()).containsExactly(DayOfWeek.MONDAY);
        assertThatThrownBy(() -> weekly.days().add(DayOfWeek.FRIDAY)).isInstanceOf(RuntimeException.class);

        Integer[] days = {1, 2};
        Recurrence.MonthlyByDay monthly = Recurrence.monthlyOn(days);
        Arrays.fill(days, 9);
        assertThat(monthly.days()).containsExactly(1, 2);
    }
}
