package dev.patchbay.scheduling;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.FreezeStrength;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.TimeRange;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Compiled freezes: which of them hold when. Where clocks change the frozen time is the longer of the two readings: closed
 * wins (contract rule R8).
 *
 * <p>Immutable and thread-safe.
 */
public final class Freezes {

    private final List<Frozen> frozen;

    private Freezes(List<Frozen> frozen) {
        this.frozen = List.copyOf(frozen);
    }

    /** One stretch of one freeze. */
    public record Period(FreezeSpec freeze, TimeRange range) {}

    /** Whether a run on demand gave a reason to pass soft freezes. */
    public enum SoftFreezes {
        /** They hold, as for every scheduled run. */
        APPLY,
        /** They are passed; hard ones hold all the same. */
        OVERRIDE
    }

    private record Frozen(FreezeSpec spec, MaintenanceSchedule starts, Timeline ends, long seconds) {}

    /** Returns no freeze at all. */
    public static Freezes none() {
        return new Freezes(List.of());
    }

    /**
     * Compiles {@code specs} with the zones of {@code zones}.
     *
     * @throws ProblemException if a zone is unknown there
     */
    public static Freezes of(Collection<FreezeSpec> specs, ZoneCatalog zones) {
        List<Frozen> frozen = new ArrayList<>();
        for (FreezeSpec spec : specs) {
            Duration length = spec.periods().duration();
            MaintenanceSchedule starts = MaintenanceSchedule.of(spec.periods(), zones);
            Timeline ends = new Timeline(
                    starts.zone().rules(),
                    GapPolicy.SHIFT_FORWARD,
                    OverlapPolicy.SECOND,
                    spec.periods().start().getYear());
            frozen.add(new Frozen(spec, starts, ends, length.toSeconds()));
        }
        return new Freezes(frozen);
    }

    /** Returns the periods that have an instant in {@code [from, to)}, ascending by start. */
    public List<Period> between(Instant from, Instant to, SoftFreezes soft) {
        List<Period> periods = new ArrayList<>();
        for (Frozen one : frozen) {
            if (soft == SoftFreezes.OVERRIDE && one.spec.strength() == FreezeStrength.SOFT) {
                continue;
            }
            // a day more than the length: the end may lie an offset later than elapsed time says
            Instant first = from.minusSeconds(one.seconds + Civil.SECONDS_PER_DAY);
            one.starts.between(first, to).forEach(window -> {
                long nominalEnd = window.nominalStart().toEpochSecond(ZoneOffset.UTC) + one.seconds;
                Instant onClock = Instant.ofEpochSecond(one.ends.instantOf(nominalEnd));
                Instant end = onClock.isAfter(window.end()) ? onClock : window.end();
                if (end.isAfter(from)) {
                    periods.add(new Period(one.spec, new TimeRange(window.start(), end)));
                }
            });
        }
        periods.sort(Comparator.comparing((Period period) -> period.range().start())
                .thenComparing(period -> period.freeze().periods().id()));
        return periods;
    }

    /** Returns the periods that contain {@code instant}. */
    public List<Period> at(Instant instant) {
        return between(instant, instant.plusSeconds(1), SoftFreezes.APPLY).stream()
                .filter(period -> period.range().contains(instant))
                .toList();
    }
}
