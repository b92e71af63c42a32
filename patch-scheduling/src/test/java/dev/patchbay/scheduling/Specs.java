package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ShortMonthPolicy;
import dev.patchbay.model.schedule.WindowLength;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Specifications for tests. */
final class Specs {

    /** Gaps of an hour, of half an hour, at midnight, of a whole day; both hemispheres; rules that changed; none. */
    private static final String[] ZONES = {
        "America/New_York",
        "Europe/Berlin",
        "Australia/Sydney",
        "Africa/Cairo",
        "Asia/Beirut",
        "America/Havana",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kwajalein",
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "Asia/Tehran",
        "America/Juneau",
        "UTC"
    };

    private static final LocalTime[] TIMES = {
        LocalTime.MIDNIGHT,
        LocalTime.of(0, 30),
        LocalTime.of(1, 30),
        LocalTime.of(1, 45),
        LocalTime.of(2, 0),
        LocalTime.of(2, 15),
        LocalTime.of(2, 30),
        LocalTime.of(3, 0),
        LocalTime.of(12, 34, 56),
        LocalTime.of(23, 59, 59)
    };

    private Specs() {}

    static ScheduleSpec.Builder spec(String zone, String start, String azure) {
        return ScheduleSpec.builder()
                .id("test")
                .zone(zone)
                .start(LocalDateTime.parse(start))
                .recurrence(AzureRecurrence.parse(azure))
                .duration(Duration.ofHours(3));
    }

    static Arbitrary<Recurrence> calendarRecurrences() {
        Arbitrary<Integer> intervals = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(1)),
                Tuple.of(3, Arbitraries.integers().between(1, 15)));
        Arbitrary<DayOfWeek> weekdays = Arbitraries.of(DayOfWeek.class);
        Arbitrary<Integer> monthDays = Arbitraries.integers().between(-31, 31).filter(day -> day != 0);
        Arbitrary<NthWeekday> nth =
                Combinators.combine(Arbitraries.of(Ordinal.class), weekdays).as(NthWeekday::new);
        return Arbitraries.oneOf(
                Arbitraries.just(Recurrence.once()),
                intervals.map(Recurrence::everyDays),
                Combinators.combine(intervals, weekdays.set().ofMaxSize(3), weekdays)
                        .as(Recurrence.Weekly::new),
                Combinators.combine(intervals, monthDays.list().ofMaxSize(3)).as(Recurrence.MonthlyByDay::new),
                Combinators.combine(intervals, nth.list().ofMinSize(1).ofMaxSize(2), offsets())
                        .as(Recurrence.MonthlyByWeekday::new));
    }

    private static Arbitrary<Integer> offsets() {
        return Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(-40, 40));
    }

    /** Any calendar recurrence in any of the zones, starting between 1985 and 2040. */
    static Arbitrary<ScheduleSpec> calendarSpecs() {
        Arbitrary<LocalDate> dates = Arbitraries.longs()
                .between(
                        LocalDate.of(1985, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDateTime> starts =
                Combinators.combine(dates, Arbitraries.of(TIMES)).as(LocalDate::atTime);
        Arbitrary<Duration> durations =
                Arbitraries.of(Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofHours(26), Duration.ofDays(9));
        Arbitrary<Optional<Long>> lives = Arbitraries.longs().between(1, 60_000).optional(0.3);
        Arbitrary<ScheduleSpec> specs = Combinators.combine(
                        Arbitraries.of(ZONES), starts, calendarRecurrences(), durations, lives)
                .as((zone, start, recurrence, duration, life) -> ScheduleSpec.builder()
                        .id("test")
                        .zone(zone)
                        .start(start)
                        .recurrence(recurrence)
                        .duration(duration)
                        .expiration(life.map(start::plusHours))
                        .build());
        return Combinators.combine(
                        specs,
                        Arbitraries.of(GapPolicy.class),
                        Arbitraries.of(OverlapPolicy.class),
                        Arbitraries.of(ShortMonthPolicy.class),
                        Arbitraries.of(WindowLength.class))
                .as((spec, gap, overlap, shortMonth, length) -> spec.toBuilder()
                        .gapPolicy(gap)
                        .overlapPolicy(overlap)
                        .shortMonthPolicy(shortMonth)
                        .windowLength(length)
                        .build());
    }

    /** Every kind there is. */
    static Arbitrary<ScheduleSpec> specs() {
        Arbitrary<Recurrence> elapsed = Arbitraries.oneOf(
                Rules.combinations(),
                Rules.calendarRules(),
                Rules.cronRules(),
                Rules.afterReleases(),
                Arbitraries.integers().between(1, 100).map(Recurrence::everyHours),
                Arbitraries.integers().between(45, 600).map(Recurrence::everyMinutes));
        return Arbitraries.frequencyOf(
                Tuple.of(4, calendarSpecs()),
                Tuple.of(
                        4,
                        Combinators.combine(calendarSpecs(), elapsed)
                                .as((spec, rule) ->
                                        spec.toBuilder().recurrence(rule).build())));
    }
}
