package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import java.util.Comparator;

/**
 * One patch needs another: {@code dependent} cannot be installed unless {@code prerequisite} is. Immutable and
 * thread-safe; ordered by dependent, then prerequisite.
 */
@JsonPropertyOrder({"dependent", "prerequisite"})
public record DependencyEdge(PatchId dependent, PatchId prerequisite) implements Comparable<DependencyEdge> {

    private static final Comparator<DependencyEdge> ORDER =
            Comparator.comparing(DependencyEdge::dependent).thenComparing(DependencyEdge::prerequisite);

    public DependencyEdge {
        Required.value("dependent", dependent);
        if (dependent.equals(Required.value("prerequisite", prerequisite))) {
            throw Problem.of("edge.self", "prerequisite", prerequisite, "another patch than the dependent one")
                    .asException();
        }
    }

    @Override
    public int compareTo(DependencyEdge other) {
        return ORDER.compare(this, other);
    }
}
