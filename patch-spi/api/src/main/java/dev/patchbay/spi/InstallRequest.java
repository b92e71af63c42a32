package dev.patchbay.spi;

import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.problem.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to install, exactly, and everything that may happen along with it (contract rule P5).
 *
 * <pre>{@code
 * Simulation simulation = backend.simulate(SimulationScope.exactly(approved), context);
 * // a human or a policy looks at simulation.changes() ...
 * InstallResult result = backend.install(InstallRequest.of(simulation), context);
 * }</pre>
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param patches ids that {@link PatchBackend#available} returned, at least one; sorted
 * @param approved changes that may happen: those of the patches themselves and of the new packages they bring. A backend
 *     stops before it starts if the package manager would do anything else. Empty where a backend knows no changes, as on
 *     Windows: then nothing but {@code patches} may be installed.
 */
public record InstallRequest(Set<PatchId> patches, List<PackageChange> approved) {

    public InstallRequest {
        patches = Collections.unmodifiableSet(new TreeSet<>(patches));
        approved = List.copyOf(approved);
        if (patches.isEmpty()) {
            throw Problem.of("install.empty", "patches", "none", "at least one patch")
                    .asException();
        }
    }

    /** Returns a request for everything {@code simulation} would install, all its changes approved. */
    public static InstallRequest of(Simulation simulation) {
        Set<PatchId> patches = new TreeSet<>();
        simulation.units().stream().map(InstallUnit::patches).forEach(patches::addAll);
        simulation.changes().forEach(change -> change.patch().ifPresent(patches::add));
        return new InstallRequest(patches, simulation.changes());
    }

    /** Returns a request for {@code patches} with {@code approved} changes. */
    public static InstallRequest of(Collection<PatchId> patches, List<PackageChange> approved) {
        return new InstallRequest(new TreeSet<>(patches), approved);
    }

    /** Returns whether a change of that kind, package, architecture and version was approved. */
    public boolean allows(PackageChange change) {
        return approved.stream()
                .anyMatch(allowed -> allowed.kind() == change.kind()
                        && allowed.name().equals(change.name())
                        && allowed.architecture().equals(change.architecture())
                        && allowed.toVersion().equals(change.toVersion()));
    }
}
