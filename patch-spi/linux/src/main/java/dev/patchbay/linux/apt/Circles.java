package dev.patchbay.linux.apt;

import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.PatchId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the strongly connected components of more than one patch (Kosaraju's two passes, without recursion). */
final class Circles {

    private Circles() {}

    static List<List<PatchId>> of(Set<DependencyEdge> edges) {
        Map<PatchId, Set<PatchId>> forward = group(edges, DependencyEdge::dependent, DependencyEdge::prerequisite);
        Map<PatchId, Set<PatchId>> backward = group(edges, DependencyEdge::prerequisite, DependencyEdge::dependent);
        Set<PatchId> seen = new HashSet<>();
        List<PatchId> finished = new ArrayList<>();
        for (PatchId start : forward.keySet()) {
            walk(start, forward, seen, finished);
        }
        seen.clear();
        List<List<PatchId>> circles = new ArrayList<>();
        for (int i = finished.size() - 1; i >= 0; i--) {
            List<PatchId> component = new ArrayList<>();
            walk(finished.get(i), backward, seen, component);
            if (component.size() > 1) {
                circles.add(component);
            }
        }
        return circles;
    }

    private static Map<PatchId, Set<PatchId>> group(
            Collection<DependencyEdge> edges,
            Function<DependencyEdge, PatchId> from,
            Function<DependencyEdge, PatchId> to) {
        Map<PatchId, Set<PatchId>> grouped = new TreeMap<>();
        for (DependencyEdge edge : edges) {
            grouped.computeIfAbsent(from.apply(edge), key -> new TreeSet<>()).add(to.apply(edge));
        }
        return grouped;
    }

    /** Visits what can be reached from {@code start} and was not seen, appending each node when all after it are done. */
    private static void walk(
            PatchId start, Map<PatchId, Set<PatchId>> next, Set<PatchId> seen, List<PatchId> finished) {
        if (!seen.add(start)) {
            return;
        }
        Deque<PatchId> path = new ArrayDeque<>(List.of(start));
        while (!path.isEmpty()) {
            PatchId unseen = firstUnseen(next.getOrDefault(path.getLast(), Set.of()), seen);
            if (unseen == null) {
                finished.add(path.removeLast());
            } else {
                seen.add(unseen);
                path.addLast(unseen);
            }
        }
    }

    private static @Nullable PatchId firstUnseen(Set<PatchId> candidates, Set<PatchId> seen) {
        for (PatchId candidate : candidates) {
            if (!seen.contains(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
