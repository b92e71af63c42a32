package dev.patchbay.model.schedule;

/** The unit of a rule that counts elapsed time. */
public enum ElapsedUnit {
    /** 60 seconds. */
    MINUTES(60),
    /** 3,600 seconds. */
    HOURS(3600);

    private final int seconds;

    ElapsedUnit(int seconds) {
        this.seconds = seconds;
    }

    /** Returns the length of one unit in seconds. */
    public int seconds() {
        return seconds;
    }
}
