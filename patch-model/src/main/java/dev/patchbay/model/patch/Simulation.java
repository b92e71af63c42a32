package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.Completeness;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a package manager says it would do, without having done anything. Immutable and thread-safe.
 *
 * @param changes what would change, in the package manager's order
 * @param keptBack newer patches it would leave out because of their dependencies
 * @param phased newer patches it would leave out because their publisher's roll-out has not reached this machine
 * @param units patches that can only go together
 * @param edges which patch needs which
 * @param observed when it was asked
 * @param completeness whether its answer could be read in full
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({"changes", "keptBack", "phased", "units", "edges", "observed", "completeness"})
public record Simulation(
        List<PackageChange> changes,
        Set<KeptBack> keptBack,
        Set<PatchId> phased,
        Set<InstallUnit> units,
        Set<DependencyEdge> edges,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant observed,
        Completeness completeness) {

    public Simulation {
        changes = Ordered.list(Required.value("changes", changes));
        keptBack = Ordered.sorted(keptBack);
        phased = Ordered.sorted(phased);
        units = Ordered.sorted(units);
        edges = Ordered.sorted(edges);
        Required.value("observed", observed);
        Required.value("completeness", completeness);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link Simulation}; completeness and observed have no default; not thread-safe. */
    public static final class Builder extends SimulationBuilder {
        Builder() {}
    }
}
