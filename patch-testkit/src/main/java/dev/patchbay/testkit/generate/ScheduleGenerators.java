package dev.patchbay.testkit.generate;

import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ShortMonthPolicy;
import dev.patchbay.model.schedule.WindowLength;
import dev.patchbay.model.schedule.ZoneName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Draws recurrences, schedules and windows. */
public final class ScheduleGenerators {

    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Pacific/Apia",
            "Eastern Standard Time",
            "+05:45");
    private static final Duration LONGEST_WINDOW = Duration.ofHours(12);

    private ScheduleGenerators() {}

    /** Returns zones with every kind of clock change, IANA and Windows ids and a fixed offset. */
    public static Gen<ZoneName> zone() {
        return Gen.oneOf(ZONES).map(ZoneName::of);
    }

    /** Returns recurrences of every kind. */
    public static Gen<Recurrence> recurrence() {
        return (random, size) -> switch (random.nextInt(6)) {
            case 0 -> Recurrence.once();
            case 1 ->
                random.nextBoolean()
                        ? Recurrence.everyHours(1 + random.nextInt(100))
                        : Recurrence.everyMinutes(5 + random.nextInt(1000));
            case 2 -> Recurrence.everyDays(1 + random.nextInt(40));
            case 3 ->
                new Recurrence.Weekly(
                        1 + random.nextInt(6),
                        Draw.someOf(random, DayOfWeek.class, 4),
                        Draw.oneOf(random, DayOfWeek.class));
            case 4 ->
                new Recurrence.MonthlyByDay(
                        1 + random.nextInt(12), List.of(1 + random.nextInt(31), -1 - random.nextInt(31)));
            default ->
                new Recurrence.MonthlyByWeekday(
                        1 + random.nextInt(12),
                        List.of(new NthWeekday(Draw.oneOf(random, Ordinal.class), Draw.oneOf(random, DayOfWeek.class))),
                        random.nextInt(21) - 10);
        };
    }

    /** Returns schedules of every recurrence, zone and policy. */
    public static Gen<ScheduleSpec> schedule() {
        return (random, size) -> {
            LocalDateTime start = LocalDateTime.ofInstant(Draw.instant(random), ZoneOffset.UTC);
            return ScheduleSpec.builder()
                    .id("schedule-" + random.nextInt(1000))
                    .start(start)
                    .zone(zone().next(random, size))
                    .recurrence(recurrence().next(random, size))
                    .duration(Draw.duration(random, LONGEST_WINDOW))
                    .expiration(
                            random.nextInt(3) == 0
                                    ? java.util.Optional.of(start.plusDays(1 + random.nextInt(900)))
                                    : java.util.Optional.empty())
                    .gapPolicy(Draw.oneOf(random, GapPolicy.class))
                    .overlapPolicy(Draw.oneOf(random, OverlapPolicy.class))
                    .shortMonthPolicy(Draw.oneOf(random, ShortMonthPolicy.class))
                    .windowLength(Draw.oneOf(random, WindowLength.class))
                    .build();
        };
    }

    /** Returns windows of up to twelve hours, in UTC. */
    public static Gen<MaintenanceWindow> window() {
        return (random, size) -> window(Draw.instant(random), Draw.duration(random, LONGEST_WINDOW));
    }

    /** Returns the window that begins at {@code start} and takes {@code length}: what most tests want to say. */
    public static MaintenanceWindow window(Instant start, Duration length) {
        return MaintenanceWindow.builder()
                .id(new OccurrenceId("generated", LocalDateTime.ofInstant(start, ZoneOffset.UTC), Fold.FIRST))
                .start(start)
                .end(start.plus(length))
                .zone(ZoneName.UTC)
                .zoneDataVersion("fixed")
                .build();
    }
}
