package dev.patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows other than the next: previous, between, ics, explain. */
class ScheduleWindowsCommandTest {

    private static CommandRun run(String command, String expression, String... more) {
        List<String> args = new ArrayList<>(List.of("schedule", command, expression));
        args.addAll(List.of("--start", "2026-01-01T11:00", "--zone", "Europe/Berlin", "--duration", "3h"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(new String[0]));
    }

    @Test
    void previousListsTheLatestFirstAndStopsAtTheStart() throws IOException {
        CommandRun run = run("previous", "Month Last Sunday", "--count", "2");
        CommandRun all = run("previous", "Month Last Sunday", "--count", "99", "--json");

        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "  Sun 2026-10-25 11:00 to 14:00 (+01:00), 2026-10-25T10:00:00Z, 27 d 2 h ago",
                        "  Sun 2026-09-27 11:00 to 14:00 (+02:00), 2026-09-27T09:00:00Z, 55 d 3 h ago");
        assertThat(new ObjectMapper().readTree(all.out())).hasSize(10);
    }

    @Test
    void previousIncludesTheOpenWindowAndSaysWhenThereIsNone() {
        assertThat(run("previous", "Day").out())
                .contains("Sat 2026-11-21 11:00")
                .contains("open for another 1 h");
        assertThat(run("previous", "Day", "--now", "2026-01-01T10:00:00Z").out())
                .contains("no window before 2026-01-01T10:00:00Z");
    }

    @Test
    void betweenIncludesItsFirstInstantAndNotItsLast() throws IOException {
        String[] period = {"--from", "2026-12-06T10:00:00Z", "--to", "2026-12-20T10:00:00Z"};
        CommandRun run = run("between", "Week Sunday", period);
        JsonNode json = new ObjectMapper()
                .readTree(run("between", "Week Sunday", period[0], period[1], period[2], period[3], "--json")
                        .out());

        assertThat(run.out().lines().skip(1).map(line -> line.substring(2, 16)))
                .containsExactly("Sun 2026-12-06", "Sun 2026-12-13");
        assertThat(json).hasSize(2);
        assertThat(json.get(1).get("start").asText()).isEqualTo("2026-12-13T10:00:00Z");
    }

    @Test
    void betweenIsTheNextYearUnlessSaid() {
        assertThat(run("between", "Month Last Sunday").out().lines().skip(1)).hasSize(12);
        assertThat(run("between", "Week Sunday", "--to", "2026-11-22T00:00:00Z").out())
                .contains("no window from 2026-11-21T12:00:00Z to 2026-11-22T00:00:00Z");
    }

    @Test
    void icsIsOneRecurringEventWhereThatSaysTheSame() {
        CommandRun run = run("ics", "Month Last Sunday");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;TZID=Europe/Berlin:20260125T110000\r\n")
                .contains("RRULE:FREQ=MONTHLY;BYDAY=-1SU\r\n")
                .contains("DTSTAMP:20261121T120000Z\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
    }

    @Test
    void icsIsOneEventForEachWindowElsewhere() {
        CommandRun run = run("ics", "Month Fourth Tuesday Offset6", "--to", "2027-02-01T00:00:00Z");

        assertThat(run.out().lines().filter(line -> line.startsWith("DTSTART")))
                .containsExactly("DTSTART:20261130T100000Z", "DTSTART:20261228T100000Z");
    }

    @Test
    void explainSaysWhyAndUntilWhen() throws IOException {
        CommandRun open = run("explain", "Month Last Sunday", "--at", "2026-11-29T11:00:00Z");
        CommandRun closed = run("explain", "Month Last Sunday", "--at", "2026-11-29T13:00:00Z");
        JsonNode json = new ObjectMapper()
                .readTree(run("explain", "Month Last Sunday", "--at", "2026-11-29T13:00:00Z", "--json")
                        .out());

        assertThat(open.out())
                .startsWith("A window is open.")
                .contains("This changes at 2026-11-29T13:00:00Z.")
                .contains("  Sun 2026-11-29 11:00 to 14:00 (+01:00), 2026-11-29T10:00:00Z, open for another 2 h");
        assertThat(closed.out()).startsWith("No window is scheduled now.").contains("  Sun 2026-12-27 11:00 to 14:00");
        assertThat(json.get("state").asText()).isEqualTo("BETWEEN_WINDOWS");
        assertThat(json.get("changesAt").asText()).isEqualTo("2026-12-27T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            previous | Day    | --count=0                 | --count: found '0', expected a number from 1 to 10000
            between  | Day    | --from=yesterday          | --from: found 'yesterday', expected an instant such as
            between  | Day    | --to=2026-11-21T12:00:00Z | --to: found '2026-11-21T12:00:00Z', expected an instant after
            between  | 6Hours | --to=9999-01-01T00:00:00Z | a period with at most 10000 windows
            ics      | Day    | --to=2026                 | --to: found '2026', expected an instant such as
            explain  | Day    | --at=now                  | --at: found 'now', expected an instant such as
            explain  | Day    | --id=a                    | --at
            """)
    void badInputIsNamedWithWhatWouldBeRight(String command, String expression, String option, String said) {
        CommandRun run = run(command, expression, option);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"previous", "between", "describe", "convert", "lint", "ics", "explain"})
    void helpTeaches(String command) {
        CommandRun run = CommandRun.of("schedule", command, "--help");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Example").contains("patchbay schedule " + command + " '");
    }
}
