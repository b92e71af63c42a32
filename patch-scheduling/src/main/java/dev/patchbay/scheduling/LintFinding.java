package dev.patchbay.scheduling;

import java.time.Instant;
import java.util.List;

/**
 * Something a schedule does that its author hardly meant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param scheduleIds the schedules concerned, as ordered in the input
 * @param evidence instants at which it shows, ascending; empty where it always does
 * @param message the finding in words that complete "the schedule …"
 */
public record LintFinding(Kind kind, List<String> scheduleIds, List<Instant> evidence, String message) {

    /** What lint knows. */
    public enum Kind {
        /** A monthly window opens within a day before that month's release. */
        OPENS_BEFORE_RELEASE,
        /** A later ring receives a release before an earlier one. */
        RINGS_OUT_OF_ORDER,
        /** A deferral is as long as the time between releases. */
        STARVATION,
        /** A window starts at a local time that is missing or double. */
        ON_CLOCK_CHANGE,
        /** The deadline passes before the first window. */
        DEADLINE_BEFORE_WINDOW,
        /** A vendor does not accept it. */
        VENDOR_LIMIT
    }

    public LintFinding {
        scheduleIds = List.copyOf(scheduleIds);
        evidence = List.copyOf(evidence);
    }
}
