package dev.patchbay.testkit.assertj;

import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.InstallRequest;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a simulation. Not thread-safe. */
public final class SimulationAssert extends AbstractAssert<SimulationAssert, Simulation> {

    SimulationAssert(Simulation actual) {
        super(actual, SimulationAssert.class);
    }

    /** Verifies that exactly these patches would be installed. */
    public SimulationAssert installsExactly(PatchId... patches) {
        isNotNull();
        Set<PatchId> expected = new TreeSet<>(Set.of(patches));
        Set<PatchId> going = actual.units().isEmpty() && actual.changes().isEmpty()
                ? Set.of()
                : InstallRequest.of(actual).patches();
        if (!going.equals(expected)) {
            failWithMessage("expected %s to be installed, it would be %s", expected, going);
        }
        return this;
    }

    /** Verifies that a package that is not there would come along. */
    public SimulationAssert brings(String name) {
        isNotNull();
        if (actual.changes().stream()
                .noneMatch(change -> change.kind() == PackageChange.Kind.INSTALL
                        && change.name().equals(name))) {
            failWithMessage("expected %s to come along, changes are %s", name, actual.changes());
        }
        return this;
    }

    /** Verifies that a patch is left out for its dependencies. */
    public SimulationAssert keepsBack(PatchId patch) {
        isNotNull();
        if (actual.keptBack().stream().noneMatch(kept -> kept.patch().equals(patch))) {
            failWithMessage("expected %s to be kept back, kept back are %s", patch, actual.keptBack());
        }
        return this;
    }
}
