package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule under freezes (contract rule R8): windows are cut, what remains below a minimum length is dropped, nothing is
 * ever moved.
 *
 * <pre>{@code
 * MaintenanceCalendar calendar = MaintenanceCalendar.of(schedule, Freezes.of(freezes, zones), Duration.ofMinutes(30));
 * Optional<OpenWindow> window = calendar.next(now, now.plus(Duration.ofDays(90)), SoftFreezes.APPLY);
 * WindowExplanation why = calendar.explain(now);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class MaintenanceCalendar {

    private final MaintenanceSchedule schedule;
    private final Freezes freezes;
    private final Duration minimum;

    private MaintenanceCalendar(MaintenanceSchedule schedule, Freezes freezes, Duration minimum) {
        this.schedule = schedule;
        this.freezes = freezes;
        this.minimum = minimum;
    }

    /** Returns {@code schedule} under {@code freezes}, without remainders shorter than {@code minimum}. */
    public static MaintenanceCalendar of(MaintenanceSchedule schedule, Freezes freezes, Duration minimum) {
        return new MaintenanceCalendar(schedule, freezes, minimum);
    }

    /** Returns the schedule without freezes. */
    public MaintenanceSchedule schedule() {
        return schedule;
    }

    /** Returns the windows that start in {@code [from, to)}, dropped ones included; lazy. */
    public Stream<OpenWindow> between(Instant from, Instant to, Freezes.SoftFreezes soft) {
        return schedule.between(from, to).map(window -> cut(window, soft));
    }

    /** Returns the first window that starts after {@code after} and before {@code horizon} and is not dropped. */
    public Optional<OpenWindow> next(Instant after, Instant horizon, Freezes.SoftFreezes soft) {
        return between(after.plusNanos(1), horizon, soft)
                .filter(window -> !window.isDropped())
                .findFirst();
    }

    /** Returns {@code window} without what is frozen. */
    public OpenWindow cut(MaintenanceWindow window, Freezes.SoftFreezes soft) {
        List<Freezes.Period> cuts = freezes.between(window.start(), window.end(), soft);
        TimeRanges frozen =
                TimeRanges.ofRanges(cuts.stream().map(Freezes.Period::range).toList());
        TimeRanges whole = TimeRanges.ofRanges(List.of(new TimeRange(window.start(), window.end())));
        return new OpenWindow(window, whole.minus(frozen).atLeast(minimum).ranges(), cuts);
    }

    /** Returns why there is or is no window at {@code instant}, and when that changes. */
    public WindowExplanation explain(Instant instant) {
        List<OpenWindow> windows = schedule.windowsAt(instant).stream()
                .map(window -> cut(window, Freezes.SoftFreezes.APPLY))
                .toList();
        Optional<MaintenanceWindow> next = schedule.next(instant);
        for (OpenWindow window : windows) {
            Optional<TimeRange> open = window.open().stream()
                    .filter(range -> range.contains(instant))
                    .findFirst();
            if (open.isPresent()) {
                return new WindowExplanation(
                        WindowExplanation.State.OPEN,
                        Optional.of(window.window()),
                        List.of(),
                        open.map(TimeRange::end),
                        next);
            }
        }
        if (!windows.isEmpty()) {
            return closed(windows, instant, next);
        }
        WindowExplanation.State state = next.isEmpty()
                ? WindowExplanation.State.NO_MORE_WINDOWS
                : schedule.previousStart(instant).isEmpty()
                        ? WindowExplanation.State.BEFORE_FIRST_WINDOW
                        : WindowExplanation.State.BETWEEN_WINDOWS;
        return new WindowExplanation(state, Optional.empty(), List.of(), next.map(MaintenanceWindow::start), next);
    }

    private WindowExplanation closed(List<OpenWindow> windows, Instant instant, Optional<MaintenanceWindow> next) {
        OpenWindow window = windows.get(0);
        List<Freezes.Period> holding = window.cuts().stream()
                .filter(period -> period.range().contains(instant))
                .toList();
        Optional<Instant> opens = windows.stream()
                .flatMap(one -> one.open().stream())
                .map(TimeRange::start)
                .filter(start -> start.isAfter(instant))
                .min(Instant::compareTo);
        return new WindowExplanation(
                holding.isEmpty() ? WindowExplanation.State.REMAINDER_TOO_SHORT : WindowExplanation.State.FROZEN,
                Optional.of(window.window()),
                holding.isEmpty() ? window.cuts() : holding,
                opens.isPresent() ? opens : next.map(MaintenanceWindow::start),
                next);
    }
}
