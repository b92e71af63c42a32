package dev.patchbay.scheduling;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as formats spell them. */
final class TimeWords {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private TimeWords() {}

    /** Returns {@code 2026-12-01T02:00:00}. */
    static String seconds(LocalDateTime time) {
        return SECONDS.format(time);
    }

    /** Returns {@code 20261201T020000}. */
    static String basic(LocalDateTime time) {
        return BASIC.format(time);
    }

    /** Returns {@code 02:00}, or {@code 02:00:30}. */
    static String clock(LocalTime time) {
        return time.toString();
    }
}
