package dev.patchbay.benchmarks.fit;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.scheduling.fit.DurationEstimates;
import dev.patchbay.scheduling.fit.FitRule;
import dev.patchbay.scheduling.fit.Strategy;
import dev.patchbay.scheduling.fit.WindowPlanner;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole plan: a decision with its numbers for every patch, steps and, for the optimal strategy, proof, bound and the loss of
 * each greedy one. Recipe: severities evenly drawn, durations 10 to 400 seconds, window of 90 minutes, seed 1. A fleet of
 * 100,000 machines of 30 patches takes 100,000 times the row of 30 on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class PlanBenchmark {

    private static final Instant START = Instant.parse("2026-12-09T07:00:00Z");
    private static final ReasonCode APPROVED = ReasonCode.of("benchmark.approved", "selected");
    private static final MaintenanceWindow WINDOW = MaintenanceWindow.builder()
            .id(new OccurrenceId("prod", LocalDateTime.parse("2026-12-09T02:00"), Fold.FIRST))
            .start(START)
            .end(START.plusSeconds(5400))
            .zone(ZoneName.of("America/New_York"))
            .zoneDataVersion("2026a")
            .build();

    @Param({"30", "200"})
    int patches;

    @Param({"LISTING_ORDER", "DENSITY_FIRST", "OPTIMAL"})
    Strategy strategy = Strategy.LISTING_ORDER;

    private Assessment assessment = assessment(new ArrayList<>());
    private WindowPlanner planner = WindowPlanner.of(FitRule.HOW_TO, DurationEstimates.constants(FitRule.HOW_TO));

    /** Draws the machine. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        List<PatchFinding> findings = new ArrayList<>();
        Map<PatchId, Duration> durations = new HashMap<>();
        Severity[] severities = Severity.values();
        for (int i = 0; i < patches; i++) {
            PatchId patch = PatchId.of("package-" + (10_000 + i));
            findings.add(PatchFinding.builder()
                    .patch(patch)
                    .subject(new PatchSubject.VendorPatch(patch.value(), "1"))
                    .applicability(Applicability.MISSING)
                    .decision(new Decision(DecisionKind.APPROVED, APPROVED.reason(), List.of()))
                    .severity(severities[random.nextInt(severities.length)])
                    .build());
            durations.put(patch, Duration.ofSeconds(random.nextInt(10, 400)));
        }
        assessment = assessment(findings);
        planner = WindowPlanner.of(
                        FitRule.HOW_TO,
                        DurationEstimates.constants(FitRule.HOW_TO).with(durations))
                .with(strategy);
    }

    private static Assessment assessment(List<PatchFinding> findings) {
        return Assessment.builder()
                .machine(MachineId.of("machine-1"))
                .operatingSystem(OperatingSystem.builder()
                        .family(OsFamily.LINUX)
                        .distribution("debian")
                        .version("12")
                        .architecture("amd64")
                        .build())
                .assessedAt(START)
                .completeness(Completeness.COMPLETE)
                .findings(findings)
                .compliance(new Compliance(ComplianceState.UNKNOWN, List.of(), List.of()))
                .exposure(new Exposure(findings.size(), Map.of(), Map.of(), 0))
                .build();
    }

    /** Plans the window. */
    @Benchmark
    public InstallPlan plan() {
        return planner.plan(assessment, WINDOW, START);
    }
}
