package dev.patchbay.model.reason;

import java.time.Duration;

/** Durations as people say them: {@code 3 d 4 h}, {@code 1 h 30 min}, {@code 45 s}. */
public final class DurationText {

    private DurationText() {}

    /** Returns {@code duration} in days, hours, minutes and seconds without the zero parts; {@code 0 s} when it is zero. */
    public static String of(Duration duration) {
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.isNegative()) {
            return "-" + of(duration.negated());
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDaysPart(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "min");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.isEmpty() ? "less than 1 ms" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
        }
    }
}
