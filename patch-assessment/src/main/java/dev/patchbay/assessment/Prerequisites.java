package dev.patchbay.assessment;

import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which patch needs which: the given edges, and each member of an install unit needs all the others. */
final class Prerequisites {

    private final Map<PatchId, SortedSet<PatchId>> needs = new HashMap<>();
    private final Map<PatchId, SortedSet<PatchId>> neededBy = new HashMap<>();

    private Prerequisites() {}

    static Prerequisites of(Optional<Simulation> simulation) {
        Prerequisites result = new Prerequisites();
        simulation.ifPresent(answer -> {
            for (DependencyEdge edge : answer.edges()) {
                result.add(edge.dependent(), edge.prerequisite());
            }
            for (InstallUnit unit : answer.units()) {
                for (PatchId member : unit.patches()) {
                    unit.patches().stream()
                            .filter(other -> !other.equals(member))
                            .forEach(other -> result.add(member, other));
                }
            }
        });
        return result;
    }

    private void add(PatchId dependent, PatchId prerequisite) {
        needs.computeIfAbsent(dependent, id -> new TreeSet<>()).add(prerequisite);
        neededBy.computeIfAbsent(prerequisite, id -> new TreeSet<>()).add(dependent);
    }

    /** Returns what {@code patch} needs, sorted. */
    Set<PatchId> of(PatchId patch) {
        return needs.getOrDefault(patch, new TreeSet<>());
    }

    /** Returns what needs {@code patch}, sorted. */
    Set<PatchId> dependents(PatchId patch) {
        return neededBy.getOrDefault(patch, new TreeSet<>());
    }

    /** Returns every patch that something needs. */
    Set<PatchId> needed() {
        return neededBy.keySet();
    }
}
