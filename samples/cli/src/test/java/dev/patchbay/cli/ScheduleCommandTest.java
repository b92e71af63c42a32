package dev.patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleCommandTest {

    private static CommandRun next(String expression, String start, String zone, String duration, String... more) {
        String[] fixed = {
            "schedule", "next", expression, "--start", start, "--zone", zone, "--duration", duration,
        };
        String[] args = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, args, 0, fixed.length);
        System.arraycopy(more, 0, args, fixed.length, more.length);
        return CommandRun.of(args);
    }

    @Test
    void theWednesdayAfterPatchTuesday() {
        CommandRun run =
                next("Month Second Tuesday Offset1", "2026-02-11T02:00", "Eastern Standard Time", "3h", "--count", "5");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().skip(1).map(line -> line.substring(2, 41)))
                .containsExactly(
                        "Wed 2026-12-09 02:00 to 05:00 (-05:00),",
                        "Wed 2027-01-13 02:00 to 05:00 (-05:00),",
                        "Wed 2027-02-10 02:00 to 05:00 (-05:00),",
                        "Wed 2027-03-10 02:00 to 05:00 (-05:00),",
                        "Wed 2027-04-14 02:00 to 05:00 (-04:00),");
        assertThat(run.out()).startsWith("Month Second Tuesday Offset1 in Eastern Standard Time (America/New_York,");
    }

    @Test
    void aWindowThatIsOpenComesFirst() {
        CommandRun run = next("Day", "2026-11-01T11:00", "UTC", "02:00", "--count", "2");

        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "  Sat 2026-11-21 11:00 to 13:00 (Z), 2026-11-21T11:00:00Z, open for another 1 h",
                        "  Sun 2026-11-22 11:00 to 13:00 (Z), 2026-11-22T11:00:00Z, in 23 h");
    }

    @Test
    void aClockChangeIsSaid() {
        CommandRun run = next(
                "Month Second Sunday", "2026-01-01T02:30", "America/New_York", "PT1H", "--now", "2027-03-01T00:00:00Z");

        assertThat(run.out())
                .contains("Sun 2027-03-14 03:30 to 04:30 (-04:00)")
                .contains("clocks skip the planned start, it moves 1 h forward");
    }

    @Test
    void jsonIsTheLibrarysOwn() throws IOException {
        CommandRun run = next("Month day-1", "2026-01-31T22:00", "Europe/Berlin", "3h30m", "--count", "2", "--json");

        JsonNode windows = new ObjectMapper().readTree(run.out());
        assertThat(windows).hasSize(2);
        MaintenanceWindow first =
                PatchbayJson.read(MaintenanceWindow.class, windows.get(0).toString());
        assertThat(first.start()).isEqualTo(Instant.parse("2026-11-30T21:00:00Z"));
        assertThat(first.length()).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void aScheduleThatHasEndedSaysSo() {
        CommandRun run = next("Month Last Sunday", "2026-01-01T02:00", "UTC", "1h", "--now", "+31000-01-01T00:00:00Z");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("no window any more after");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Month Fifth Tuesday         | 2026-02-11T02:00 | UTC                   | 3h    | Fifth
            Month Second Tuesday Offset | 2026-02-11T02:00 | UTC                   | 3h    | a number of days from -6 to 6
            Day                         | 2026-02-11T25:00 | UTC                   | 3h    | 2026-02-11T25:00
            Day                         | 2026-02-11T02:00 | Eastern Standard Tim  | 3h    | Eastern Standard Time
            Day                         | 2026-02-11T02:00 | UTC                   | 0     | --duration
            Day                         | 2026-02-11T02:00 | UTC                   | 25:00 | --duration
            """)
    void badInputIsNamedWithWhatWouldBeRight(
            String expression, String start, String zone, String duration, String said) {
        CommandRun run = next(expression, start, zone, duration);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("found '").contains("expected ").contains(said);
    }

    @Test
    void aCountOutOfRangeIsRefused() {
        assertThat(next("Day", "2026-02-11T02:00", "UTC", "3h", "--count", "0").err())
                .contains("--count: found '0', expected a number from 1 to 10000");
    }

    @Test
    void aMissingCommandOrOptionIsUsage() {
        assertThat(CommandRun.of().code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("schedule").err()).contains("schedule next");
        assertThat(CommandRun.of("schedule", "next", "Day").err()).contains("--start");
        assertThat(CommandRun.of("asess").err()).contains("assess");
    }

    @Test
    void helpTeaches() {
        CommandRun run = CommandRun.of("schedule", "next", "--help");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Month Second Tuesday Offset1").contains("Eastern Standard Time");
        assertThat(CommandRun.of("--help").out()).contains("Exit codes:").contains("could not look completely");
    }
}
