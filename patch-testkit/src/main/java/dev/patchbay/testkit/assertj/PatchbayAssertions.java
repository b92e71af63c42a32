package dev.patchbay.testkit.assertj;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.InstallResult;

/**
 * The entry points of Patchbay's assertions.
 *
 * <pre>{@code
 * import static dev.patchbay.testkit.assertj.PatchbayAssertions.assertThat;
 *
 * assertThat(backend.inventory(context)).isComplete().hasPackage("openssl", "3.0.13-0ubuntu3.91");
 * assertThat(result).ended(OperationOutcome.SUCCEEDED).hasInstalled(id);
 * assertThat(assessment).decides(id, DecisionKind.DEFERRED);
 * }</pre>
 */
public final class PatchbayAssertions {

    private PatchbayAssertions() {}

    /** Begins an assertion about an inventory. */
    public static InventoryAssert assertThat(Inventory actual) {
        return new InventoryAssert(actual);
    }

    /** Begins an assertion about an installation. */
    public static InstallResultAssert assertThat(InstallResult actual) {
        return new InstallResultAssert(actual);
    }

    /** Begins an assertion about a simulation. */
    public static SimulationAssert assertThat(Simulation actual) {
        return new SimulationAssert(actual);
    }

    /** Begins an assertion about an assessment. */
    public static AssessmentAssert assertThat(Assessment actual) {
        return new AssessmentAssert(actual);
    }
}
