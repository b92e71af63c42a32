package dev.patchbay.testkit.assertj;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchOutcome;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an installation. Not thread-safe. */
public final class InstallResultAssert extends AbstractAssert<InstallResultAssert, InstallResult> {

    InstallResultAssert(InstallResult actual) {
        super(actual, InstallResultAssert.class);
    }

    /** Verifies how the installation ended as a whole. */
    public InstallResultAssert ended(OperationOutcome outcome) {
        isNotNull();
        if (actual.outcome() != outcome) {
            failWithMessage(
                    "expected the installation to end %s, it is %s with %s",
                    outcome, actual.operation(), actual.patches());
        }
        return this;
    }

    /** Verifies that these patches are there now because of it. */
    public InstallResultAssert hasInstalled(PatchId... patches) {
        for (PatchId patch : patches) {
            has(patch, PatchOutcome.INSTALLED);
        }
        return this;
    }

    /** Verifies what became of a patch. */
    public InstallResultAssert has(PatchId patch, PatchOutcome outcome) {
        isNotNull();
        if (actual.of(patch).filter(result -> result.outcome() == outcome).isEmpty()) {
            failWithMessage("expected %s to be %s, results are %s", patch, outcome, actual.patches());
        }
        return this;
    }
}
