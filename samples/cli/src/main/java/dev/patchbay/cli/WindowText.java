package dev.patchbay.cli;

import dev.patchbay.model.reason.DurationText;
import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ResolvedZone;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.stream.Collectors;

/** Windows as one line each. */
final class WindowText {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneRules rules;

    WindowText(MaintenanceSchedule schedule) {
        this.rules = schedule.zone().rules();
    }

    /** Returns {@code Wed 2026-12-09 02:00 to 05:00 (-05:00), 2026-12-09T07:00:00Z, in 17 d 23 h}. */
    String line(MaintenanceWindow window, Instant now) {
        ZoneOffset offset = rules.getOffset(window.start());
        LocalDateTime start = LocalDateTime.ofEpochSecond(window.start().getEpochSecond(), 0, offset);
        ZoneOffset endOffset = rules.getOffset(window.end());
        LocalDateTime end = LocalDateTime.ofEpochSecond(window.end().getEpochSecond(), 0, endOffset);
        String until = end.toLocalDate().equals(start.toLocalDate()) ? TIME.format(end) : DAY_AND_TIME.format(end);
        String effects =
                window.dstEffects().stream().map(WindowText::effect).collect(Collectors.joining("; ", "; ", ""));
        return DAY_AND_TIME.format(start) + " to " + until + " (" + offset + "), " + window.start() + ", "
                + relative(window, now) + (window.dstEffects().isEmpty() ? "" : effects);
    }

    /** Returns the zone of {@code schedule} as given, with what it stands for and the version of the data behind it. */
    static String zone(MaintenanceSchedule schedule) {
        ResolvedZone zone = schedule.zone();
        String name = zone.name().id();
        return name + " (" + (name.equals(zone.id()) ? "" : zone.id() + ", ") + "time-zone data " + zone.dataVersion()
                + ")";
    }

    private static String effect(DstEffect effect) {
        String amount = DurationText.of(effect.amount().abs());
        return switch (effect.kind()) {
            case START_SHIFTED -> "clocks skip the planned start, it moves " + amount + " forward";
            case START_AMBIGUOUS -> "the planned start occurs twice, this is the one chosen";
            case END_MOVED ->
                "a clock change moves the end " + amount + (effect.amount().isNegative() ? " earlier" : " later");
            case SHORTENED -> "a clock change shortens it by " + amount;
        };
    }

    private static String relative(MaintenanceWindow window, Instant now) {
        if (window.contains(now)) {
            return "open for another " + roughly(Duration.between(now, window.end()));
        }
        return window.start().isAfter(now)
                ? "in " + roughly(Duration.between(now, window.start()))
                : roughly(Duration.between(window.start(), now)) + " ago";
    }

    /** Returns the two largest parts of a duration: nobody plans a window in 17 days by the second. */
    private static String roughly(Duration duration) {
        if (duration.toDays() > 0) {
            return DurationText.of(Duration.ofHours(duration.toHours()));
        }
        return DurationText.of(
                duration.toHours() > 0
                        ? Duration.ofMinutes(duration.toMinutes())
                        : Duration.ofSeconds(duration.toSeconds()));
    }
}
