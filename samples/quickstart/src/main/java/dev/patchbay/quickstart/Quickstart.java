package dev.patchbay.quickstart;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.MinimumAge;
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
import dev.patchbay.spi.NoBackendException;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.fake.FakeMachine;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Assesses the machine it runs on and plans its next window: the Wednesday after Patch Tuesday, 02:00 to 05:00 in New York.
 * Changes nothing and needs no privileges. With {@code --demo} the machine is a simulated one.
 */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(start(List.of(args), PatchBackends.discover(), System.out, System.err));
    }

    /** Returns the exit code: 0 done, 3 no backend for this machine, 4 the machine could not be looked at completely. */
    static int start(List<String> args, PatchBackends backends, PrintStream out, PrintStream err)
            throws InterruptedException {
        if (args.contains("--demo")) {
            FakeMachine simulated = FakeMachine.ubuntu2404();
            out.println("A simulated machine; nothing below is about this computer.");
            return run(simulated.backend(), simulated.clock(), out);
        }
        try (PatchBackend backend = backends.open(Target.local())) {
            return run(backend, Clock.systemUTC(), out);
        } catch (NoBackendException e) {
            err.println(e.getMessage());
            err.println("With --demo it shows a simulated machine.");
            return 3;
        }
    }

    /** What a host remembers of patches: here, that all of them were first seen now. A product keeps this between runs. */
    private static PatchFacts seenBy(Instant now, Available available) {
        FirstSeen first = new FirstSeen(Optional.of(now), Optional.of(now));
        PatchFacts.Builder facts = PatchFacts.builder();
        available.patches().forEach(patch -> facts.putFirstSeen(patch.id(), first));
        return facts.build();
    }

    /** The main job, whatever the backend and whatever the clock says. */
    private static int run(PatchBackend backend, Clock clock, PrintStream out) throws InterruptedException {
        Instant now = clock.instant();

        // When?
        MaintenanceSchedule schedule = MaintenanceSchedule.of(ScheduleSpec.builder()
                .id("quickstart")
                .start(LocalDateTime.parse("2026-02-11T02:00"))
                .zone("Eastern Standard Time")
                .recurrence(AzureRecurrence.parse("Month Second Tuesday Offset1"))
                .duration(Duration.ofHours(3))
                .build());
        MaintenanceWindow window = schedule.next(now).orElseThrow();

        // What is missing, and what does the policy say about it when the window opens?
        CallContext context = CallContext.builder().clock(clock).build();
        Inventory inventory = backend.inventory(context);
        Available available = backend.available(context);
        Simulation simulation = backend.simulate(SimulationScope.fullUpgrade(), context);
        EffectivePolicy policy = EffectivePolicy.builder()
                .selection(Selection.everything())
                .addDeferrals(MinimumAge.ofDays(7))
                .build();
        Assessment assessment = Assessor.assess(
                inventory,
                CompiledPolicy.of(policy, Catalog.of(available, simulation)),
                seenBy(now, available),
                RunHistory.empty(),
                window.start());

        // What fits, and why does the rest not?
        InstallPlan plan = WindowPlanner.of(FitRule.HOW_TO, DurationEstimates.constants(FitRule.HOW_TO))
                .plan(PlanInput.of(assessment).with(available).with(simulation), window, now);

        out.println(assessment.machine() + ": " + assessment.operatingSystem());
        out.println("Looked at: " + assessment.completeness().level() + ". "
                + assessment.exposure().missing() + " patches are missing; compliance: "
                + assessment.compliance().state());
        assessment.completeness().causes().forEach(cause -> out.println("  " + cause.text()));
        assessment
                .missing()
                .forEach(finding -> out.println(
                        "  " + finding.subject() + " " + finding.classifications() + " " + finding.decision()));
        out.println();
        out.println("Next window: " + window.start() + " to " + window.end());
        plan.decisions().forEach(decision -> out.println("  " + decision.explain()));
        return assessment.completeness().isComplete() ? 0 : 4;
    }
}
