package dev.patchbay.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.scheduling.AzureRecurrence;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.fit.DurationEstimates;
import dev.patchbay.scheduling.fit.FitRule;
import dev.patchbay.scheduling.fit.PlanInput;
import dev.patchbay.scheduling.fit.WindowPlanner;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.fake.FakeMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's first program, compiled and run, and word for word the one the README shows. */
class ReadmeExampleTest {

    private static final String BEGIN = "        // README begin";
    private static final String END = "        // README end";

    @Test
    void theFirstProgramPlansAWindowAndExplainsEveryPatch() throws Exception {
        // README begin
        PatchBackend backend = FakeMachine.ubuntu2404().backend(); // or PatchBackends.discover().open(Target.local())
        Clock clock = Clock.systemUTC();

        MaintenanceSchedule schedule = MaintenanceSchedule.of(ScheduleSpec.builder()
                .id("prod")
                .start(LocalDateTime.parse("2026-12-01T02:00"))
                .zone("America/New_York")
                .recurrence(AzureRecurrence.parse("Month Second Tuesday Offset1"))
                .duration(Duration.ofMinutes(30))
                .build());
        MaintenanceWindow window = schedule.next(clock.instant()).orElseThrow();

        CallContext context = CallContext.standard();
        Available available = backend.available(context);
        Simulation simulation = backend.simulate(SimulationScope.fullUpgrade(), context);
        EffectivePolicy policy =
                EffectivePolicy.builder().selection(Selection.everything()).build();
        Assessment assessment = Assessor.assess(
                backend.inventory(context),
                CompiledPolicy.of(policy, Catalog.of(available, simulation)),
                PatchFacts.none(),
                RunHistory.empty(),
                window.start());

        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, DurationEstimates.constants(FitRule.HOW_TO))
                .plan(PlanInput.of(assessment).with(available).with(simulation), window, clock.instant());
        plan.decisions().forEach(decision -> System.out.println(decision.explain()));
        // README end

        assertThat(plan.planned()).isNotEmpty();
        assertThat(plan.leftOut()).isNotEmpty();
        assertThat(plan.decisions())
                .extracting(PlanDecision::explain)
                .as("a window of half an hour is too short for everything, and says so with numbers")
                .anyMatch(line -> line.contains("min"));
    }

    @Test
    void theReadmeShowsThisVeryProgram() throws IOException {
        Path source = Path.of("src/test/java/dev/patchbay/quickstart/ReadmeExampleTest.java");
        List<String> lines = Files.readAllLines(source);
        String program = lines.subList(lines.indexOf(BEGIN) + 1, lines.indexOf(END)).stream()
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../../README.md"))).contains(program);
    }
}
