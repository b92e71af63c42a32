package dev.patchbay.scheduling;

/** Certain days of every so many weeks. */
final class WeekDays extends DayRule {

    /** The first day of a week that counts. */
    private final long anchor;

    private final int interval;

    /** Bit k set: the k-th day of the week, counted from the day a week begins, is a member; at least one is. */
    private final int mask;

    WeekDays(long anchor, int interval, int mask) {
        this.anchor = anchor;
        this.interval = interval;
        this.mask = mask;
    }

    @Override
    long ceiling(long day) {
        long week = Math.floorDiv(day - anchor, 7L);
        int behind = Math.floorMod(-week, interval);
        if (behind == 0) {
            int left = mask & (-1 << (int) (day - anchor - week * 7));
            if (left != 0) {
                return anchor + week * 7 + Integer.numberOfTrailingZeros(left);
            }
            behind = interval;
        }
        return anchor + (week + behind) * 7 + Integer.numberOfTrailingZeros(mask);
    }

    @Override
    long floor(long day) {
        long week = Math.floorDiv(day - anchor, 7L);
        int beyond = Math.floorMod(week, interval);
        if (beyond == 0) {
            int left = mask & ~(-2 << (int) (day - anchor - week * 7));
            if (left != 0) {
                return anchor + week * 7 + lastBit(left);
            }
            beyond = interval;
        }
        return anchor + (week - beyond) * 7 + lastBit(mask);
    }

    private static int lastBit(int bits) {
        return 31 - Integer.numberOfLeadingZeros(bits);
    }
}
