package dev.patchbay.testkit.junit;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.testkit.contract.Scenario;
import dev.patchbay.testkit.contract.ScenarioUnavailable;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.fake.FakeScenarios;

/** The adapter as a vendor uses it. */
class SimulatedUbuntuContractTest implements PatchBackendContract {

    private final FakeScenarios machines = FakeScenarios.of(FakeMachine::ubuntu2404);

    @Override
    public PatchBackend open(Scenario scenario) throws ScenarioUnavailable {
        return machines.open(scenario);
    }

    @Override
    public CallContext context(Scenario scenario) {
        return machines.context(scenario);
    }
}
