package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.ScheduleFormat.AWS;
import static dev.patchbay.scheduling.ScheduleFormat.AZURE;
import static dev.patchbay.scheduling.ScheduleFormat.ENGLISH;
import static dev.patchbay.scheduling.ScheduleFormat.QUARTZ_CRON;
import static dev.patchbay.scheduling.ScheduleFormat.RRULE;
import static dev.patchbay.scheduling.ScheduleFormat.SPRING_CRON;
import static dev.patchbay.scheduling.ScheduleFormat.SYSTEMD;
import static dev.patchbay.scheduling.ScheduleFormat.UNIX_CRON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleFormatTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private static ScheduleSpec context() {
        return ScheduleSpec.builder()
                .id("test")
                .zone("UTC")
                .start(LocalDateTime.parse("2026-01-01T02:00"))
                .recurrence(Recurrence.once())
                .duration(Duration.ofHours(3))
                .build();
    }

    private static List<String> starts(ScheduleSpec spec, int count) {
        return MaintenanceSchedule.of(spec)
                .startsBetween(FROM, Instant.MAX)
                .limit(count)
                .map(start -> start.toString().replaceAll(":00Z$|Z$", ""))
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what differs between readings of the same characters
                "UNIX_CRON   | 0 2 8-14 * 2            | 2026-01-06T02:00 2026-01-08T02:00 2026-01-09T02:00",
                "SPRING_CRON | 0 0 2 8-14 * 2          | 2026-01-13T02:00 2026-02-10T02:00 2026-03-10T02:00",
                "QUARTZ_CRON | 0 0 2 ? * 3#2           | 2026-01-13T02:00 2026-02-10T02:00 2026-03-10T02:00",
                "SPRING_CRON | 0 0 2 * * 3#2           | 2026-01-14T02:00 2026-02-11T02:00 2026-03-11T02:00",
                "QUARTZ_CRON | 0 0 2 ? * 6L            | 2026-01-30T02:00 2026-02-27T02:00 2026-03-27T02:00",
                "AWS         | cron(0 2 ? * 3L *)      | 2026-01-27T02:00 2026-02-24T02:00 2026-03-31T02:00",
                "QUARTZ_CRON | 0 15 10 L * ?           | 2026-01-31T10:15 2026-02-28T10:15 2026-03-31T10:15",
                "QUARTZ_CRON | 0 15 10 L-2 * ?         | 2026-01-29T10:15 2026-02-26T10:15 2026-03-29T10:15",
                "QUARTZ_CRON | 0 0 2 LW * ?            | 2026-01-30T02:00 2026-02-27T02:00 2026-03-31T02:00",
                "QUARTZ_CRON | 0 0 2 15W * ?           | 2026-01-15T02:00 2026-02-16T02:00 2026-03-16T02:00",
                "QUARTZ_CRON | 0 15 10 ? * 6L 2026-2027| 2026-01-30T10:15 2026-02-27T10:15 2026-03-27T10:15",
                "AWS         | cron(0 10 * * ? *)      | 2026-01-01T10:00 2026-01-02T10:00 2026-01-03T10:00",
                "AWS         | cron(15 12 ? * * *)     | 2026-01-01T12:15 2026-01-02T12:15 2026-01-03T12:15",
                "AWS         | cron(0 18 ? * MON-FRI *)| 2026-01-01T18:00 2026-01-02T18:00 2026-01-05T18:00",
                "AWS         | cron(0 8 1 * ? *)       | 2026-01-01T08:00 2026-02-01T08:00 2026-03-01T08:00",
                "AWS         | cron(0 0 2 ? * THU#3 *) | 2026-01-15T02:00 2026-02-19T02:00 2026-03-19T02:00",
                "AWS         | cron(0 2 ? * TUE#2 *) offset 4 | 2026-01-17T02:00 2026-02-14T02:00 2026-03-14T02:00",
                "AWS         | rate(7 days)            | 2026-01-01T02:00 2026-01-08T02:00 2026-01-15T02:00",
                "AWS         | at(2026-07-07T15:55:00) | 2026-07-07T15:55",
                "UNIX_CRON   | 5 4 * * sun             | 2026-01-04T04:05 2026-01-11T04:05 2026-01-18T04:05",
                "UNIX_CRON   | @monthly               | 2026-02-01T00:00 2026-03-01T00:00 2026-04-01T00:00",
                "SYSTEMD     | Tue *-*-08..14 02:00    | 2026-01-13T02:00 2026-02-10T02:00 2026-03-10T02:00",
                "SYSTEMD     | Sun *-*~07/1 02:00      | 2026-01-25T02:00 2026-02-22T02:00 2026-03-29T02:00",
                "SYSTEMD     | Wed *-*-09..15          | 2026-01-14T00:00 2026-02-11T00:00 2026-03-11T00:00",
                "SYSTEMD     | 2026-02~03              | 2026-02-26T00:00",
                "SYSTEMD     | weekly                  | 2026-01-05T00:00 2026-01-12T00:00 2026-01-19T00:00",
                "SYSTEMD     | Mon..Wed,Sat 10:00      | 2026-01-03T10:00 2026-01-05T10:00 2026-01-06T10:00",
                "RRULE       | FREQ=MONTHLY;BYDAY=WE;BYMONTHDAY=9,10,11,12,13,14,15 | 2026-01-14T02:00 2026-02-11T02:00",
                "RRULE       | RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=SA | 2026-01-03T02:00 2026-01-10T02:00",
                "RRULE       | FREQ=DAILY;UNTIL=20260102T020000Z | 2026-01-01T02:00 2026-01-02T02:00",
                "ENGLISH     | 4 days after the second Tuesday of every month at 02:00 | 2026-01-17T02:00 2026-02-14T02:00",
                "ENGLISH     | at least 1 day after the B release at 02:00 | 2026-01-15T02:00 2026-02-12T02:00",
                "ENGLISH     | every 2 months on the 1st and the last day at 22:30 | 2026-01-01T22:30 2026-01-31T22:30"
            })
    void readsWhatItsVendorDocuments(ScheduleFormat format, String text, String expected) {
        List<String> wanted = List.of(expected.trim().split(" "));

        assertThat(starts(format.read(text, context()), wanted.size())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIX_CRON   | 0 25 * * *              | cron, column 3   | 25",
                "UNIX_CRON   | 0 2 * *                 | 5 fields instead of 4 | 0",
                "UNIX_CRON   | 0 2 L * *               | column 5   | L",
                "UNIX_CRON   | 0 2 ? * *               | column 5   | ?",
                "QUARTZ_CRON | 0 0 2 * * TUE           | question mark | *",
                "QUARTZ_CRON | 0 0 2 ? * MON-FRI#1     | column 11  | MON-FRI#1",
                "QUARTZ_CRON | 0 0 2 1,15W * ?         | column 7   | 1",
                "QUARTZ_CRON | 0 0 2 ? * TUE#6         | column 15  | 6",
                "SPRING_CRON | 0 0 2 * * 8             | column 11  | 8",
                "AWS         | cron(0 2 ? * TUE#2)     | 6 or 7 fields instead of 5 | 0",
                "AWS         | rate(1 days)            | column 8   | days",
                "AWS         | rate(5 day)             | column 8   | day",
                "AWS         | cron(0 2 ? * TUE#2 *) offset 7 | column 30 | 7",
                "SYSTEMD     | Tue *-13-01             | column 7   | 13",
                "SYSTEMD     | Tuesdy 02:00            | column 1   | Tuesdy",
                "SYSTEMD     | 02:00 Mars/Phobos       | column 7   | Mars/Phobos",
                "RRULE       | FREQ=FORTNIGHTLY        | column 6   | FORTNIGHTLY",
                "RRULE       | FREQ=DAILY;BYMONTH=13   | column 20  | 13",
                "RRULE       | FREQ=DAILY;COUNT=1;UNTIL=20260101 | COUNT or UNTIL | FREQ",
                "ENGLISH     | every fortnight at 02:00 | column 7  | fortnight",
                "ENGLISH     | every day at 24:00      | column 14  | 24"
            })
    void namesThePositionAndWhatWouldBeRight(ScheduleFormat format, String text, String where, String found) {
        assertThatThrownBy(() -> format.read(text, context()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(where.trim())
                .hasMessageContaining("'" + found.trim());
    }

    private static String written(ScheduleFormat format, int daysAfterPatchTuesday) {
        ScheduleSpec spec = context().toBuilder()
                .recurrence(Recurrence.patchTuesdayPlus(daysAfterPatchTuesday))
                .build();
        return format.write(spec).asText().orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-7 | Month First Tuesday          | cron(0 2 ? * TUE#1 *)          | FREQ=MONTHLY;BYDAY=1TU | 0 0 2 ? * TUE#1",
                "-1 | Month Second Tuesday Offset-1 | cron(0 2 ? * TUE#1 *) offset 6 | FREQ=MONTHLY;BYMONTHDAY=7,8,9,10,11,12,13;BYDAY=MO | -",
                " 0 | Month Second Tuesday         | cron(0 2 ? * TUE#2 *)          | FREQ=MONTHLY;BYDAY=2TU | 0 0 2 ? * TUE#2",
                " 1 | Month Second Tuesday Offset1 | cron(0 2 ? * TUE#2 *) offset 1 | FREQ=MONTHLY;BYMONTHDAY=9,10,11,12,13,14,15;BYDAY=WE | -",
                " 6 | Month Second Tuesday Offset6 | cron(0 2 ? * TUE#2 *) offset 6 | FREQ=MONTHLY;BYMONTHDAY=14,15,16,17,18,19,20;BYDAY=MO | -",
                " 7 | Month Third Tuesday          | cron(0 2 ? * TUE#3 *)          | FREQ=MONTHLY;BYDAY=3TU | 0 0 2 ? * TUE#3",
                "10 | Month Third Tuesday Offset3  | cron(0 2 ? * TUE#3 *) offset 3 | FREQ=MONTHLY;BYMONTHDAY=18,19,20,21,22,23,24;BYDAY=FR | -",
                "14 | Month Fourth Tuesday         | cron(0 2 ? * TUE#4 *)          | FREQ=MONTHLY;BYDAY=4TU | 0 0 2 ? * TUE#4",
                "15 | Month Fourth Tuesday Offset1 | cron(0 2 ? * TUE#4 *) offset 1 | - | -",
                "20 | Month Fourth Tuesday Offset6 | cron(0 2 ? * TUE#4 *) offset 6 | - | -",
                "21 | -                            | -                              | - | -",
                "30 | -                            | -                              | - | -"
            })
    void patchTuesdayPlus(int days, String azure, String aws, String rrule, String quartz) {
        assertThat(written(AZURE, days)).isEqualTo(azure);
        assertThat(written(AWS, days)).isEqualTo(aws);
        assertThat(written(RRULE, days)).isEqualTo(rrule);
        assertThat(written(QUARTZ_CRON, days)).isEqualTo(quartz);
        assertThat(written(UNIX_CRON, days)).isEqualTo("-");
    }

    @Test
    void patchTuesdayPlusAnyDaysKeepsItsMeaningOrIsNotExpressible() {
        for (int days = -7; days <= 30; days++) {
            ScheduleSpec spec = context().toBuilder()
                    .recurrence(Recurrence.patchTuesdayPlus(days))
                    .build();
            List<ScheduleFormat> able = new ArrayList<>();
            for (ScheduleFormat format : ScheduleFormat.values()) {
                format.write(spec).asText().ifPresent(text -> {
                    able.add(format);
                    assertThat(starts(format.read(text, context()), 400))
                            .as(text)
                            .isEqualTo(starts(spec, 400));
                });
            }
            boolean withinMonth = days <= 14;
            assertThat(able.contains(AZURE)).isEqualTo(days <= 20);
            assertThat(able.contains(AWS)).isEqualTo(days <= 20);
            assertThat(able.contains(RRULE)).as("%s", days).isEqualTo(withinMonth);
            assertThat(able.contains(SYSTEMD)).isEqualTo(withinMonth);
            assertThat(able.contains(SPRING_CRON)).isEqualTo(withinMonth);
            assertThat(able.contains(QUARTZ_CRON)).isEqualTo(days % 7 == 0 && withinMonth);
            assertThat(able).contains(ENGLISH).doesNotContain(UNIX_CRON);
        }
    }

    @Test
    void whateverIsWrittenMeansTheSame() {
        int expressed = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            Recurrence rule = seed % 3 == 0
                    ? Rules.cronRule(random)
                    : seed % 3 == 1
                            ? Rules.calendarRule(random)
                            : Specs.calendarRecurrences().sample();
            ScheduleSpec spec = context().toBuilder()
                    .start(LocalDateTime.parse("2026-01-01T00:00"))
                    .recurrence(rule)
                    .build();
            List<String> expected = starts(spec, 60);
            for (ScheduleFormat format : ScheduleFormat.values()) {
                Conversion conversion = format.write(spec);
                if (conversion instanceof Conversion.NotExpressible not) {
                    assertThat(not.problem().code()).endsWith(".inexpressible");
                    continue;
                }
                expressed++;
                String text = conversion.asText().orElseThrow();
                ScheduleSpec base =
                        spec.toBuilder().recurrence(Recurrence.once()).build();
                assertThat(starts(format.read(text, base), 60))
                        .as("%s as %s: %s", rule, format, text)
                        .isEqualTo(expected);
            }
        }
        assertThat(expressed).isGreaterThan(1_500);
    }

    @Test
    void noTextMakesAReaderFailInAnyOtherWay() {
        List<String> corpus = List.of(
                "0 2 8-14 * 2",
                "0 0 2 ? * TUE#2 2026-2030/2",
                "cron(0 2 ? * 3L *) offset 4",
                "rate(7 days)",
                "at(2026-07-07T15:55:00)",
                "@daily",
                "Mon..Wed,Sat 2026-*-01/2~ 10:00:*/5 Europe/Berlin",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU,2TU;BYMONTHDAY=-31,1;UNTIL=20261201T000000Z;BYSETPOS=1",
                "every 2 weeks on Saturday and Sunday at 02:00",
                "Month Second Tuesday Offset1",
                "0 0 2 LW,15W L-3 ?",
                "3 days before the second-last Sunday of every 2 months at 02:00",
                "");
        String alphabet = "0123456789*/-,#LW?~.:=;()@ \t\u00e9\ud83d\ude00\u0000abcFREQTUESat";
        Random random = new Random(20261121);
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder(corpus.get(random.nextInt(corpus.size())));
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(text.length() + 1);
                if (random.nextBoolean() && at < text.length()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            for (ScheduleFormat format : ScheduleFormat.values()) {
                try {
                    format.read(text.toString(), context());
                    read++;
                } catch (ProblemException e) {
                    assertThat(e.problem().expected()).isNotBlank();
                }
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }
}
