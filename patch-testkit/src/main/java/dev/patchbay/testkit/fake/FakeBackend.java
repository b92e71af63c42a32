package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import java.util.List;
import java.util.Optional;

/** The package manager of a simulated machine. */
final class FakeBackend implements PatchBackend {

    private final FakeMachine machine;
    private final Optional<MachineId> name;

    FakeBackend(FakeMachine machine, Optional<MachineId> name) {
        this.machine = machine;
        this.name = name;
    }

    @Override
    public String id() {
        return FakeMachine.MARK;
    }

    @Override
    public Inventory inventory(CallContext context) {
        context.report("reading the simulated package database");
        Inventory inventory = machine.inventory(name, context.now());
        return context.stopReason()
                .map(reason -> inventory.toBuilder()
                        .packages(List.of())
                        .knowledgeBase(List.of())
                        .completeness(Completeness.failed(reason))
                        .build())
                .orElse(inventory);
    }

    @Override
    public Available available(CallContext context) {
        context.report("reading the simulated sources");
        Optional<Reason> stop = context.stopReason();
        if (stop.isPresent()) {
            return Available.builder()
                    .observed(context.now())
                    .completeness(Completeness.failed(stop.get()))
                    .build();
        }
        return machine.available(context.now());
    }

    @Override
    public Simulation simulate(SimulationScope scope, CallContext context) {
        context.report("simulating");
        Optional<Reason> stop = context.stopReason();
        if (stop.isPresent()) {
            return Simulation.builder()
                    .observed(context.now())
                    .completeness(Completeness.failed(stop.get()))
                    .build();
        }
        return machine.simulate(scope, context.now());
    }

    @Override
    public void close() {}
}
