package dev.patchbay.scheduling;

/** One day. */
final class SingleDay extends DayRule {

    private final long only;

    SingleDay(long only) {
        this.only = only;
    }

    @Override
    long ceiling(long day) {
        return day <= only ? only : NONE;
    }

    @Override
    long floor(long day) {
        return day >= only ? only : NONE;
    }
}
