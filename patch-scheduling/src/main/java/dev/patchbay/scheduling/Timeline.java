package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.OverlapPolicy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Offsets of one zone. Far from any change of clocks, which is nearly always, a binary search over an array of changes
 * answers; near one, or outside the years prepared, the rules themselves are asked. Seconds count from 1970, either
 * UTC ("instant") or on the local clock ("local").
 */
final class Timeline {

    /** Answer of {@link #calmOffset}: no short cut here. */
    static final int UNSETTLED = Integer.MIN_VALUE;

    /** Two offsets never lie further apart than this; further from a change than this, the change cannot be felt. */
    private static final int CALM_SECONDS = 36 * 3600;

    private static final int YEARS_PREPARED = 80;

    /** Later than anything, with room to subtract from. */
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final ZoneRules rules;
    private final GapPolicy gaps;
    private final OverlapPolicy overlaps;

    private final long[] changes;
    private final int[] offsets;
    private final int minOffset;
    private final int maxOffset;

    /** Prepares the years from {@code firstYear} on. */
    Timeline(ZoneRules rules, GapPolicy gaps, OverlapPolicy overlaps, int firstYear) {
        this.rules = rules;
        this.gaps = gaps;
        this.overlaps = overlaps;

        Instant from = LocalDateTime.of(Math.max(0, firstYear - 1), 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        Instant to = from.plusSeconds(YEARS_PREPARED * 366L * Civil.SECONDS_PER_DAY);
        long[] at = new long[4 * YEARS_PREPARED];
        int[] offset = new int[at.length];
        int count = 0;
        at[count] = from.getEpochSecond();
        offset[count++] = UNSETTLED;
        ZoneOffsetTransition change = rules.nextTransition(from);
        int current = rules.getOffset(from).getTotalSeconds();
        while (change != null && change.getInstant().isBefore(to)) {
            if (count + 2 > at.length) {
                at = Arrays.copyOf(at, at.length * 2);
                offset = Arrays.copyOf(offset, at.length);
            }
            at[count] = change.toEpochSecond();
            offset[count++] = current;
            current = change.getOffsetAfter().getTotalSeconds();
            change = rules.nextTransition(change.getInstant());
        }
        at[count] = change == null ? FOREVER : to.getEpochSecond();
        offset[count++] = current;
        this.changes = Arrays.copyOf(at, count);
        this.offsets = Arrays.copyOf(offset, count);

        int lowest = current;
        int highest = current;
        for (ZoneOffsetTransition known : rules.getTransitions()) {
            int before = known.getOffsetBefore().getTotalSeconds();
            int after = known.getOffsetAfter().getTotalSeconds();
            lowest = Math.min(lowest, Math.min(before, after));
            highest = Math.max(highest, Math.max(before, after));
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            int before = rule.getOffsetBefore().getTotalSeconds();
            int after = rule.getOffsetAfter().getTotalSeconds();
            lowest = Math.min(lowest, Math.min(before, after));
            highest = Math.max(highest, Math.max(before, after));
        }
        this.minOffset = lowest;
        this.maxOffset = highest;
    }

    /** Returns the offset at {@code instant} if no change of clocks is near it, else {@link #UNSETTLED}. */
    int calmOffset(long instant) {
        int stretch = stretchAt(instant);
        return stretch > 0 && isCalm(stretch, instant) ? offsets[stretch] : UNSETTLED;
    }

    /** Returns the number of the stretch between two changes that contains {@code instant}; see the methods it is for. */
    int stretchAt(long instant) {
        int low = 0;
        int high = changes.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns whether {@code instant} lies in a stretch (not the first) and no change of clocks is near it. */
    boolean isCalm(int stretch, long instant) {
        return instant - changes[stretch - 1] >= CALM_SECONDS && changes[stretch] - instant >= CALM_SECONDS;
    }

    /** Returns the offset of a stretch; {@link #UNSETTLED} for the first. */
    int offsetOf(int stretch) {
        return offsets[stretch];
    }

    /** Returns the offset at {@code instant}. */
    int offsetAt(long instant) {
        int calm = calmOffset(instant);
        return calm != UNSETTLED
                ? calm
                : rules.getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
    }

    /** Returns the instant an occurrence at {@code local} starts under the policies, or {@link DayRule#NONE} if skipped. */
    long startOf(long local) {
        ZoneOffsetTransition change = changeOver(local);
        if (change == null) {
            return local - rules.getOffset(dateTime(local)).getTotalSeconds();
        }
        if (change.isGap()) {
            return gaps == GapPolicy.SKIP
                    ? DayRule.NONE
                    : local - change.getOffsetBefore().getTotalSeconds();
        }
        ZoneOffset side = overlaps == OverlapPolicy.FIRST ? change.getOffsetBefore() : change.getOffsetAfter();
        return local - side.getTotalSeconds();
    }

    /** Returns the instant meant by {@code local} as a limit: a time in a gap moves forward whatever the policy. */
    long instantOf(long local) {
        ZoneOffsetTransition change = changeOver(local);
        return change != null && change.isGap()
                ? local - change.getOffsetBefore().getTotalSeconds()
                : startOf(local);
    }

    /** Returns the change of clocks that makes {@code local} missing or double, or null. */
    @Nullable
    ZoneOffsetTransition changeOver(long local) {
        return rules.getTransition(dateTime(local));
    }

    /**
     * Returns the first instant after {@code start} at which the local clock reads {@code local} or later, or {@link
     * Long#MAX_VALUE} if it does so at {@code start} already.
     */
    long clockReaches(long local, long start) {
        int offset = offsetAt(start);
        if (start + offset >= local) {
            return Long.MAX_VALUE;
        }
        long reached = local - offset;
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(start));
        while (change != null && change.toEpochSecond() < reached) {
            long at = change.toEpochSecond();
            reached = Math.max(at, local - change.getOffsetAfter().getTotalSeconds());
            change = rules.nextTransition(change.getInstant());
        }
        return reached;
    }

    /** Returns the first instant after {@code instant} at which the offset changes, or {@link Long#MAX_VALUE}. */
    long changeAfter(long instant) {
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(instant));
        return change == null ? Long.MAX_VALUE : change.toEpochSecond();
    }

    /** Returns the last instant up to {@code instant} at which the offset changed, or {@link Long#MIN_VALUE}. */
    long changeUpTo(long instant) {
        ZoneOffsetTransition change = rules.previousTransition(Instant.ofEpochSecond(instant + 1));
        return change == null ? Long.MIN_VALUE : change.toEpochSecond();
    }

    int minOffset() {
        return minOffset;
    }

    int maxOffset() {
        return maxOffset;
    }

    static LocalDateTime dateTime(long local) {
        return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    }
}
