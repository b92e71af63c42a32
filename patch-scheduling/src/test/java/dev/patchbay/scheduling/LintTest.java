package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.Release;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");

    private static ScheduleSpec ring(String id, Recurrence recurrence, Duration duration) {
        return ScheduleSpec.builder()
                .id(id)
                .zone("Eastern Standard Time")
                .start(LocalDateTime.parse("2026-01-01T02:00"))
                .recurrence(recurrence)
                .duration(duration)
                .build();
    }

    private static List<LintFinding> lint(List<ScheduleSpec> specs, Lint.Deferral... deferrals) {
        List<String> rings = specs.stream().map(ScheduleSpec::id).collect(Collectors.toList());
        return Lint.of(specs, rings, List.of(deferrals), NOW, ZoneCatalog.standard());
    }

    @Test
    void theRingPlanOfTheHowToRunsBackwards() {
        Duration length = Duration.ofHours(3);
        List<LintFinding> findings = lint(List.of(
                ring("ring0", Recurrence.patchTuesdayPlus(0), length),
                ring("ring1", Recurrence.patchTuesdayPlus(7), length),
                ring("ring2", Recurrence.patchTuesdayPlus(14), length)));

        assertThat(findings)
                .extracting(LintFinding::kind, LintFinding::scheduleIds)
                .containsExactly(
                        tuple(LintFinding.Kind.OPENS_BEFORE_RELEASE, List.of("ring0")),
                        tuple(LintFinding.Kind.RINGS_OUT_OF_ORDER, List.of("ring0", "ring1")));
        // eleven hours before the release of July 2026
        assertThat(findings.get(0).evidence()).first().isEqualTo(Instant.parse("2026-07-14T06:00:00Z"));
        assertThat(findings.get(1).evidence()).first().isEqualTo(Instant.parse("2026-07-21T06:00:00Z"));
    }

    @Test
    void ringsRelativeToTheReleaseAreClean() {
        Duration length = Duration.ofHours(3);
        assertThat(lint(
                        List.of(
                                ring("ring0", Recurrence.after(Release.PATCH_TUESDAY, 0), length),
                                ring("ring1", Recurrence.after(Release.PATCH_TUESDAY, 7), length)),
                        new Lint.Deferral("ring1", Duration.ofDays(7), Optional.of(Duration.ofDays(9)))))
                .isEmpty();
    }

    @Test
    void deferralsStarveAndDeadlinesPass() {
        ScheduleSpec ring = ring("ring", Recurrence.after(Release.PATCH_TUESDAY, 10), Duration.ofHours(3));

        assertThat(lint(List.of(ring), new Lint.Deferral("ring", Duration.ofDays(30), Optional.empty())))
                .extracting(LintFinding::kind)
                .containsExactly(LintFinding.Kind.STARVATION);
        assertThat(lint(List.of(ring), new Lint.Deferral("ring", Duration.ofDays(2), Optional.of(Duration.ofDays(5)))))
                .extracting(LintFinding::kind)
                .containsExactly(LintFinding.Kind.DEADLINE_BEFORE_WINDOW);
    }

    @Test
    void aWindowOnAClockChangeAndOneTooLongForAzureAreFound() {
        ScheduleSpec spec =
                ring("sunday", Recurrence.monthlyOn(Ordinal.SECOND, DayOfWeek.SUNDAY), Duration.ofHours(4)).toBuilder()
                        .start(LocalDateTime.parse("2026-01-01T02:30"))
                        .build();

        List<LintFinding> findings = lint(List.of(spec));

        assertThat(findings)
                .extracting(LintFinding::kind)
                .containsExactly(LintFinding.Kind.ON_CLOCK_CHANGE, LintFinding.Kind.VENDOR_LIMIT);
        assertThat(findings.get(0).evidence()).containsExactly(Instant.parse("2027-03-14T07:30:00Z"));
    }

    private static final MaintenanceSchedule DAILY =
            MaintenanceSchedule.of(ring("daily", Recurrence.everyDays(1), Duration.ofHours(3)).toBuilder()
                    .zone("UTC")
                    .build());

    @Test
    void missedWindowsAreSkippedCaughtUpOrWaitedFor() {
        Instant away = Instant.parse("2026-11-18T00:00:00Z");
        Instant back = Instant.parse("2026-11-21T08:00:00Z");

        assertThat(new MissedPolicy.Skip()
                        .decide(DAILY, away, back)
                        .orElseThrow()
                        .catchUpNow())
                .isFalse();
        MissedPolicy limited = new MissedPolicy.AtNextContact(Duration.ofHours(3));
        assertThat(limited.decide(DAILY, away, back).orElseThrow().catchUpNow()).isTrue();
        assertThat(limited.decide(DAILY, away, back.plusSeconds(1))
                        .orElseThrow()
                        .catchUpNow())
                .isFalse();
        assertThat(new MissedPolicy.NextWindow()
                        .decide(DAILY, away, back)
                        .orElseThrow()
                        .waitFor())
                .hasValueSatisfying(
                        window -> assertThat(window.start()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z")));
        assertThat(limited.decide(DAILY, back.minusSeconds(60), back)).isEmpty();
        assertThat(limited.decide(DAILY, away, Instant.parse("2026-11-18T04:00:00Z")))
                .isEmpty();
    }

    @Test
    void jitterIsTheSameForAMachineAndSpreadOverMany() {
        Duration spread = Duration.ofMinutes(30);
        Set<Duration> delays = IntStream.range(0, 2_000)
                .mapToObj(machine -> Jitter.of("machine-" + machine, "prod", spread))
                .collect(Collectors.toSet());

        assertThat(Jitter.of("machine-7", "prod", spread)).isEqualTo(Jitter.of("machine-7", "prod", spread));
        assertThat(delays).allMatch(delay -> !delay.isNegative() && delay.compareTo(spread) < 0);
        assertThat(delays).hasSizeGreaterThan(1_000);
        assertThat(Jitter.of("machine-7", "prod", Duration.ZERO)).isZero();
    }
}
