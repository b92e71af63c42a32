package example;

import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.scheduling.AzureRecurrence;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.spi.BackendCandidate;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** What an embedder on the class path does first: a schedule, its JSON, a mistake, the backends. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        ScheduleSpec spec = ScheduleSpec.builder()
                .id("prod")
                .start(LocalDateTime.parse("2026-02-11T02:00"))
                .zone("Eastern Standard Time")
                .recurrence(AzureRecurrence.parse("Month Second Tuesday Offset1"))
                .duration(Duration.ofHours(3))
                .build();
        MaintenanceWindow window = MaintenanceSchedule.of(spec)
                .next(Instant.parse("2026-11-21T00:00:00Z"))
                .orElseThrow();
        expect(Instant.parse("2026-12-09T07:00:00Z"), window.start());
        expect(spec, PatchbayJson.read(ScheduleSpec.class, PatchbayJson.write(spec)));

        try {
            AzureRecurrence.parse("Month Fifth Tuesday");
            throw new IllegalStateException("a fifth Tuesday was accepted");
        } catch (ProblemException e) {
            System.out.println(e.problem());
        }

        List<BackendCandidate> candidates = PatchBackends.discoverAll(Target.local());
        candidates.forEach(System.out::println);
        expect(true, candidates.stream().anyMatch(candidate -> candidate.name().equals("apt")));
        expect(true, candidates.stream().noneMatch(candidate -> candidate.state() == BackendCandidate.State.BROKEN));

        System.out.println("class path: " + window.start());
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + ", got " + actual);
        }
    }
}
