package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WindowLength;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Rule R6 as laws, and every start compared with the slow and obvious way of finding it. */
class ScheduleLawsProperties {

    private static final long HOURS_PER_YEAR = 8_766;

    @Provide
    Arbitrary<ScheduleSpec> calendarSpecs() {
        return Specs.calendarSpecs();
    }

    @Provide
    Arbitrary<ScheduleSpec> specs() {
        return Specs.specs();
    }

    private static Instant near(ScheduleSpec spec, long minutes) {
        return spec.start().atZone(ZoneId.of(spec.zone().id())).toInstant().plus(Duration.ofMinutes(minutes));
    }

    @Property(tries = 3_000, seed = "20261121")
    void startsAndNominalTimesAreThoseOfTheOracle(
            @ForAll("calendarSpecs") ScheduleSpec spec, @ForAll @IntRange(min = -3, max = 3_000) int dayOfStart) {
        LocalDate from = spec.start().toLocalDate().plusDays(dayOfStart);
        LocalDate to = from.plusDays(500);
        SortedMap<Instant, List<LocalDateTime>> expected =
                new Oracle(spec).occurrences(from.minusDays(3), to.plusDays(3));
        ZoneId zone = ZoneId.of(spec.zone().id());
        Instant lower = from.atStartOfDay(zone).toInstant();
        Instant upper = to.atStartOfDay(zone).toInstant();

        List<MaintenanceWindow> windows =
                MaintenanceSchedule.of(spec).between(lower, upper).collect(Collectors.toList());

        SortedMap<Instant, List<LocalDateTime>> inRange = expected.subMap(lower, upper);
        assertThat(windows).extracting(MaintenanceWindow::start).containsExactlyElementsOf(inRange.keySet());
        assertThat(windows)
                .extracting(window -> {
                    List<LocalDateTime> nominal = new ArrayList<>(List.of(window.nominalStart()));
                    nominal.addAll(window.merged());
                    return nominal;
                })
                .containsExactlyElementsOf(inRange.values());
    }

    @Property(tries = 1_000, seed = "20261121")
    void nextAndPreviousAgreeAndStartsAscend(
            @ForAll("specs") ScheduleSpec spec, @ForAll @LongRange(min = -10_000, max = 2_000_000) long minutes) {
        MaintenanceSchedule schedule = MaintenanceSchedule.of(spec);
        Instant queried = near(spec, minutes);
        for (int i = 0; i < 12; i++) {
            Instant at = queried;
            var next = schedule.next(at);
            assertThat(schedule.nextStart(at)).isEqualTo(next.map(MaintenanceWindow::start));
            if (next.isEmpty()) {
                return;
            }
            Instant start = next.get().start();
            assertThat(start).isAfter(at);
            assertThat(schedule.previous(start.plusNanos(1))).isEqualTo(next);
            assertThat(schedule.previousStart(start).filter(previous -> previous.isAfter(at)))
                    .as("nothing lies between an instant and the next start")
                    .isEmpty();
            assertThat(schedule.next(start.minusNanos(1))).isEqualTo(next);
            queried = start;
        }
    }

    @Property(tries = 1_000, seed = "20261121")
    void partsOfAListMakeTheWhole(
            @ForAll("specs") ScheduleSpec spec,
            @ForAll @LongRange(min = -100_000, max = 500_000) long from,
            @ForAll @LongRange(min = 0, max = 200_000) long first,
            @ForAll @LongRange(min = 0, max = 200_000) long second) {
        MaintenanceSchedule schedule = MaintenanceSchedule.of(spec);
        Instant a = near(spec, from);
        Instant b = a.plus(Duration.ofMinutes(first));
        Instant c = b.plus(Duration.ofMinutes(second));

        List<Instant> parts = schedule.startsBetween(a, b).collect(Collectors.toCollection(ArrayList::new));
        parts.addAll(schedule.startsBetween(b, c).collect(Collectors.toList()));

        assertThat(schedule.startsBetween(a, c)).containsExactlyElementsOf(parts);
        assertThat(parts).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 1_000, seed = "20261121")
    void openWindowsAreThoseThatContainTheInstant(
            @ForAll("specs") ScheduleSpec spec, @ForAll @LongRange(min = -10_000, max = 1_000_000) long minutes) {
        MaintenanceSchedule schedule = MaintenanceSchedule.of(spec);
        for (Instant at : List.of(
                near(spec, minutes),
                schedule.nextStart(near(spec, minutes)).orElse(near(spec, 0)),
                schedule.next(near(spec, minutes)).map(MaintenanceWindow::end).orElse(near(spec, 1)),
                schedule.next(near(spec, minutes))
                        .map(window -> window.end().minusNanos(1))
                        .orElse(near(spec, 2)))) {
            List<MaintenanceWindow> expected = schedule.between(at.minus(spec.duration()), at.plusNanos(1))
                    .filter(window -> window.contains(at))
                    .collect(Collectors.toList());

            assertThat(schedule.windowsAt(at)).isEqualTo(expected);
        }
    }

    @Property(tries = 1_000, seed = "20261121")
    void lengthsKeepTheirPromise(
            @ForAll("specs") ScheduleSpec spec, @ForAll @LongRange(min = 0, max = 300 * HOURS_PER_YEAR) long minutes) {
        ZoneId zone = ZoneId.of(spec.zone().id());
        MaintenanceSchedule.of(spec)
                .between(near(spec, minutes), near(spec, minutes + 60 * HOURS_PER_YEAR))
                .limit(100)
                .forEach(window -> {
                    if (spec.windowLength() == WindowLength.ELAPSED) {
                        assertThat(window.length()).isEqualTo(spec.duration());
                        return;
                    }
                    assertThat(window.length()).isLessThanOrEqualTo(spec.duration());
                    LocalDateTime announced = window.nominalStart().plus(spec.duration());
                    LocalDateTime clockAtStart = LocalDateTime.ofInstant(window.start(), zone);
                    if (clockAtStart.isBefore(announced)) {
                        LocalDateTime clockAtLast =
                                LocalDateTime.ofInstant(window.end().minusSeconds(1), zone);
                        assertThat(clockAtLast).isBefore(announced);
                    }
                });
    }

    @Property(tries = 300, seed = "20261121")
    void movingARuleByDaysCommutesWithItsOffset(
            @ForAll @IntRange(min = -40, max = 40) int days, @ForAll @IntRange(min = 0, max = 400) int from) {
        ScheduleSpec plain =
                Specs.spec("UTC", "2000-01-01T02:00", "Month Second Tuesday").build();
        ScheduleSpec moved =
                plain.toBuilder().recurrence(Recurrence.patchTuesdayPlus(days)).build();
        Instant a = Instant.parse("2010-01-01T00:00:00Z").plus(Duration.ofDays(from));
        Duration shift = Duration.ofDays(days);

        assertThat(MaintenanceSchedule.of(moved)
                        .startsBetween(a.plus(shift), a.plus(shift).plus(Duration.ofDays(900))))
                .containsExactlyElementsOf(MaintenanceSchedule.of(plain)
                        .startsBetween(a, a.plus(Duration.ofDays(900)))
                        .map(start -> start.plus(shift))
                        .collect(Collectors.toList()));
    }

    @Property(tries = 300, seed = "20261121")
    void aSkippedGapIsTheOnlyDifferenceBetweenTheGapPolicies(@ForAll("calendarSpecs") ScheduleSpec spec) {
        MaintenanceSchedule shifting = MaintenanceSchedule.of(
                spec.toBuilder().gapPolicy(GapPolicy.SHIFT_FORWARD).build());
        MaintenanceSchedule skipping = MaintenanceSchedule.of(
                spec.toBuilder().gapPolicy(GapPolicy.SKIP).build());
        ZoneId zone = ZoneId.of(spec.zone().id());
        List<Instant> unaffected = shifting.between(near(spec, -60), near(spec, 120 * HOURS_PER_YEAR))
                .filter(window -> Stream.concat(Stream.of(window.nominalStart()), window.merged().stream())
                        .anyMatch(nominal ->
                                !zone.getRules().getValidOffsets(nominal).isEmpty()))
                .map(MaintenanceWindow::start)
                .collect(Collectors.toList());

        assertThat(skipping.startsBetween(near(spec, -60), near(spec, 120 * HOURS_PER_YEAR)))
                .containsExactlyElementsOf(unaffected);
    }
}
