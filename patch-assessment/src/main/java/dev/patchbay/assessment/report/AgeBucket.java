package dev.patchbay.assessment.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long ago a missing patch was published. */
public enum AgeBucket {
    UP_TO_7_DAYS,
    UP_TO_30_DAYS,
    UP_TO_90_DAYS,
    OVER_90_DAYS,
    /** Its source gives no date; it may be of any age. */
    UNDATED;

    /** Returns the bucket of something published at {@code published}, seen at {@code now}. */
    public static AgeBucket of(Optional<Instant> published, Instant now) {
        if (published.isEmpty()) {
            return UNDATED;
        }
        long days = Duration.between(published.get(), now).minusNanos(1).toDays();
        if (days < 7) {
            return UP_TO_7_DAYS;
        }
        return days < 30 ? UP_TO_30_DAYS : days < 90 ? UP_TO_90_DAYS : OVER_90_DAYS;
    }
}
