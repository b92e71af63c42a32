package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Local date-times and durations as people and vendors write them, with problems that say what would be right.
 *
 * <p>Stateless and thread-safe.
 */
public final class TimeText {

    private static final int LONGEST = 40;

    private static final Pattern HOURS_MINUTES = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern AS_SAID = Pattern.compile("(?i)(?=\\d)(\\d{1,9}h)?(\\d{1,9}m)?");

    private TimeText() {}

    /**
     * Reads a local date-time such as {@code 2026-12-01T02:00} or {@code 2026-12-01 02:00}, seconds optional.
     *
     * @param field what the text is called in a problem
     * @throws ProblemException if it is none: an hour of 25, a 30 February, a zone behind it
     */
    public static LocalDateTime localDateTime(String field, String text) {
        String stripped = text.strip();
        try {
            if (stripped.length() <= LONGEST) {
                return LocalDateTime.parse(stripped.replaceFirst("(?<=\\d) +(?=\\d)", "T"));
            }
        } catch (DateTimeException e) {
            throw new ProblemException(notADateTime(field, text), e);
        }
        throw notADateTime(field, text).asException();
    }

    private static Problem notADateTime(String field, String text) {
        return new Problem("time.syntax", field, text, "an existing local date and time such as 2026-12-01T02:00");
    }

    /**
     * Reads a duration written {@code HH:mm}, from 00:01 to 23:59, as people say it, such as {@code 3h30m}, or by ISO 8601,
     * such as {@code PT3H30M}; whole seconds, more than zero.
     *
     * @param field what the text is called in a problem
     * @throws ProblemException if it is none: 25:00, 01:75, zero, a negative one
     */
    public static Duration duration(String field, String text) {
        String stripped = text.strip();
        Duration duration = stripped.length() > LONGEST ? Duration.ZERO : read(field, text, stripped);
        if (duration.isNegative()
                || duration.isZero()
                || !duration.truncatedTo(ChronoUnit.SECONDS).equals(duration)) {
            throw notADuration(field, text).asException();
        }
        return duration;
    }

    private static Duration read(String field, String text, String stripped) {
        Matcher clock = HOURS_MINUTES.matcher(stripped);
        if (clock.matches()) {
            int hours = Integer.parseInt(clock.group(1));
            int minutes = Integer.parseInt(clock.group(2));
            return hours > 23 || minutes > 59
                    ? Duration.ZERO
                    : Duration.ofHours(hours).plus(minutes, ChronoUnit.MINUTES);
        }
        String iso = AS_SAID.matcher(stripped).matches() ? "PT" + stripped : stripped;
        try {
            return Duration.parse(iso);
        } catch (DateTimeException e) {
            throw new ProblemException(notADuration(field, text), e);
        }
    }

    private static Problem notADuration(String field, String text) {
        return new Problem(
                "duration.syntax",
                field,
                text,
                "HH:mm from 00:01 to 23:59, or a duration such as 3h, 3h30m or PT3H30M");
    }
}
