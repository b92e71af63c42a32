package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is wrong with schedules that are each valid, with dates as evidence (contract rule R11): a window that opens
 * just before the release it is meant for, rings that run in another order than they are listed, deferrals that starve.
 *
 * <pre>{@code
 * List<LintFinding> findings = Lint.of(schedules, rings, deferrals, now, ZoneCatalog.standard());
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Lint {

    /** How far ahead is looked. */
    private static final Duration HORIZON = Duration.ofDays(400);

    /** A window that opens within this time before a release was meant to follow it. */
    private static final Duration JUST_BEFORE = Duration.ofHours(24);

    /** The shortest time between two monthly releases. */
    private static final Duration CADENCE = Duration.ofDays(28);

    private static final Duration AZURE_SHORTEST = Duration.ofMinutes(90);
    private static final Duration AZURE_LONGEST = Duration.ofMinutes(235);

    private Lint() {}

    /**
     * A deferral that applies to what a schedule installs.
     *
     * @param scheduleId the schedule
     * @param deferral the time from release to approval
     * @param deadline if present, the time from release after which a patch is overdue
     */
    public record Deferral(String scheduleId, Duration deferral, Optional<Duration> deadline) {}

    /**
     * Looks at a year and a month of windows from {@code from} on.
     *
     * @param schedules the schedules, by their ids
     * @param rings ids of schedules in the order in which they are meant to receive a release
     * @param deferrals deferrals, by schedule
     */
    public static List<LintFinding> of(
            List<ScheduleSpec> schedules,
            List<String> rings,
            List<Deferral> deferrals,
            Instant from,
            ZoneCatalog zones) {
        List<LintFinding> findings = new ArrayList<>();
        Map<String, MaintenanceSchedule> compiled = new LinkedHashMap<>();
        schedules.forEach(spec -> compiled.put(spec.id(), MaintenanceSchedule.of(spec, zones)));
        List<Instant> releases = releases(from, zones);
        compiled.values().forEach(schedule -> {
            beforeRelease(schedule, releases, findings);
            clockChanges(schedule, from, findings);
            azureLimits(schedule.spec(), findings);
        });
        rings(rings.stream().filter(compiled::containsKey).map(compiled::get).toList(), releases, findings);
        for (Deferral deferral : deferrals) {
            MaintenanceSchedule schedule = compiled.get(deferral.scheduleId());
            if (schedule != null) {
                deferral(deferral, schedule, releases, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static List<Instant> releases(Instant from, ZoneCatalog zones) {
        Release release = Release.PATCH_TUESDAY;
        ScheduleSpec spec = ScheduleSpec.builder()
                .id("release")
                .zone(release.zone())
                .start(LocalDateTime.ofInstant(from, ZoneOffset.UTC)
                        .toLocalDate()
                        .atTime(release.time()))
                .recurrence(Recurrence.patchTuesdayPlus(0))
                .duration(Duration.ofHours(1))
                .build();
        return MaintenanceSchedule.of(spec, zones)
                .startsBetween(from, from.plus(HORIZON))
                .toList();
    }

    private static void beforeRelease(
            MaintenanceSchedule schedule, List<Instant> releases, List<LintFinding> findings) {
        if (releases.isEmpty()) {
            return;
        }
        List<Instant> evidence = new ArrayList<>();
        for (Instant release : releases) {
            schedule.previousStart(release)
                    .filter(start -> start.isAfter(release.minus(JUST_BEFORE)))
                    .ifPresent(evidence::add);
        }
        // a schedule that runs every day meets this by chance and loses a day, not a month
        boolean monthly =
                schedule.startsBetween(releases.get(0), releases.get(0).plus(CADENCE))
                                .count()
                        <= 2;
        if (monthly && !evidence.isEmpty()) {
            findings.add(new LintFinding(
                    LintFinding.Kind.OPENS_BEFORE_RELEASE,
                    List.of(schedule.spec().id()),
                    evidence,
                    "opens less than a day before that month's release; write it relative to the release instead"));
        }
    }

    private static void rings(List<MaintenanceSchedule> rings, List<Instant> releases, List<LintFinding> findings) {
        for (int i = 1; i < rings.size(); i++) {
            List<Instant> evidence = new ArrayList<>();
            for (Instant release : releases) {
                Optional<Instant> earlier = rings.get(i - 1).nextStart(release.minusNanos(1));
                Optional<Instant> later = rings.get(i).nextStart(release.minusNanos(1));
                if (later.isPresent() && (earlier.isEmpty() || later.get().isBefore(earlier.get()))) {
                    evidence.add(later.get());
                }
            }
            if (!evidence.isEmpty()) {
                List<String> ids = List.of(
                        rings.get(i - 1).spec().id(), rings.get(i).spec().id());
                findings.add(new LintFinding(
                        LintFinding.Kind.RINGS_OUT_OF_ORDER,
                        ids,
                        evidence,
                        ids.get(1) + " receives a release before " + ids.get(0) + ", which is listed first"));
            }
        }
    }

    private static void clockChanges(MaintenanceSchedule schedule, Instant from, List<LintFinding> findings) {
        List<Instant> evidence = schedule.between(from, from.plus(HORIZON))
                .filter(window -> window.dstEffects().stream().anyMatch(Lint::movesStart))
                .map(MaintenanceWindow::start)
                .limit(10)
                .toList();
        if (!evidence.isEmpty()) {
            findings.add(new LintFinding(
                    LintFinding.Kind.ON_CLOCK_CHANGE,
                    List.of(schedule.spec().id()),
                    evidence,
                    "starts at a local time that does not exist or occurs twice that day"));
        }
    }

    private static boolean movesStart(DstEffect effect) {
        return effect.kind() == DstEffect.Kind.START_SHIFTED || effect.kind() == DstEffect.Kind.START_AMBIGUOUS;
    }

    private static void azureLimits(ScheduleSpec spec, List<LintFinding> findings) {
        Duration length = spec.duration();
        if (length.compareTo(AZURE_SHORTEST) < 0 || length.compareTo(AZURE_LONGEST) > 0) {
            findings.add(new LintFinding(
                    LintFinding.Kind.VENDOR_LIMIT,
                    List.of(spec.id()),
                    List.of(),
                    "lasts " + length + "; Azure accepts PT1H30M to PT3H55M for guest patching"));
        }
        if (spec.recurrence() instanceof Recurrence.Elapsed elapsed
                && (long) elapsed.every() * elapsed.unit().seconds()
                        < Duration.ofHours(6).toSeconds()) {
            findings.add(new LintFinding(
                    LintFinding.Kind.VENDOR_LIMIT,
                    List.of(spec.id()),
                    List.of(),
                    "repeats within 6 hours; Azure accepts 6 hours or more"));
        }
    }

    private static void deferral(
            Deferral deferral, MaintenanceSchedule schedule, List<Instant> releases, List<LintFinding> findings) {
        List<String> ids = List.of(schedule.spec().id());
        if (deferral.deferral().compareTo(CADENCE) >= 0) {
            findings.add(new LintFinding(
                    LintFinding.Kind.STARVATION,
                    ids,
                    releases.stream().limit(2).toList(),
                    "defers by " + deferral.deferral().toDays()
                            + " days while cumulative releases come every 28 or 35: "
                            + "where a new revision restarts the deferral, nothing is ever installed"));
        }
        deferral.deadline().ifPresent(deadline -> {
            List<Instant> evidence = new ArrayList<>();
            for (Instant release : releases) {
                Optional<Instant> first =
                        schedule.nextStart(release.plus(deferral.deferral()).minusNanos(1));
                if (first.isEmpty() || first.get().isAfter(release.plus(deadline))) {
                    evidence.add(release.plus(deadline));
                }
            }
            if (!evidence.isEmpty()) {
                findings.add(new LintFinding(
                        LintFinding.Kind.DEADLINE_BEFORE_WINDOW,
                        ids,
                        evidence,
                        "has no window between the end of the deferral and the deadline"));
            }
        });
    }
}
