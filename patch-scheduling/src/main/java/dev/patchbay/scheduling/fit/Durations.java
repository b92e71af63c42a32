package dev.patchbay.scheduling.fit;

import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one check every length of time passes, and the one unit fitting is computed in: whole milliseconds, rounded up. */
final class Durations {

    /** Longest expectation or reserve accepted: anything above is a unit mixed up. */
    static final Duration LONGEST = Duration.ofDays(30);

    private Durations() {}

    static Duration check(String field, @Nullable Duration value) {
        if (value == null || value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw Problem.of("duration.range", field, value, "a duration from 0 to 30 days")
                    .asException();
        }
        return value;
    }

    /** As {@link #check}, naming the patch only when there is something to say. */
    static Duration checkExpected(WorkItem item, @Nullable Duration value) {
        return value == null || value.isNegative() || value.compareTo(LONGEST) > 0
                ? check("expected duration of " + item.finding().patch(), value)
                : value;
    }

    static long ceilMillis(Duration value) {
        long millis = value.toMillis();
        return value.getNano() % 1_000_000 == 0 ? millis : millis + 1;
    }
}
