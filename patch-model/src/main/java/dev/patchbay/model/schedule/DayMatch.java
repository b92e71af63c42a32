package dev.patchbay.model.schedule;

/** How day of month and day of week go together in cron fields when both are restricted. */
public enum DayMatch {
    /** Both must match, as in Spring and systemd. */
    BOTH,
    /** One suffices, as in Unix cron. */
    EITHER
}
