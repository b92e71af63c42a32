package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of instants as disjoint, ascending stretches that do not touch: the algebra of windows (contract rule R8).
 *
 * <pre>{@code
 * TimeRanges open = TimeRanges.of(windows).minus(TimeRanges.ofRanges(frozen)).atLeast(Duration.ofMinutes(30));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeRanges {

    private static final TimeRanges NONE = new TimeRanges(List.of());

    private final List<TimeRange> ranges;

    private TimeRanges(List<TimeRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Returns the set without instants. */
    public static TimeRanges none() {
        return NONE;
    }

    /** Returns the instants of {@code windows}; those that overlap or touch merge. */
    public static TimeRanges of(Collection<MaintenanceWindow> windows) {
        return ofRanges(windows.stream()
                .map(window -> new TimeRange(window.start(), window.end()))
                .collect(Collectors.toList()));
    }

    /** Returns the instants of {@code ranges}, given in any order; those that overlap or touch merge. */
    public static TimeRanges ofRanges(Collection<TimeRange> ranges) {
        List<TimeRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(TimeRange::start));
        List<TimeRange> merged = new ArrayList<>();
        for (TimeRange range : sorted) {
            TimeRange last = merged.isEmpty() ? range : merged.get(merged.size() - 1);
            if (merged.isEmpty() || last.end().isBefore(range.start())) {
                merged.add(range);
            } else if (last.end().isBefore(range.end())) {
                merged.set(merged.size() - 1, new TimeRange(last.start(), range.end()));
            }
        }
        return new TimeRanges(merged);
    }

    /** Returns the stretches, ascending. */
    public List<TimeRange> ranges() {
        return ranges;
    }

    /** Returns whether there is no instant. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Returns whether {@code instant} is one of them. */
    public boolean contains(Instant instant) {
        return ranges.stream().anyMatch(range -> range.contains(instant));
    }

    /** Returns the instants of either set. */
    public TimeRanges plus(TimeRanges other) {
        List<TimeRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return ofRanges(all);
    }

    /** Returns the instants of both sets. */
    public TimeRanges and(TimeRanges other) {
        List<TimeRange> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            TimeRange a = ranges.get(i);
            TimeRange b = other.ranges.get(j);
            if (a.overlaps(b)) {
                common.add(new TimeRange(
                        a.start().isAfter(b.start()) ? a.start() : b.start(),
                        a.end().isBefore(b.end()) ? a.end() : b.end()));
            }
            if (a.end().isBefore(b.end())) {
                i++;
            } else {
                j++;
            }
        }
        return new TimeRanges(common);
    }

    /** Returns the instants of this set that are not in {@code other}. */
    public TimeRanges minus(TimeRanges other) {
        List<TimeRange> left = new ArrayList<>();
        int j = 0;
        for (TimeRange range : ranges) {
            Instant from = range.start();
            while (j < other.ranges.size() && !other.ranges.get(j).end().isAfter(from)) {
                j++;
            }
            for (int k = j;
                    k < other.ranges.size() && other.ranges.get(k).start().isBefore(range.end());
                    k++) {
                TimeRange cut = other.ranges.get(k);
                if (cut.start().isAfter(from)) {
                    left.add(new TimeRange(from, cut.start()));
                }
                from = cut.end().isAfter(from) ? cut.end() : from;
            }
            if (from.isBefore(range.end())) {
                left.add(new TimeRange(from, range.end()));
            }
        }
        return new TimeRanges(left);
    }

    /** Returns the stretches that last at least {@code minimum}. */
    public TimeRanges atLeast(Duration minimum) {
        return new TimeRanges(ranges.stream()
                .filter(range -> range.length().compareTo(minimum) >= 0)
                .collect(Collectors.toList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeRanges that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return "TimeRanges" + ranges;
    }
}
