package dev.patchbay.testkit.clock;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A clock that stands still until it is moved, and runs the work scheduled on it in order while it moves.
 *
 * <pre>{@code
 * SettableClock clock = SettableClock.at("2026-11-21T02:00:00Z");
 * clock.at(Instant.parse("2026-11-21T02:30:00Z"), () -> machine.publish(urgentFix));
 * clock.advance(Duration.ofHours(1)); // the fix appears at 02:30, seen from inside the task and from everybody else
 * }</pre>
 *
 * <p>Two kinds of movement are kept apart. {@link #advance} lets time pass. {@link #jump} sets the wall clock, forwards or
 * backwards, as a time server does: no time passes. Work scheduled {@link #after} a length of time waits for time to pass;
 * work scheduled {@link #at} an instant waits for the wall clock to show it, however that comes about.
 *
 * <p>While scheduled work runs, the clock shows the instant it was scheduled for. Work scheduled by work runs too if it is
 * due within the movement. Work may itself advance the clock, as an installation that takes a while does; what is due
 * meanwhile runs inside it. Work that throws ends the movement at its instant, and the exception reaches the caller.
 *
 * <p>Not imitated: drift, leap seconds, a clock that ticks by itself. Thread-safe; work runs on the thread that moves the
 * clock.
 */
public final class SettableClock extends Clock {

    private final Timeline timeline;
    private final ZoneId zone;

    private SettableClock(Timeline timeline, ZoneId zone) {
        this.timeline = timeline;
        this.zone = zone;
    }

    /** Returns a clock that shows {@code instant}, in UTC. */
    public static SettableClock at(Instant instant) {
        return new SettableClock(new Timeline(Objects.requireNonNull(instant, "instant")), ZoneOffset.UTC);
    }

    /** Returns a clock that shows the instant {@code text} in ISO 8601, for example {@code 2026-11-21T02:00:00Z}. */
    public static SettableClock at(String text) {
        return at(Instant.parse(text));
    }

    /**
     * Lets {@code duration} pass.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code clock.backwards} when it is negative: time does not pass
     *     backwards, a wall clock {@link #jump jumps}
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw Problem.of("clock.backwards", "duration", duration, "zero or more; use jump to set the clock back")
                    .asException();
        }
        timeline.advance(duration);
    }

    /**
     * Lets time pass until this clock shows {@code instant}.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code clock.backwards} when that lies in the past
     */
    public void advanceTo(Instant instant) {
        advance(Duration.between(instant(), instant));
    }

    /** Sets the wall clock forwards or backwards by {@code offset} without letting time pass. */
    public void jump(Duration offset) {
        timeline.jump(offset);
    }

    /** Runs {@code work} when the wall clock shows {@code instant}; at the next movement if that is in the past. */
    public Scheduled at(Instant instant, Runnable work) {
        return timeline.add(new Entry(Optional.of(instant), Duration.ZERO, work));
    }

    /** Runs {@code work} when {@code delay}, zero or more, has passed; a jump neither hastens nor delays it. */
    public Scheduled after(Duration delay, Runnable work) {
        return timeline.add(new Entry(Optional.empty(), delay, work));
    }

    /** Returns a sleeper that lets time pass on this clock instead of waiting. */
    public Sleeper sleeper() {
        return duration -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!duration.isNegative()) {
                advance(duration);
            }
        };
    }

    /** Returns the time that has passed since this clock was made, jumps not counted. */
    public Duration elapsed() {
        return timeline.elapsed();
    }

    @Override
    public Instant instant() {
        return timeline.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Returns this same clock, moved together with this one, in another zone. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(timeline, other);
    }

    /** Returns whether {@code other} is moved together with this clock and shows the same zone. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SettableClock clock && clock.timeline == timeline && clock.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(timeline) * 31 + zone.hashCode();
    }

    @Override
    public String toString() {
        return "SettableClock[" + instant() + ", " + zone + "]";
    }

    /** Work that waits for its time. Thread-safe. */
    public interface Scheduled {

        /** Takes the work back; does nothing once it has begun. */
        void cancel();
    }

    /** Shared by a clock and its views in other zones. */
    private static final class Timeline implements InstantSource {

        private final Object lock = new Object();
        private final PriorityQueue<Entry> byElapsed =
                new PriorityQueue<>(Comparator.comparing(Entry::delay).thenComparing(Entry::number));
        private final PriorityQueue<Entry> byWall =
                new PriorityQueue<>(Comparator.comparing(Entry::wall).thenComparing(Entry::number));
        private Instant epoch;
        private Duration elapsed = Duration.ZERO;
        private long scheduled;

        Timeline(Instant epoch) {
            this.epoch = epoch;
        }

        @Override
        public Instant instant() {
            return now();
        }

        Instant now() {
            synchronized (lock) {
                return epoch.plus(elapsed);
            }
        }

        Duration elapsed() {
            synchronized (lock) {
                return elapsed;
            }
        }

        Scheduled add(Entry entry) {
            synchronized (lock) {
                Entry numbered = entry.numbered(scheduled++, elapsed);
                PriorityQueue<Entry> queue = numbered.instant().isPresent() ? byWall : byElapsed;
                queue.add(numbered);
                return () -> remove(queue, numbered);
            }
        }

        private void remove(PriorityQueue<Entry> queue, Entry entry) {
            synchronized (lock) {
                queue.remove(entry);
            }
        }

        void advance(Duration duration) {
            Duration target;
            synchronized (lock) {
                target = elapsed.plus(duration);
            }
            runUntil(target);
        }

        void jump(Duration offset) {
            Duration target;
            synchronized (lock) {
                epoch = epoch.plus(offset);
                target = elapsed;
            }
            runUntil(target);
        }

        private void runUntil(Duration target) {
            for (Optional<Runnable> due = takeDue(target); due.isPresent(); due = takeDue(target)) {
                due.get().run();
            }
        }

        /** Returns the next work due by {@code target} with the clock set to it; empty with the clock set to the target. */
        private Optional<Runnable> takeDue(Duration target) {
            synchronized (lock) {
                Entry first = byElapsed.peek();
                Entry wall = byWall.peek();
                if (wall != null && (first == null || dueAt(wall).compareTo(dueAt(first)) < 0)) {
                    first = wall;
                } else if (wall != null && first != null && dueAt(wall).equals(dueAt(first))) {
                    first = wall.number() < first.number() ? wall : first;
                }
                if (first == null || dueAt(first).compareTo(target) > 0) {
                    moveTo(target);
                    return Optional.empty();
                }
                moveTo(dueAt(first));
                (first.instant().isPresent() ? byWall : byElapsed).remove(first);
                return Optional.of(first.work());
            }
        }

        private Duration dueAt(Entry entry) {
            return entry.instant().map(wall -> Duration.between(epoch, wall)).orElse(entry.delay());
        }

        private void moveTo(Duration target) {
            if (target.compareTo(elapsed) > 0) {
                elapsed = target;
            }
        }
    }

    private record Entry(Optional<Instant> instant, Duration delay, Runnable work, long number) {

        Entry(Optional<Instant> instant, Duration delay, Runnable work) {
            this(instant, delay, work, 0);
            if (delay.isNegative()) {
                throw Problem.of("clock.backwards", "delay", delay, "zero or more")
                        .asException();
            }
        }

        Entry numbered(long next, Duration elapsed) {
            return new Entry(instant, elapsed.plus(delay), work, next);
        }

        Instant wall() {
            return instant.orElse(Instant.MAX);
        }
    }
}
