package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;

/**
 * The numbers behind one answer to "does it fit": what a step needs and what is left when its turn comes. Immutable and
 * thread-safe.
 *
 * @param at when the step would start
 * @param expected how long the rule expects it to take; zero or more
 * @param reserve time the rule keeps free behind it, such as for a restart; zero or more
 * @param left time from {@code at} to the end of the window; zero when it is over
 */
@JsonPropertyOrder({"at", "expected", "reserve", "left"})
public record FitNumbers(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration expected,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration reserve,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration left) {

    public FitNumbers {
        Required.value("at", at);
        check("expected", expected);
        check("reserve", reserve);
        check("left", left);
    }

    private static void check(String field, Duration value) {
        if (Required.value(field, value).isNegative()) {
            throw Problem.of("fit.negative", field, value, "a duration of zero or more")
                    .asException();
        }
    }

    /** Returns what has to be left for the step to start: expected time and reserve. */
    public Duration needed() {
        return expected.plus(reserve);
    }
}
