package dev.patchbay.scheduling;

/** Every so many days, counted from an anchor day, in both directions. */
final class StepDays extends DayRule {

    private final long anchor;
    private final int step;

    StepDays(long anchor, int step) {
        this.anchor = anchor;
        this.step = step;
    }

    @Override
    long ceiling(long day) {
        return day + Math.floorMod(anchor - day, step);
    }

    @Override
    long floor(long day) {
        return day - Math.floorMod(day - anchor, step);
    }
}
