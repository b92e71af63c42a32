package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.ResolvedZone;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WindowLength;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the window that belongs to a start: its identity, its end, and what clocks did to it. */
final class Windows {

    private final ScheduleSpec spec;
    private final ResolvedZone zone;
    private final Timeline timeline;
    private final Starts starts;
    private final long duration;

    Windows(ScheduleSpec spec, ResolvedZone zone, Timeline timeline, Starts starts) {
        this.spec = spec;
        this.zone = zone;
        this.timeline = timeline;
        this.starts = starts;
        this.duration = spec.duration().toSeconds();
    }

    /** Returns the longest time between a start and its end, in seconds. */
    long longest() {
        return duration;
    }

    /** Returns the end of the window that starts at {@code start}. */
    long endOf(long start) {
        return spec.windowLength() == WindowLength.ELAPSED
                ? start + duration
                : endOf(start, starts.nominalsOf(start)[0]);
    }

    private long endOf(long start, long nominal) {
        long elapsed = start + duration;
        return spec.windowLength() == WindowLength.ELAPSED
                ? elapsed
                : Math.min(elapsed, timeline.clockReaches(nominal + duration, start));
    }

    /** Returns the window that starts at {@code start}. */
    MaintenanceWindow at(long start) {
        long[] nominals = starts.nominalsOf(start);
        long nominal = nominals[0];
        long end = endOf(start, nominal);
        Fold fold = Fold.FIRST;
        List<DstEffect> effects = List.of();
        int calm = timeline.calmOffset(start);
        if (calm == Timeline.UNSETTLED || calm != timeline.offsetAt(end)) {
            ZoneOffsetTransition change = timeline.changeOver(nominal);
            if (change != null && change.isOverlap() && start >= change.toEpochSecond()) {
                fold = Fold.SECOND;
            }
            effects = effects(change, nominal, start, end);
        }
        return new MaintenanceWindow(
                new OccurrenceId(spec.id(), Timeline.dateTime(nominal), fold),
                Instant.ofEpochSecond(start),
                Instant.ofEpochSecond(end),
                spec.zone(),
                zone.dataVersion(),
                merged(nominals),
                effects);
    }

    private List<DstEffect> effects(@Nullable ZoneOffsetTransition change, long nominal, long start, long end) {
        List<DstEffect> effects = new ArrayList<>();
        if (change != null) {
            DstEffect.Kind kind = change.isGap() ? DstEffect.Kind.START_SHIFTED : DstEffect.Kind.START_AMBIGUOUS;
            effects.add(new DstEffect(kind, change.getDuration().abs()));
        }
        long clockAtEnd = end + timeline.offsetAt(end);
        if (clockAtEnd != nominal + duration) {
            effects.add(new DstEffect(DstEffect.Kind.END_MOVED, Duration.ofSeconds(clockAtEnd - nominal - duration)));
        }
        if (end < start + duration) {
            effects.add(new DstEffect(DstEffect.Kind.SHORTENED, Duration.ofSeconds(start + duration - end)));
        }
        return effects;
    }

    private static List<LocalDateTime> merged(long[] nominals) {
        if (nominals.length == 1) {
            return List.of();
        }
        List<LocalDateTime> others = new ArrayList<>();
        for (int i = 1; i < nominals.length; i++) {
            others.add(Timeline.dateTime(nominals[i]));
        }
        return others;
    }
}
