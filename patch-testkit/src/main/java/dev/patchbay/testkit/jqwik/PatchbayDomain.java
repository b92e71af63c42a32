package dev.patchbay.testkit.jqwik;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.generate.AssessmentGenerators;
import dev.patchbay.testkit.generate.CommonGenerators;
import dev.patchbay.testkit.generate.MachineGenerators;
import dev.patchbay.testkit.generate.PatchGenerators;
import dev.patchbay.testkit.generate.ScheduleGenerators;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Arbitraries for parameters of model types.
 *
 * <pre>{@code
 * @Property
 * @Domain(PatchbayDomain.class)
 * void neverLosesAPackage(@ForAll Inventory inventory) { ... }
 * }</pre>
 */
public class PatchbayDomain extends DomainContextBase {

    /** Made by jqwik. */
    public PatchbayDomain() {}

    @Provide
    Arbitrary<Reason> reasons() {
        return PatchbayArbitraries.of(CommonGenerators.reason());
    }

    @Provide
    Arbitrary<Completeness> completeness() {
        return PatchbayArbitraries.of(CommonGenerators.completeness());
    }

    @Provide
    Arbitrary<SettingsSnapshot> settings() {
        return PatchbayArbitraries.of(CommonGenerators.settings());
    }

    @Provide
    Arbitrary<Diagnosis> diagnoses() {
        return PatchbayArbitraries.of(CommonGenerators.diagnosis());
    }

    @Provide
    Arbitrary<MachineId> machineIds() {
        return PatchbayArbitraries.of(MachineGenerators.machineId());
    }

    @Provide
    Arbitrary<OperatingSystem> operatingSystems() {
        return PatchbayArbitraries.of(MachineGenerators.operatingSystem());
    }

    @Provide
    Arbitrary<RebootState> rebootStates() {
        return PatchbayArbitraries.of(MachineGenerators.rebootState());
    }

    @Provide
    Arbitrary<Inventory> inventories() {
        return PatchbayArbitraries.of(MachineGenerators.inventory());
    }

    @Provide
    Arbitrary<RunHistory> runHistories() {
        return PatchbayArbitraries.of(MachineGenerators.runHistory());
    }

    @Provide
    Arbitrary<PatchFacts> patchFacts() {
        return PatchbayArbitraries.of(MachineGenerators.patchFacts());
    }

    @Provide
    Arbitrary<FakeMachine> fakeMachines() {
        return PatchbayArbitraries.of(MachineGenerators.fakeMachine());
    }

    @Provide
    Arbitrary<Patch> patches() {
        return PatchbayArbitraries.of(PatchGenerators.patch());
    }

    @Provide
    Arbitrary<Advisory> advisories() {
        return PatchbayArbitraries.of(PatchGenerators.advisory());
    }

    @Provide
    Arbitrary<Available> available() {
        return PatchbayArbitraries.of(PatchGenerators.available());
    }

    @Provide
    Arbitrary<Simulation> simulations() {
        return PatchbayArbitraries.of(PatchGenerators.simulation());
    }

    @Provide
    Arbitrary<ZoneName> zones() {
        return PatchbayArbitraries.of(ScheduleGenerators.zone());
    }

    @Provide
    Arbitrary<Recurrence> recurrences() {
        return PatchbayArbitraries.of(ScheduleGenerators.recurrence());
    }

    @Provide
    Arbitrary<ScheduleSpec> schedules() {
        return PatchbayArbitraries.of(ScheduleGenerators.schedule());
    }

    @Provide
    Arbitrary<MaintenanceWindow> windows() {
        return PatchbayArbitraries.of(ScheduleGenerators.window());
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return PatchbayArbitraries.of(AssessmentGenerators.decision());
    }

    @Provide
    Arbitrary<PatchFinding> findings() {
        return PatchbayArbitraries.of(AssessmentGenerators.finding());
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return PatchbayArbitraries.of(AssessmentGenerators.assessment());
    }
}
