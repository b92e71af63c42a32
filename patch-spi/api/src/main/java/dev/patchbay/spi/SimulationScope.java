package dev.patchbay.spi;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a package manager is asked to try. Experimental. Immutable and thread-safe. */
public sealed interface SimulationScope {

    /** Returns the scope of everything the package manager would do by itself to bring the machine up to date. */
    static SimulationScope fullUpgrade() {
        return FullUpgrade.INSTANCE;
    }

    /** Returns the scope of exactly these patches and what they need. */
    static SimulationScope exactly(Collection<PatchId> patches) {
        return new Exactly(Set.copyOf(patches));
    }

    /** Everything, removals and new packages included. */
    enum FullUpgrade implements SimulationScope {
        INSTANCE
    }

    /**
     * These patches and what they need; a removal is not allowed.
     *
     * @param patches ids that {@link PatchBackend#available} returned, at least one; sorted
     */
    record Exactly(Set<PatchId> patches) implements SimulationScope {
        public Exactly {
            if (patches.isEmpty()) {
                throw Problem.of("simulation.empty", "patches", "none", "at least one patch")
                        .asException();
            }
            patches = Collections.unmodifiableSet(new TreeSet<>(patches));
        }
    }
}
