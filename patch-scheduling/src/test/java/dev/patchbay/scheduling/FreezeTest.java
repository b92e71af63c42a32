package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.FreezeStrength;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.TimeRange;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FreezeTest {

    private static final Instant YEAR_END = Instant.parse("2027-02-01T00:00:00Z");

    private static FreezeSpec freeze(FreezeStrength strength, String start, String end) {
        LocalDateTime from = LocalDateTime.parse(start);
        ScheduleSpec periods = ScheduleSpec.builder()
                .id("freeze")
                .zone("UTC")
                .start(from)
                .recurrence(Recurrence.once())
                .duration(Duration.between(from, LocalDateTime.parse(end)))
                .build();
        return new FreezeSpec(periods, strength, "grace", "shops are busy");
    }

    private static MaintenanceCalendar saturdays(FreezeSpec... freezes) {
        ScheduleSpec spec = ScheduleSpec.builder()
                .id("weekly")
                .zone("UTC")
                .start(LocalDateTime.parse("2026-12-01T02:00"))
                .recurrence(Recurrence.everyWeeks(1, DayOfWeek.SATURDAY))
                .duration(Duration.ofHours(3))
                .build();
        return MaintenanceCalendar.of(
                MaintenanceSchedule.of(spec),
                Freezes.of(List.of(freezes), ZoneCatalog.standard()),
                Duration.ofMinutes(60));
    }

    @Test
    void aFreezeCutsAndNeverMoves() {
        MaintenanceCalendar calendar = saturdays(freeze(FreezeStrength.HARD, "2026-12-05T03:00", "2026-12-05T03:30"));

        OpenWindow window = calendar.next(Instant.parse("2026-12-01T00:00:00Z"), YEAR_END, Freezes.SoftFreezes.APPLY)
                .orElseThrow();

        assertThat(window.open())
                .containsExactly(
                        new TimeRange(Instant.parse("2026-12-05T02:00:00Z"), Instant.parse("2026-12-05T03:00:00Z")),
                        new TimeRange(Instant.parse("2026-12-05T03:30:00Z"), Instant.parse("2026-12-05T05:00:00Z")));
        assertThat(window.cuts()).hasSize(1);
    }

    @Test
    void aRemainderBelowTheMinimumIsDropped() {
        MaintenanceCalendar calendar =
                saturdays(freeze(FreezeStrength.HARD, "2026-12-05T02:59:59", "2026-12-05T04:00:01"));

        assertThat(calendar.next(Instant.parse("2026-12-01T00:00:00Z"), YEAR_END, Freezes.SoftFreezes.APPLY)
                        .orElseThrow()
                        .window()
                        .start())
                .isEqualTo(Instant.parse("2026-12-12T02:00:00Z"));
        assertThat(calendar.explain(Instant.parse("2026-12-05T02:30:00Z")).state())
                .isEqualTo(WindowExplanation.State.REMAINDER_TOO_SHORT);
    }

    @Test
    void onlySoftFreezesArePassed() {
        Instant from = Instant.parse("2026-12-20T00:00:00Z");
        FreezeSpec soft = freeze(FreezeStrength.SOFT, "2026-12-20T00:00", "2027-01-04T00:00");
        FreezeSpec hard = freeze(FreezeStrength.HARD, "2026-12-20T00:00", "2027-01-04T00:00");

        assertThat(saturdays(soft)
                        .next(from, YEAR_END, Freezes.SoftFreezes.OVERRIDE)
                        .orElseThrow()
                        .window()
                        .start())
                .isEqualTo(Instant.parse("2026-12-26T02:00:00Z"));
        assertThat(saturdays(hard)
                        .next(from, YEAR_END, Freezes.SoftFreezes.OVERRIDE)
                        .orElseThrow()
                        .window()
                        .start())
                .isEqualTo(Instant.parse("2027-01-09T02:00:00Z"));
        assertThat(saturdays(hard).next(from, Instant.parse("2027-01-03T00:00:00Z"), Freezes.SoftFreezes.APPLY))
                .isEmpty();
    }

    @Test
    void aRecurringFreezeHoldsEveryYear() {
        FreezeSpec once = freeze(FreezeStrength.HARD, "2020-12-24T00:00", "2020-12-27T00:00");
        FreezeSpec yearly = new FreezeSpec(
                ScheduleFormat.RRULE.read("FREQ=YEARLY", once.periods()),
                FreezeStrength.HARD,
                "grace",
                "shops are busy");

        assertThat(saturdays(yearly)
                        .between(Instant.parse("2026-12-20T00:00:00Z"), YEAR_END, Freezes.SoftFreezes.APPLY)
                        .filter(OpenWindow::isDropped))
                .extracting(window -> window.window().start().toString())
                .containsExactly("2026-12-26T02:00:00Z");
    }

    @Test
    void explainsWhatDecidedAndWhenItChanges() {
        MaintenanceCalendar calendar = saturdays(freeze(FreezeStrength.HARD, "2026-12-12T00:00", "2026-12-12T03:30"));

        WindowExplanation frozen = calendar.explain(Instant.parse("2026-12-12T02:30:00Z"));
        assertThat(frozen.state()).isEqualTo(WindowExplanation.State.FROZEN);
        assertThat(frozen.changesAt()).contains(Instant.parse("2026-12-12T03:30:00Z"));
        assertThat(frozen.text()).contains("frozen by freeze (shops are busy)").contains("2026-12-12T03:30:00Z");
        WindowExplanation open = calendar.explain(Instant.parse("2026-12-12T03:30:00Z"));
        assertThat(open.state()).isEqualTo(WindowExplanation.State.OPEN);
        assertThat(open.changesAt()).contains(Instant.parse("2026-12-12T05:00:00Z"));
        assertThat(calendar.explain(Instant.parse("2026-12-12T05:00:00Z")).state())
                .isEqualTo(WindowExplanation.State.BETWEEN_WINDOWS);
        assertThat(calendar.explain(Instant.parse("2026-11-30T05:00:00Z")).state())
                .isEqualTo(WindowExplanation.State.BEFORE_FIRST_WINDOW);
    }

    @Test
    void algebraIsThatOfSets() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BitSet a = bits(random);
            BitSet b = bits(random);
            BitSet union = (BitSet) a.clone();
            union.or(b);
            BitSet common = (BitSet) a.clone();
            common.and(b);
            BitSet difference = (BitSet) a.clone();
            difference.andNot(b);

            assertThat(ranges(a).plus(ranges(b))).isEqualTo(ranges(union));
            assertThat(ranges(a).and(ranges(b))).isEqualTo(ranges(common));
            assertThat(ranges(a).minus(ranges(b))).isEqualTo(ranges(difference));
        }
    }

    private static BitSet bits(Random random) {
        BitSet bits = new BitSet();
        for (int i = 0; i < 40; i++) {
            bits.set(i, random.nextInt(3) > 0 == i / 5 % 2 > 0);
        }
        return bits;
    }

    private static TimeRanges ranges(BitSet seconds) {
        List<TimeRange> ranges = new ArrayList<>();
        seconds.stream()
                .forEach(second ->
                        ranges.add(new TimeRange(Instant.ofEpochSecond(second), Instant.ofEpochSecond(second + 1))));
        return TimeRanges.ofRanges(ranges);
    }
}
