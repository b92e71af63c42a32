package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneCatalog;
import dev.patchbay.model.schedule.ZoneName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the events of an iCalendar object (RFC 5545), such as a freeze calendar: folded lines, escapes, zones by IANA or
 * Windows id, all-day events, recurrences with added, excluded and overridden instances. Components other than VEVENT are
 * passed over; a VTIMEZONE names a zone the catalogue must know.
 *
 * <pre>{@code
 * List<CalendarEvent> events = CalendarReader.read(text, ZoneName.of("Europe/Berlin"), ZoneCatalog.standard());
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class CalendarReader {

    private static final String FORMAT = "ics";
    private static final int MAX_CHARACTERS = 10_000_000;
    private static final int MAX_EVENTS = 10_000;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ZoneName floating;
    private final ZoneCatalog zones;
    private final List<CalendarEvent> events = new ArrayList<>();
    private final Map<String, List<LocalDateTime>> overridden = new HashMap<>();

    private CalendarReader(ZoneName floating, ZoneCatalog zones) {
        this.floating = floating;
        this.zones = zones;
    }

    /** A line of content: name, parameters in upper case, value. */
    private record Line(int number, String name, Map<String, String> parameters, String value) {
        ProblemException problem(String expected) {
            return new Problem(FORMAT + ".syntax", "line " + number + ", " + name, value, expected).asException();
        }
    }

    /** A local date-time and its zone; a date is its midnight. */
    private record Time(LocalDateTime local, ZoneName zone, boolean date) {}

    /**
     * Reads the events of {@code text}, in its order.
     *
     * @param floating the zone of all-day events and of times without a zone
     * @throws ProblemException naming the line, what was found there and what would be right
     */
    public static List<CalendarEvent> read(String text, ZoneName floating, ZoneCatalog zones) {
        if (text.length() > MAX_CHARACTERS) {
            throw Problem.of(FORMAT + ".length", FORMAT, text.length(), "at most " + MAX_CHARACTERS + " characters")
                    .asException();
        }
        return new CalendarReader(floating, zones).events(lines(text));
    }

    private List<CalendarEvent> events(List<Line> lines) {
        if (lines.isEmpty() || !lines.get(0).name().equals("BEGIN") || !isCalendar(lines.get(0))) {
            throw new Problem(
                            FORMAT + ".syntax",
                            "line 1",
                            lines.isEmpty() ? "" : lines.get(0).value(),
                            "BEGIN:VCALENDAR")
                    .asException();
        }
        List<String> open = new ArrayList<>();
        Map<String, List<Line>> event = new HashMap<>();
        for (Line line : lines) {
            String component = line.value().toUpperCase(Locale.ROOT);
            if (line.name().equals("BEGIN")) {
                open.add(component);
                if (open.size() > 10) {
                    throw line.problem("at most ten nested components");
                }
            } else if (line.name().equals("END")) {
                if (open.isEmpty() || !open.remove(open.size() - 1).equals(component)) {
                    throw line.problem("the end of the innermost component");
                }
                if (component.equals("VEVENT")) {
                    add(event, line);
                    event = new HashMap<>();
                }
            } else if (!open.isEmpty() && open.get(open.size() - 1).equals("VEVENT")) {
                event.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line);
            }
        }
        if (!open.isEmpty()) {
            throw lines.get(lines.size() - 1).problem("END:" + open.get(open.size() - 1) + " behind it");
        }
        return events.stream().map(this::withoutOverridden).toList();
    }

    private static boolean isCalendar(Line line) {
        return line.value().equalsIgnoreCase("VCALENDAR");
    }

    /** An instance that another event of the same UID replaces is an exception of the rule. */
    private CalendarEvent withoutOverridden(CalendarEvent event) {
        List<LocalDateTime> replaced = overridden.getOrDefault(event.uid(), List.of());
        if (event.recurrence().isEmpty() || replaced.isEmpty()) {
            return event;
        }
        return new CalendarEvent(
                event.uid(),
                event.summary(),
                event.zone(),
                event.start(),
                event.end(),
                event.recurrence().map(rule -> rule.except(new Recurrence.Listed(replaced))),
                event.blocking());
    }

    private void add(Map<String, List<Line>> event, Line end) {
        if (events.size() >= MAX_EVENTS) {
            throw end.problem("at most " + MAX_EVENTS + " events");
        }
        Line startLine = one(event, "DTSTART").orElseThrow(() -> end.problem("an event with DTSTART"));
        Line uid = one(event, "UID").orElseThrow(() -> end.problem("an event with UID"));
        Time start = time(startLine, startLine.value());
        LocalDateTime finish = end(event, start);
        if (!finish.isAfter(start.local()) || finish.isAfter(start.local().plusDays(ScheduleSpec.MAX_DURATION_DAYS))) {
            throw startLine.problem("an end after the start, by at most " + ScheduleSpec.MAX_DURATION_DAYS + " days");
        }
        Optional<Line> replaces = one(event, "RECURRENCE-ID");
        replaces.ifPresent(line -> overridden
                .computeIfAbsent(uid.value(), id -> new ArrayList<>())
                .add(inZone(time(line, line.value()), start.zone())));
        boolean free = one(event, "TRANSP")
                        .filter(line -> line.value().equalsIgnoreCase("TRANSPARENT"))
                        .isPresent()
                || one(event, "STATUS")
                        .filter(line -> line.value().equalsIgnoreCase("CANCELLED"))
                        .isPresent();
        events.add(new CalendarEvent(
                uid.value(),
                one(event, "SUMMARY").map(line -> unescaped(line.value())).orElse(""),
                start.zone(),
                start.local(),
                finish,
                replaces.isPresent() ? Optional.empty() : recurrence(event, start),
                free ? CalendarEvent.Blocking.FREE : CalendarEvent.Blocking.BUSY));
    }

    private LocalDateTime end(Map<String, List<Line>> event, Time start) {
        Optional<Line> end = one(event, "DTEND");
        if (end.isPresent()) {
            return inZone(time(end.get(), end.get().value()), start.zone());
        }
        Optional<Line> duration = one(event, "DURATION");
        if (duration.isPresent()) {
            return start.local().plus(duration(duration.get()));
        }
        if (start.date()) {
            return start.local().plusDays(1);
        }
        throw one(event, "DTSTART").orElseThrow().problem("DTEND or DURATION beside it");
    }

    private static Duration duration(Line line) {
        String value = line.value();
        try {
            if (value.matches("P\\d{1,4}W")) {
                return Duration.ofDays(Period.parse(value).getDays());
            }
            return Duration.parse(value);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    line.problem("a duration such as PT3H or P1D").problem(), e);
        }
    }

    private Optional<Recurrence> recurrence(Map<String, List<Line>> event, Time start) {
        List<Recurrence> parts = new ArrayList<>();
        for (Line line : event.getOrDefault("RRULE", List.of())) {
            parts.add(rule(line, start));
        }
        List<LocalDateTime> added = times(event.getOrDefault("RDATE", List.of()), start);
        List<LocalDateTime> excluded = times(event.getOrDefault("EXDATE", List.of()), start);
        if (parts.isEmpty() && added.isEmpty()) {
            return Optional.empty();
        }
        // the start is an instance whatever the rule says
        added.add(start.local());
        parts.add(new Recurrence.Listed(added));
        Recurrence union = new Recurrence.Union(parts);
        return Optional.of(excluded.isEmpty() ? union : union.except(new Recurrence.Listed(excluded)));
    }

    private Recurrence rule(Line line, Time start) {
        try {
            ScheduleSpec context = ScheduleSpec.builder()
                    .id("event")
                    .zone(start.zone())
                    .start(start.local())
                    .recurrence(Recurrence.once())
                    .duration(Duration.ofHours(1))
                    .build();
            ScheduleSpec read = ScheduleFormat.RRULE.read(line.value(), context);
            if (read.expiration().isEmpty()) {
                return read.recurrence();
            }
            // instances up to the last one; a rule inside a union has no expiration of its own
            List<LocalDateTime> until = MaintenanceSchedule.of(read, zones)
                    .between(Instant.MIN, Instant.MAX)
                    .limit(Recurrence.MAX_LISTED + 1L)
                    .map(window -> window.nominalStart())
                    .toList();
            if (until.size() > Recurrence.MAX_LISTED) {
                throw line.problem("at most " + Recurrence.MAX_LISTED + " instances up to UNTIL");
            }
            return new Recurrence.Listed(until);
        } catch (ProblemException e) {
            throw new ProblemException(line.problem(e.problem().expected()).problem(), e);
        }
    }

    private List<LocalDateTime> times(List<Line> lines, Time start) {
        List<LocalDateTime> times = new ArrayList<>();
        for (Line line : lines) {
            for (String value : line.value().split(",", -1)) {
                Time time = time(line, value);
                times.add(
                        time.date()
                                ? time.local()
                                        .toLocalDate()
                                        .atTime(start.local().toLocalTime())
                                : inZone(time, start.zone()));
                if (times.size() >= Recurrence.MAX_LISTED) {
                    throw line.problem("fewer than " + Recurrence.MAX_LISTED + " dates");
                }
            }
        }
        return times;
    }

    private LocalDateTime inZone(Time time, ZoneName zone) {
        if (time.zone().equals(zone)) {
            return time.local();
        }
        Instant instant =
                time.local().toInstant(zones.resolve(time.zone()).rules().getOffset(time.local()));
        return LocalDateTime.ofInstant(instant, zones.resolve(zone).rules().getOffset(instant));
    }

    private Time time(Line line, String value) {
        String id = line.parameters().getOrDefault("TZID", "");
        try {
            Time time;
            if (value.length() == 8) {
                LocalDate date = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                time = new Time(date.atStartOfDay(), floating, true);
            } else if (value.endsWith("Z")) {
                time = new Time(
                        LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL), ZoneName.UTC, false);
            } else {
                ZoneName zone = id.isEmpty() ? floating : ZoneName.of(id);
                zones.resolve(zone);
                time = new Time(LocalDateTime.parse(value, LOCAL), zone, false);
            }
            if (time.local().getYear() < 1) {
                throw line.problem("a year from 1 to 9999");
            }
            return time;
        } catch (DateTimeException e) {
            throw new ProblemException(
                    line.problem("a date such as 20261224 or a time such as 20261224T020000")
                            .problem(),
                    e);
        }
    }

    private static Optional<Line> one(Map<String, List<Line>> event, String name) {
        List<Line> lines = event.getOrDefault(name, List.of());
        if (lines.size() > 1) {
            throw lines.get(1).problem(name + " once in an event");
        }
        return lines.stream().findFirst();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        int number = 0;
        int first = 1;
        for (String raw : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (!raw.isEmpty() && (raw.charAt(0) == ' ' || raw.charAt(0) == '\t')) {
                content.append(raw, 1, raw.length());
                continue;
            }
            if (content.length() > 0) {
                lines.add(line(first, content.toString()));
            }
            content = new StringBuilder(raw);
            first = number;
        }
        if (content.length() > 0) {
            lines.add(line(first, content.toString()));
        }
        return lines;
    }

    private static Line line(int number, String content) {
        List<String> head = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == ';' || c == ':')) {
                head.add(content.substring(from, i));
                from = i + 1;
                if (c == ':') {
                    return new Line(
                            number, head.get(0).toUpperCase(Locale.ROOT), parameters(head), content.substring(from));
                }
            }
        }
        throw new Problem(FORMAT + ".syntax", "line " + number, content, "a name, a colon and a value").asException();
    }

    private static Map<String, String> parameters(List<String> head) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : head.subList(1, head.size())) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                String name = parameter.substring(0, equals).toUpperCase(Locale.ROOT);
                parameters.put(name, parameter.substring(equals + 1).replace("\"", ""));
            }
        }
        return parameters;
    }
}
