package dev.patchbay.testkit.assertj;

import static dev.patchbay.testkit.assertj.PatchbayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.generate.AssessmentGenerators;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PatchbayAssertionsTest {

    private static final PatchId VIM = PatchId.of("deb:vim:amd64=2:9.1.0016-1ubuntu7.90");
    private static final PatchId NETPLAN = PatchId.of("deb:netplan.io:amd64=1.1-0ubuntu1");
    private static final PatchId KERNEL = PatchId.of("deb:linux-image-generic:amd64=6.8.0-90.91");

    private final FakeMachine machine = FakeMachine.ubuntu2404();
    private final CallContext context = CallContext.standard().with(machine.clock());
    private final PatchBackend backend = machine.backend();

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }

    @Test
    void inventories() throws Exception {
        Inventory inventory = backend.inventory(context);
        assertThat(inventory)
                .isComplete()
                .hasPackage("bash", "5.2.21-2ubuntu4")
                .holds("docker.io")
                .hasNoPackage("zsh");
        fails(() -> assertThat(inventory).hasPackage("bash", "9"), "expected bash at 9");
        fails(() -> assertThat(inventory).holds("bash"), "to be held");
        fails(() -> assertThat(inventory).hasNoPackage("bash"), "expected no bash");
        machine.begin(dev.patchbay.testkit.fake.FakeTrouble.DATABASE_CORRUPT);
        Inventory blind = backend.inventory(context);
        fails(() -> assertThat(blind).isComplete(), "to be complete");
    }

    @Test
    void simulationsAndInstallations() throws Exception {
        Simulation simulation = backend.simulate(SimulationScope.exactly(Set.of(VIM)), context);
        assertThat(simulation).installsExactly(VIM);
        fails(() -> assertThat(simulation).installsExactly(), "to be installed");
        fails(() -> assertThat(simulation).keepsBack(NETPLAN), "to be kept back");
        Simulation all = backend.simulate(SimulationScope.fullUpgrade(), context);
        assertThat(all).keepsBack(NETPLAN).brings("linux-image-6.8.0-90-generic");
        fails(() -> assertThat(all).brings("zsh"), "to come along");
        InstallResult result = backend.install(InstallRequest.of(simulation), context);
        assertThat(result).ended(OperationOutcome.SUCCEEDED).hasInstalled(VIM);
        fails(() -> assertThat(result).ended(OperationOutcome.FAILED), "to end FAILED");
        fails(() -> assertThat(result).has(KERNEL, PatchOutcome.INSTALLED), "to be INSTALLED");
    }

    @Test
    void assessments() {
        PatchFinding finding = AssessmentGenerators.finding().sample(3).toBuilder()
                .applicability(Applicability.MISSING)
                .build();
        Assessment assessment = AssessmentGenerators.assessment().sample(3).toBuilder()
                .findings(List.of(finding))
                .build();
        DecisionKind kind = finding.decision().kind();
        DecisionKind other = kind == DecisionKind.HELD ? DecisionKind.PAUSED : DecisionKind.HELD;
        assertThat(assessment)
                .finds(finding.patch(), Applicability.MISSING)
                .decides(finding.patch(), kind)
                .is(assessment.compliance().state());
        fails(() -> assertThat(assessment).decides(finding.patch(), other), "to be " + other);
        fails(() -> assertThat(assessment).approves(VIM), "not found");
        fails(() -> assertThat(assessment).changesAt(finding.patch(), java.time.Instant.EPOCH), "to change at");
    }
}
