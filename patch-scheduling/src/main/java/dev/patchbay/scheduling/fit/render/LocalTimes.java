package dev.patchbay.scheduling.fit.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as local times of a plan's day, with the day where it is another one. */
record LocalTimes(ZoneId zone, LocalDate day) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static LocalTimes of(Instant start, ZoneId zone) {
        return new LocalTimes(zone, start.atZone(zone).toLocalDate());
    }

    String minute(Instant instant) {
        return dated(instant, TIME);
    }

    String exact(Instant instant) {
        return dated(instant, instant.getEpochSecond() % 60 == 0 ? TIME : EXACT);
    }

    private String dated(Instant instant, DateTimeFormatter format) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        String time = instant.atZone(zone).format(format);
        return date.equals(day) ? time : date + " " + time;
    }
}
