package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expressions we write and read, every occurrence compared with systemd-analyze. */
class SystemdDifferentialTest {

    private static final Path TOOL = Path.of("/usr/bin/systemd-analyze");
    private static final Pattern ELAPSE =
            Pattern.compile("(?:Next elapse|Iter\\. #\\d+): \\w{3} (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) UTC");

    @BeforeAll
    static void needsTheTool() {
        boolean present = Files.isExecutable(TOOL);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as("systemd-analyze is installed").isTrue();
        }
        assumeTrue(present, "systemd-analyze is not installed");
    }

    @Test
    void occurrencesAreThoseOfSystemd() throws IOException, InterruptedException {
        ScheduleSpec context = ScheduleSpec.builder()
                .id("test")
                .zone("UTC")
                .start(LocalDateTime.parse("2026-01-01T00:00"))
                .recurrence(Recurrence.once())
                .duration(Duration.ofHours(1))
                .build();
        List<String> texts = new ArrayList<>(List.of(
                "Tue *-*-08..14 02:00",
                "Sun *-*~07/1 02:30",
                "*-*-31 01:00",
                "*-02-29",
                "weekly",
                "quarterly",
                "*-*-01/3 04:00",
                "Mon..Fri 06..22/4:15",
                "*:0/20",
                "Sat,Sun *-1..6-* 12:00:30"));
        for (int seed = 0; seed < 120; seed++) {
            ScheduleSpec spec = context.toBuilder()
                    .recurrence(Rules.cronRule(new Random(seed)))
                    .build();
            ScheduleFormat.SYSTEMD.write(spec).asText().ifPresent(texts::add);
        }
        assertThat(texts).hasSizeGreaterThan(40);
        for (String text : texts) {
            List<Instant> expected = systemd(text);
            List<Instant> actual = MaintenanceSchedule.of(ScheduleFormat.SYSTEMD.read(text, context))
                    .startsBetween(Instant.parse("2026-01-01T00:00:01Z"), Instant.MAX)
                    .limit(expected.size())
                    .collect(Collectors.toList());

            assertThat(actual).as(text).isEqualTo(expected);
        }
    }

    private static List<Instant> systemd(String text) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                TOOL.toString(), "calendar", "--iterations=12", "--base-time=2026-01-01 00:00:00 UTC", text);
        command.environment().put("TZ", "UTC");
        command.environment().put("LC_ALL", "C");
        command.redirectErrorStream(true);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        List<Instant> found = new ArrayList<>();
        Matcher elapse = ELAPSE.matcher(output);
        while (elapse.find()) {
            found.add(Instant.parse(elapse.group(1) + "T" + elapse.group(2) + "Z"));
        }
        assertThat(output)
                .satisfiesAnyOf(
                        shown -> assertThat(found).isNotEmpty(),
                        shown -> assertThat(shown).contains("never"));
        return found;
    }
}
