package dev.patchbay.model.ring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rings in the order in which they are reached. Immutable and thread-safe.
 *
 * @param name identity, chosen by the host
 * @param rings at least one; each begins no earlier than the one before it
 */
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"name", "rings"})
public record RingPlan(String name, List<Ring> rings) {

    public RingPlan {
        RequiredText.check("name", name);
        rings = Ordered.list(rings);
        if (rings.isEmpty()) {
            throw Problem.of("rings.empty", "rings", "none", "at least one ring")
                    .asException();
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rings.size(); i++) {
            Ring ring = rings.get(i);
            if (!names.add(ring.name())) {
                throw Problem.of("rings.duplicate", "rings[" + i + "].name", ring.name(), "each name once")
                        .asException();
            }
            if (i > 0 && ring.offsetFromRelease().compareTo(rings.get(i - 1).offsetFromRelease()) < 0) {
                throw Problem.of(
                                "rings.order",
                                "rings[" + i + "].offsetFromRelease",
                                ring.offsetFromRelease(),
                                "at least that of the ring before it, "
                                        + rings.get(i - 1).offsetFromRelease())
                        .asException();
            }
        }
    }

    /** Returns the first ring that means {@code machine}: a machine is in one ring, the earliest. */
    public Optional<Ring> ringOf(Machine machine) {
        return rings.stream().filter(ring -> ring.members().contains(machine)).findFirst();
    }
}
