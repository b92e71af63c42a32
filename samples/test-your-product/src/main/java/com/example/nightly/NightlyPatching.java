package com.example.nightly;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Installs what the policy approves, one patch after the other, as long as enough of the window is left. */
public final class NightlyPatching {

    private final EffectivePolicy policy;
    private final Duration reserve;
    private final Clock clock;

    /**
     * @param policy what is wanted
     * @param reserve how much of a window must be left for another patch to be started
     * @param clock what time it is
     */
    public NightlyPatching(EffectivePolicy policy, Duration reserve, Clock clock) {
        this.policy = policy;
        this.reserve = reserve;
        this.clock = clock;
    }

    /** Returns what is missing on a machine and what the policy says about it. */
    public Assessment assess(PatchBackend backend) throws InterruptedException {
        CallContext context = CallContext.standard().with(clock);
        return Assessor.assess(
                backend.inventory(context),
                CompiledPolicy.of(policy, Catalog.of(backend.available(context))),
                PatchFacts.none(),
                RunHistory.empty(),
                clock.instant());
    }

    /** Patches a machine within a window. */
    public NightReport patch(PatchBackend backend, MaintenanceWindow window) throws InterruptedException {
        CallContext context =
                CallContext.builder().clock(clock).deadline(window.end()).build();
        List<InstallResult> results = new ArrayList<>();
        for (PatchFinding finding : assess(backend).installable().sorted().toList()) {
            Instant now = clock.instant();
            if (!window.contains(now) || now.plus(reserve).isAfter(window.end())) {
                break;
            }
            InstallResult result = install(backend, finding.patch(), context);
            results.add(result);
            if (result.outcome() == OperationOutcome.LOCKED) {
                break;
            }
        }
        return new NightReport(results, window.end().isBefore(clock.instant()) ? Overrun.YES : Overrun.NO);
    }

    private static InstallResult install(PatchBackend backend, PatchId patch, CallContext context)
            throws InterruptedException {
        Simulation simulation = backend.simulate(SimulationScope.exactly(Set.of(patch)), context);
        boolean goes =
                simulation.units().stream().anyMatch(unit -> unit.patches().contains(patch));
        return backend.install(
                goes ? InstallRequest.of(simulation) : InstallRequest.of(Set.of(patch), simulation.changes()), context);
    }

    /** Whether a window was exceeded. */
    public enum Overrun {
        YES,
        NO
    }

    /**
     * What a night brought.
     *
     * @param results one for each patch that was tried, in order
     * @param overrun whether the last of them ended after the window
     */
    public record NightReport(List<InstallResult> results, Overrun overrun) {
        public NightReport {
            results = List.copyOf(results);
        }
    }
}
