package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What a machine's sources offer it: every version above the installed one, not only the newest, so that a security fix
 * that was superseded since is still seen (contract rule S6).
 *
 * <p>Immutable and thread-safe. Patches and advisories are sorted by id on construction.
 *
 * @param patches everything offered, each id once
 * @param candidates the version the package manager itself would choose for each package, its pins and priorities
 *     honoured; a subset of {@code patches}
 * @param advisories advisories that patches refer to
 * @param metadataAsOf when the sources' metadata was last fetched; empty when unknown
 * @param classified whether the sources know classes at all
 * @param observed when the sources were asked
 * @param completeness how much of the sources could be read
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({"patches", "candidates", "advisories", "metadataAsOf", "classified", "observed", "completeness"})
public record Available(
        List<Patch> patches,
        Set<PatchId> candidates,
        List<Advisory> advisories,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> metadataAsOf,
        ClassSupport classified,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant observed,
        Completeness completeness) {

    public Available {
        patches = Required.value("patches", patches).stream()
                .sorted(java.util.Comparator.comparing(Patch::id))
                .toList();
        advisories = Ordered.list(advisories).stream()
                .sorted(java.util.Comparator.comparing(Advisory::id))
                .toList();
        candidates = Ordered.sorted(Required.value("candidates", candidates));
        Required.value("classified", classified);
        Required.value("observed", observed);
        Required.value("completeness", completeness);
        Set<PatchId> ids = uniqueIds("patches", patches, Patch::id);
        uniqueIds("advisories", advisories, Advisory::id);
        for (PatchId candidate : candidates) {
            if (!ids.contains(candidate)) {
                throw Problem.of("available.candidate", "candidates", candidate, "the id of an available patch")
                        .asException();
            }
        }
    }

    private static <T, I> Set<I> uniqueIds(String field, List<T> values, Function<T, I> id) {
        Set<I> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(id.apply(value))) {
                throw Problem.of("available.duplicate", field, id.apply(value), "each id once")
                        .asException();
            }
        }
        return seen;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the patch with {@code id}. */
    public Optional<Patch> patch(PatchId id) {
        return patches.stream().filter(patch -> patch.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return patches.size() + " patches, of which candidates: "
                + candidates.stream().map(PatchId::value).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Builds an {@link Available}; completeness and observed have no default; not thread-safe. */
    public static final class Builder extends AvailableBuilder {
        Builder() {
            classified(ClassSupport.CLASSIFIED);
        }
    }
}
