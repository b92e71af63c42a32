package dev.patchbay.assessment;

import dev.patchbay.model.patch.PatchId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every patch that concerns one machine, sorted by id. */
final class Situations {

    private final List<Situation> all;
    private final Map<PatchId, Situation> byId = new HashMap<>();
    private final int notChosen;

    Situations(List<Situation> situations, int notChosen) {
        this.all =
                situations.stream().sorted(Comparator.comparing(Situation::id)).toList();
        this.notChosen = notChosen;
        all.forEach(situation -> byId.put(situation.id(), situation));
    }

    List<Situation> all() {
        return all;
    }

    Optional<Situation> find(PatchId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the number of newer versions the package manager's priorities do not choose and nobody has to know about. */
    int notChosen() {
        return notChosen;
    }
}
