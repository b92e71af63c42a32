package dev.patchbay.assessment;

import dev.patchbay.model.patch.PatchId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which offered patches replace which, over any number of steps. What a source says about itself, about patches nobody
 * offers, or in a circle, is tolerated: no patch replaces itself.
 */
final class Supersedence {

    private final Map<PatchId, List<CatalogPatch>> superseders = new HashMap<>();
    private final Map<PatchId, List<CatalogPatch>> superseded = new HashMap<>();

    private Supersedence() {}

    static Supersedence of(List<CatalogPatch> patches, Map<PatchId, CatalogPatch> byId) {
        SortedMap<PatchId, SortedSet<PatchId>> direct = new TreeMap<>();
        for (CatalogPatch patch : patches) {
            for (PatchId older : patch.patch().supersedes()) {
                direct.computeIfAbsent(older, id -> new TreeSet<>()).add(patch.id());
            }
        }
        Supersedence result = new Supersedence();
        for (PatchId older : direct.keySet()) {
            result.add(older, direct, byId);
        }
        return result;
    }

    private void add(PatchId older, SortedMap<PatchId, SortedSet<PatchId>> direct, Map<PatchId, CatalogPatch> byId) {
        SortedSet<PatchId> reached = new TreeSet<>();
        Deque<PatchId> open = new ArrayDeque<>(List.of(older));
        while (!open.isEmpty()) {
            for (PatchId newer : direct.getOrDefault(open.remove(), new TreeSet<>())) {
                if (!newer.equals(older) && reached.add(newer)) {
                    open.add(newer);
                }
            }
        }
        // a circle would let two patches hide each other
        reached.removeIf(newer -> reaches(older, newer, direct));
        Optional<CatalogPatch> olderPatch = Optional.ofNullable(byId.get(older));
        for (PatchId newer : reached) {
            CatalogPatch newerPatch = byId.get(newer);
            if (newerPatch != null) {
                superseders.computeIfAbsent(older, id -> new ArrayList<>()).add(newerPatch);
                olderPatch.ifPresent(patch -> superseded
                        .computeIfAbsent(newer, id -> new ArrayList<>())
                        .add(patch));
            }
        }
    }

    /** Returns whether {@code newer}, followed by what replaces it, leads to {@code to}. */
    private static boolean reaches(PatchId to, PatchId newer, SortedMap<PatchId, SortedSet<PatchId>> direct) {
        SortedSet<PatchId> reached = new TreeSet<>();
        Deque<PatchId> open = new ArrayDeque<>(List.of(newer));
        while (!open.isEmpty()) {
            for (PatchId next : direct.getOrDefault(open.remove(), new TreeSet<>())) {
                if (next.equals(to)) {
                    return true;
                }
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** Returns the offered patches that replace {@code older}, sorted by id. */
    List<CatalogPatch> supersedersOf(PatchId older) {
        return superseders.getOrDefault(older, List.of());
    }

    /** Returns the offered patches that {@code newer} replaces, sorted by id. */
    List<CatalogPatch> supersededBy(PatchId newer) {
        return superseded.getOrDefault(newer, List.of());
    }
}
