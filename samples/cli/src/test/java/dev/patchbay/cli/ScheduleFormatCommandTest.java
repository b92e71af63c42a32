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

/** Schedules in the words of other formats: describe, convert, lint. */
class ScheduleFormatCommandTest {

    private static CommandRun run(String command, String expression, String... more) {
        List<String> args = new ArrayList<>(List.of("schedule", command, expression));
        args.addAll(List.of("--start", "2026-12-01T02:00", "--zone", "America/New_York", "--duration", "3h"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(new String[0]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            azure       | Month Third Tuesday
            unix-cron   | 0 2 * * 2
            quartz-cron | 0 0 2 ? * TUE#3
            spring-cron | 0 0 2 * * TUE#3
            aws         | cron(0 2 ? * TUE#3 *)
            RRULE       | FREQ=MONTHLY;BYDAY=3TU
            systemd     | Tue *-*-15..21 02:00
            english     | the third Tuesday of every month at 02:00
            """)
    void everyTextFormatIsRead(String format, String expression) {
        CommandRun run = run("next", expression, "--format", format, "--now", "2026-12-14T00:00:00Z");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Tue 2026-12-15 02:00 to 05:00 (-05:00)");
    }

    @Test
    void describeSaysWhatACronExpressionMeans() throws IOException {
        CommandRun run = run("describe", "0 0 2 ? * 3#2", "--format", "quartz-cron");
        JsonNode json = new ObjectMapper()
                .readTree(run("describe", "0 0 2 ? * 3#2", "--format", "quartz-cron", "--json")
                        .out());

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith(
                        "the second Tuesday of every month at 02:00, for 3 h, in America/New_York (time-zone data ");
        assertThat(json.get("text").asText()).isEqualTo("the second Tuesday of every month at 02:00");
    }

    @Test
    void describeSaysTheEnd() {
        assertThat(run("describe", "FREQ=DAILY;UNTIL=20270102T070000Z", "--format", "rrule")
                        .out())
                .startsWith("every day at 02:00, for 3 h, before 2027-01-02T02:00:01, in ");
    }

    @ParameterizedTest
    @CsvSource({"--format,unix-cron", "--json,--format=unix-cron"})
    void describeHasNoWordsForOneMonth(String one, String other) {
        CommandRun run = run("describe", "0 2 1 3 *", one, other);

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("patchbay: not expressible in english: ")
                .contains("expected days, weekdays");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            azure       | Month Third Tuesday
            spring-cron | 0 0 2 * * TUE#3
            aws         | cron(0 2 ? * TUE#3 *)
            rrule       | FREQ=MONTHLY;BYDAY=3TU;BYHOUR=2;BYMINUTE=0;BYSECOND=0
            english     | the third Tuesday of every month at 02:00
            """)
    void convertWritesTheSame(String to, String text) throws IOException {
        CommandRun run = run("convert", "0 0 2 ? * TUE#3", "--format", "quartz-cron", "--to", to);
        CommandRun json = run("convert", "0 0 2 ? * TUE#3", "--format", "quartz-cron", "--to", to, "--json");

        assertThat(run).isEqualTo(new CommandRun(ExitCode.DONE, text + System.lineSeparator(), ""));
        assertThat(new ObjectMapper().readTree(json.out()).get("text").asText()).isEqualTo(text);
    }

    @Test
    void convertSaysWhatTheResultDoesNotCarry() {
        CommandRun run = run("convert", "30 4 * * *", "--format", "unix-cron", "--to", "azure");

        assertThat(run.out().strip()).isEqualTo("Day");
        assertThat(run.err()).contains("goes with start 2026-12-01T04:30 in America/New_York");
    }

    @Test
    void convertNeverWritesTheNearestRule() {
        CommandRun run = run("convert", "Month Second Tuesday Offset1", "--to", "quartz-cron");

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("patchbay: not expressible in quartz-cron: ")
                .contains("a day of month or a day of week, not both");
    }

    @Test
    void lintFindsTheWindowBeforeTheRelease() throws IOException {
        CommandRun run = run("lint", "Month Second Tuesday");
        CommandRun fatal = run("lint", "Month Second Tuesday", "--fail-on", "opens-before-release");
        CommandRun other = run("lint", "Month Second Tuesday", "--fail-on", "vendor-limit,on-clock-change");
        JsonNode json = new ObjectMapper()
                .readTree(run("lint", "Month Second Tuesday", "--json").out());

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("opens-before-release: the schedule opens less than a day before")
                .contains("  2026-12-08T07:00:00Z")
                .contains("and 10 more");
        assertThat(fatal).isEqualTo(new CommandRun(ExitCode.FOUND, run.out(), ""));
        assertThat(other.code()).isEqualTo(ExitCode.DONE);
        assertThat(json).hasSize(1);
        assertThat(json.get(0).get("evidence")).hasSize(13);
    }

    @Test
    void lintSaysWhenThereIsNothing() {
        assertThat(run("lint", "Month Second Tuesday Offset1").out().strip()).isEqualTo("nothing found");
        assertThat(run("lint", "Month Second Tuesday Offset1", "--json").out().strip())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            describe | 0 25 * * * | --format=unix-cron | cron, column 3: found '25'
            describe | Day        | --format=cron      | --format: found 'cron', expected one of azure, unix-cron
            convert  | Day        | --to=quarz         | --to: found 'quarz', expected one of azure, unix-cron
            lint     | Day        | --fail-on=anything | --fail-on: found 'anything', expected one of opens-before-release
            """)
    void badInputIsNamedWithWhatWouldBeRight(String command, String expression, String option, String said) {
        CommandRun run = run(command, expression, option);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(said);
    }
}
