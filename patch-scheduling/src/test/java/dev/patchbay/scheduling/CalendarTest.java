package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.FreezeStrength;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneCatalog;
import dev.patchbay.model.schedule.ZoneName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Instant STAMP = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneName BERLIN = ZoneName.of("Europe/Berlin");

    private static ScheduleSpec spec(String zone, Recurrence recurrence) {
        return ScheduleSpec.builder()
                .id("prod")
                .zone(zone)
                .start(LocalDateTime.parse("2026-12-01T02:30"))
                .recurrence(recurrence)
                .duration(Duration.ofHours(3))
                .build();
    }

    private static List<CalendarEvent> read(String text) {
        return CalendarReader.read(text, BERLIN, ZoneCatalog.standard());
    }

    private static List<CalendarEvent> event(String... lines) {
        return read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void aRuleBecomesOneRecurringEventWithItsZone() {
        MaintenanceSchedule schedule =
                MaintenanceSchedule.of(spec("Eastern Standard Time", Recurrence.patchTuesdayPlus(1)));

        String text = CalendarWriter.write(schedule, STAMP, STAMP.plus(Duration.ofDays(365)), STAMP);

        assertThat(text)
                .contains("UID:prod@windows.patchbay.dev\r\n")
                .contains("DTSTART;TZID=America/New_York:20261209T023000\r\n")
                .contains("DURATION:PT3H\r\n")
                .contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=9,10,11,12,13,14,15;BYDAY=WE\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n")
                .contains("TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void whatRruleCannotSayBecomesDatedEvents() {
        Instant to = STAMP.plus(Duration.ofDays(100));
        MaintenanceSchedule late = MaintenanceSchedule.of(spec("America/New_York", Recurrence.patchTuesdayPlus(25)));
        MaintenanceSchedule skipping =
                MaintenanceSchedule.of(spec("America/New_York", Recurrence.everyDays(1)).toBuilder()
                        .gapPolicy(GapPolicy.SKIP)
                        .build());

        assertThat(CalendarWriter.write(late, STAMP, to, STAMP))
                .doesNotContain("RRULE")
                .contains("UID:prod-20261205T023000@windows.patchbay.dev\r\n")
                .contains("DTSTART:20261205T073000Z\r\nDTEND:20261205T103000Z\r\n");
        assertThat(CalendarWriter.write(skipping, STAMP, to, STAMP)).doesNotContain("RRULE");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (int seed = 0; seed < 300; seed++) {
            Recurrence rule = Rules.calendarRule(new Random(seed));
            MaintenanceSchedule schedule = MaintenanceSchedule.of(spec("Australia/Lord_Howe", rule));
            Instant to = STAMP.plus(Duration.ofDays(400));
            List<Instant> expected = schedule.startsBetween(STAMP, to).limit(50).collect(Collectors.toList());

            List<CalendarEvent> events = read(CalendarWriter.write(
                    schedule,
                    STAMP,
                    expected.isEmpty()
                            ? STAMP
                            : expected.get(expected.size() - 1).plusSeconds(1),
                    STAMP));

            List<Instant> actual = events.stream()
                    .flatMap(event -> MaintenanceSchedule.of(schedule.spec().toBuilder()
                                    .zone(event.zone())
                                    .start(event.start())
                                    .recurrence(event.recurrence().orElse(Recurrence.once()))
                                    .build())
                            .startsBetween(STAMP, to)
                            .limit(50))
                    .collect(Collectors.toList());
            assertThat(actual).as("%s", rule).isEqualTo(expected);
        }
    }

    @Test
    void readsFoldsEscapesZonesAndExceptions() {
        CalendarEvent event = event(
                        "SUMMARY:Year\\, end\\; fre",
                        " eze\\nhard",
                        "DTSTART;TZID=\"Eastern Standard Time\":20261201T220000",
                        "DTEND;TZID=America/New_York:20261202T060000",
                        "RRULE:FREQ=DAILY;UNTIL=20261206T030000Z",
                        "EXDATE;TZID=America/New_York:20261203T220000",
                        "RDATE:20261215T030000Z")
                .get(0);

        assertThat(event.summary()).isEqualTo("Year, end; freeze\nhard");
        assertThat(event.end()).isEqualTo(LocalDateTime.parse("2026-12-02T06:00"));
        List<String> starts = MaintenanceSchedule.of(
                        spec("America/New_York", event.recurrence().orElseThrow()).toBuilder()
                                .start(event.start())
                                .build())
                .between(Instant.MIN, Instant.MAX)
                .map(window -> window.nominalStart().toString())
                .collect(Collectors.toList());
        assertThat(starts)
                .containsExactly(
                        "2026-12-01T22:00",
                        "2026-12-02T22:00",
                        "2026-12-04T22:00",
                        "2026-12-05T22:00",
                        "2026-12-14T22:00");
    }

    @Test
    void anAllDayEventIsAFreezeOfTheSchedulesZone() {
        FreezeSpec freeze = event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas")
                .get(0)
                .toFreeze(FreezeStrength.HARD, "grace");

        assertThat(freeze.periods().zone()).isEqualTo(BERLIN);
        assertThat(Freezes.of(List.of(freeze), ZoneCatalog.standard()).at(Instant.parse("2026-12-23T23:00:00Z")))
                .hasSize(1);
        assertThat(Freezes.of(List.of(freeze), ZoneCatalog.standard()).at(Instant.parse("2026-12-26T23:00:00Z")))
                .isEmpty();
    }

    @Test
    void aMovedInstanceReplacesTheOriginal() {
        List<CalendarEvent> events = read(String.join(
                "\n",
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART:20261201T020000Z",
                "DURATION:PT3H",
                "RRULE:FREQ=DAILY;COUNT=3",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:1",
                "RECURRENCE-ID:20261202T020000Z",
                "DTSTART:20261202T100000Z",
                "DURATION:PT3H",
                "STATUS:CANCELLED",
                "END:VEVENT",
                "END:VCALENDAR"));

        assertThat(MaintenanceSchedule.of(spec("UTC", events.get(0).recurrence().orElseThrow()).toBuilder()
                                .start(events.get(0).start())
                                .build())
                        .between(Instant.MIN, Instant.MAX)
                        .map(MaintenanceWindow::nominalStart)
                        .map(LocalDateTime::toString))
                .containsExactly("2026-12-01T02:00", "2026-12-03T02:00");
        assertThat(events.get(1).blocking()).isEqualTo(CalendarEvent.Blocking.FREE);
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> event("DTSTART:20261301T020000Z", "DURATION:PT3H"))
                .hasMessageContaining("line 5, DTSTART");
        assertThatThrownBy(() -> event("DTSTART:20261201T020000Z", "DURATION:PT3H", "RRULE:FREQ=DAILY;BYHOUR=25"))
                .hasMessageContaining("line 7, RRULE");
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR"))
                .hasMessageContaining("line 3, END");
        assertThatThrownBy(() -> read("hello")).hasMessageContaining("line 1");
    }

    @Test
    void noTextMakesTheReaderFailInAnyOtherWay() {
        String seed = CalendarWriter.write(
                        MaintenanceSchedule.of(spec("UTC", Recurrence.everyDays(2))),
                        STAMP,
                        STAMP.plusSeconds(1),
                        STAMP)
                + "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20261224\nRRULE:FREQ=SECONDLY;UNTIL=20261225\n"
                + "EXDATE:20261201T020000Z,20261202T020000Z\nDURATION:P1W\nEND:VEVENT\nEND:VCALENDAR\n";
        Random random = new Random(20261121);
        int read = 0;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder(seed);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                } else {
                    text.insert(at, "0123456789:;=\"\\\n ZTP\u00e9,".charAt(random.nextInt(22)));
                }
            }
            try {
                read(text.toString());
                read++;
            } catch (ProblemException e) {
                assertThat(e.problem().expected()).isNotBlank();
            }
        }
        assertThat(read).isPositive();
    }
}
