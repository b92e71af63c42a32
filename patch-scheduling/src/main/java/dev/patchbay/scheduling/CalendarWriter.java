package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WindowLength;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes windows as an iCalendar object (RFC 5545): one recurring event with its time zone where RRULE says exactly the same,
 * else one event per window. Identifiers are stable, so that an import replaces what an earlier one brought.
 *
 * <pre>{@code
 * String ics = CalendarWriter.write(schedule, now, now.plus(Duration.ofDays(365)), now);
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class CalendarWriter {

    private static final int LINE_OCTETS = 75;
    private static final int ZONE_YEARS = 10;

    private final StringBuilder out = new StringBuilder();

    private CalendarWriter() {}

    /**
     * Returns the calendar of {@code schedule}.
     *
     * @param from single events begin at this instant or later; a recurring event begins with the schedule
     * @param to single events begin before this instant
     * @param stamp when the calendar was made
     */
    public static String write(MaintenanceSchedule schedule, Instant from, Instant to, Instant stamp) {
        return new CalendarWriter()
                .calendar(schedule, schedule.between(from, to).toList(), stamp, true);
    }

    /** Returns {@code windows}, such as those freezes left, as single events; see {@link #write}. */
    public static String writeWindows(MaintenanceSchedule schedule, List<MaintenanceWindow> windows, Instant stamp) {
        return new CalendarWriter().calendar(schedule, windows, stamp, false);
    }

    private String calendar(
            MaintenanceSchedule schedule, List<MaintenanceWindow> windows, Instant stamp, boolean mayRecur) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Patchbay//Maintenance windows//EN");
        line("CALSCALE:GREGORIAN");
        Optional<MaintenanceWindow> first = schedule.next(Instant.MIN);
        Optional<String> rule = mayRecur && first.isPresent() ? rule(schedule, first.get()) : Optional.empty();
        if (rule.isPresent()) {
            recurring(schedule, first.get(), rule.get(), stamp);
        } else {
            windows.forEach(window -> single(window, stamp));
        }
        line("END:VCALENDAR");
        return out.toString();
    }

    /** RFC 5545 moves a missing time forward and takes the first of two; whoever wants otherwise gets dated events. */
    private static Optional<String> rule(MaintenanceSchedule schedule, MaintenanceWindow first) {
        ScheduleSpec spec = schedule.spec();
        boolean asInRfc = spec.gapPolicy() == GapPolicy.SHIFT_FORWARD
                && spec.overlapPolicy() == OverlapPolicy.FIRST
                && spec.windowLength() == WindowLength.ELAPSED;
        boolean plainStart = first.id().fold() == Fold.FIRST
                && first.dstEffects().stream().noneMatch(effect -> effect.kind() == DstEffect.Kind.START_SHIFTED);
        return asInRfc && plainStart ? ScheduleFormat.RRULE.write(spec).asText() : Optional.empty();
    }

    private void recurring(MaintenanceSchedule schedule, MaintenanceWindow first, String rule, Instant stamp) {
        String zone = schedule.zone().id();
        boolean utc = schedule.zone().rules().equals(ZoneOffset.UTC.getRules());
        if (!utc) {
            zone(zone, schedule.zone().rules(), first.start());
        }
        event(uid(schedule.spec().id(), ""), stamp, schedule.spec().id());
        String start = TimeWords.basic(first.nominalStart());
        line(utc ? "DTSTART:" + start + "Z" : "DTSTART;TZID=" + zone + ":" + start);
        line("DURATION:" + duration(schedule.spec().duration()));
        line("RRULE:" + rule);
        line("END:VEVENT");
    }

    private void single(MaintenanceWindow window, Instant stamp) {
        String suffix =
                "-" + TimeWords.basic(window.nominalStart()) + (window.id().fold() == Fold.SECOND ? "-2" : "");
        event(uid(window.id().scheduleId(), suffix), stamp, window.id().scheduleId());
        line("DTSTART:" + utc(window.start()));
        line("DTEND:" + utc(window.end()));
        line("END:VEVENT");
    }

    private void event(String uid, Instant stamp, String summary) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + utc(stamp));
        line("SUMMARY:" + escaped("Maintenance window " + summary));
        line("TRANSP:TRANSPARENT");
    }

    /** Returns an identifier of printable ASCII that differs for different schedule ids. */
    private static String uid(String id, String suffix) {
        StringBuilder safe = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '-';
            safe.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "_%02x", b & 0xff));
        }
        return safe + suffix + "@windows.patchbay.dev";
    }

    private void zone(String id, ZoneRules rules, Instant first) {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + id);
        Instant from = first.minus(Duration.ofDays(366));
        ZoneOffset before = rules.getOffset(from);
        observance("STANDARD", LocalDateTime.ofInstant(from, before), before, before);
        ZoneOffsetTransition change = rules.nextTransition(from);
        Instant to = first.plus(Duration.ofDays(366L * ZONE_YEARS));
        while (change != null && change.getInstant().isBefore(to)) {
            String kind = rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
            observance(kind, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        line("END:VTIMEZONE");
    }

    private void observance(String kind, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        line("BEGIN:" + kind);
        line("DTSTART:" + TimeWords.basic(start));
        line("TZOFFSETFROM:" + offset(from));
        line("TZOFFSETTO:" + offset(to));
        line("END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String text = String.format(Locale.ROOT, "%s%02d%02d", sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }

    /** Writes hours, never days: a day of RFC 5545 is nominal, ours are elapsed time. */
    private static String duration(Duration duration) {
        return duration.toString();
    }

    private static String utc(Instant instant) {
        return TimeWords.basic(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds after at most 75 octets, never within a character. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            String one = new String(Character.toChars(character));
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += length;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
