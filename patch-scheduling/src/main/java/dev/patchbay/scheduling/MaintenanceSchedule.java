package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.DayRule.NONE;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ResolvedZone;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneCatalog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A compiled schedule: answers when its windows open and close.
 *
 * <pre>{@code
 * MaintenanceSchedule schedule = MaintenanceSchedule.of(spec);
 * MaintenanceWindow window = schedule.next(now).orElseThrow();
 * }</pre>
 *
 * <p>The answers agree with each other (rule R6): {@code previous} of what {@code next} found is the one before,
 * {@code between(a, c)} is {@code between(a, b)} followed by {@code between(b, c)}, and starts strictly ascend. What
 * happens where clocks change, in short months and at the edges is defined by the policies of the {@link ScheduleSpec}
 * (rules T3, R2 to R5). Nothing lies after year 9999.
 *
 * <p>Immutable and thread-safe.
 */
public final class MaintenanceSchedule {

    private final ScheduleSpec spec;
    private final ResolvedZone zone;
    private final Starts starts;
    private final Windows windows;

    /** Starts lie before this second. */
    private final long expiration;

    private MaintenanceSchedule(ScheduleSpec spec, ResolvedZone zone, ZoneCatalog zones) {
        this.spec = spec;
        this.zone = zone;
        Timeline timeline = new Timeline(
                zone.rules(),
                spec.gapPolicy(),
                spec.overlapPolicy(),
                spec.start().getYear());
        this.starts = new ScheduleCompiler(spec, timeline, zones).compile();
        this.windows = new Windows(spec, zone, timeline, starts);
        this.expiration = spec.expiration()
                .map(end -> timeline.instantOf(end.toEpochSecond(ZoneOffset.UTC)))
                .orElse(Long.MAX_VALUE);
    }

    /**
     * Compiles {@code spec} with the zones of {@link ZoneCatalog#standard()}.
     *
     * @throws ProblemException if its zone is unknown
     */
    public static MaintenanceSchedule of(ScheduleSpec spec) {
        return of(spec, ZoneCatalog.standard());
    }

    /**
     * Compiles {@code spec} with the zones of {@code zones}.
     *
     * @throws ProblemException if its zone is unknown there
     */
    public static MaintenanceSchedule of(ScheduleSpec spec, ZoneCatalog zones) {
        return new MaintenanceSchedule(Objects.requireNonNull(spec, "spec"), zones.resolve(spec.zone()), zones);
    }

    /** Returns what was compiled. */
    public ScheduleSpec spec() {
        return spec;
    }

    /** Returns the zone rules in use and the version of the time-zone data they come from. */
    public ResolvedZone zone() {
        return zone;
    }

    /** Returns the first window that starts after {@code after}; a window that is open then has started before. */
    public Optional<MaintenanceWindow> next(Instant after) {
        return windowAt(startAfter(floorSecond(after)));
    }

    /** Returns the start of {@link #next}, without building the window. */
    public Optional<Instant> nextStart(Instant after) {
        return instant(startAfter(floorSecond(after)));
    }

    /** Returns the last window that starts before {@code before}. */
    public Optional<MaintenanceWindow> previous(Instant before) {
        return windowAt(startBefore(ceilingSecond(before)));
    }

    /** Returns the start of {@link #previous}, without building the window. */
    public Optional<Instant> previousStart(Instant before) {
        return instant(startBefore(ceilingSecond(before)));
    }

    /**
     * Returns the windows that start in {@code [from, to)}, ascending. The stream is lazy: it costs what is consumed of it,
     * so {@code to} may be {@link Instant#MAX}.
     */
    public Stream<MaintenanceWindow> between(Instant from, Instant to) {
        return stream(from, to, windows::at);
    }

    /** Returns the starts of {@link #between}, without building the windows. */
    public Stream<Instant> startsBetween(Instant from, Instant to) {
        return stream(from, to, Instant::ofEpochSecond);
    }

    /** Returns every window that contains {@code instant} (rule T5), ascending by start; empty if none is open. */
    public List<MaintenanceWindow> windowsAt(Instant instant) {
        long second = floorSecond(instant);
        Deque<MaintenanceWindow> open = new ArrayDeque<>();
        long start = startBefore(second + 1);
        while (start != NONE && start > second - windows.longest()) {
            if (second < windows.endOf(start)) {
                open.addFirst(windows.at(start));
            }
            start = startBefore(start);
        }
        return List.copyOf(open);
    }

    /** Returns the second before which starts lie, counted from 1970. */
    long expirationSecond() {
        return expiration;
    }

    private <T> Stream<T> stream(Instant from, Instant to, LongFunction<T> result) {
        Cursor<T> cursor = new Cursor<>(ceilingSecond(from) - 1, ceilingSecond(to), result);
        return StreamSupport.stream(cursor, false);
    }

    private long startAfter(long second) {
        long start = starts.after(second);
        return start < expiration ? start : NONE;
    }

    private long startBefore(long second) {
        return starts.before(Math.min(second, expiration));
    }

    private Optional<MaintenanceWindow> windowAt(long start) {
        return start == NONE ? Optional.empty() : Optional.of(windows.at(start));
    }

    private static Optional<Instant> instant(long start) {
        return start == NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(start));
    }

    private static long floorSecond(Instant instant) {
        return instant.getEpochSecond();
    }

    private static long ceilingSecond(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }

    @Override
    public String toString() {
        return "MaintenanceSchedule[" + spec + ", zone data " + zone.dataVersion() + "]";
    }

    /** Walks over starts; one per stream, used by one thread. */
    private final class Cursor<T> extends Spliterators.AbstractSpliterator<T> {

        private final long to;
        private final LongFunction<T> result;
        private final Starts.Walk walk;
        private boolean done;

        Cursor(long after, long to, LongFunction<T> result) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
            this.walk = starts.walk(after);
            this.to = Math.min(to, expiration);
            this.result = result;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            long start = done ? NONE : walk.next();
            if (start == NONE || start >= to) {
                done = true;
                return false;
            }
            action.accept(result.apply(start));
            return true;
        }
    }
}
