package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.patch.PatchId;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a host remembers about patches on one machine. Immutable and thread-safe.
 *
 * @param firstSeen when each patch was first offered; a patch that is not listed is seen for the first time now
 * @param consents patches somebody agreed to
 * @param acceptedEulas licences that were accepted, by the identity in {@code Patch.eula}
 * @param safeguardHolds patches held back from this machine for a known incompatibility, with the reason in words
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"firstSeen", "consents", "acceptedEulas", "safeguardHolds"})
public record PatchFacts(
        Map<PatchId, FirstSeen> firstSeen,
        Set<PatchId> consents,
        Set<String> acceptedEulas,
        Map<PatchId, String> safeguardHolds) {

    private static final PatchFacts NONE = builder().build();

    public PatchFacts {
        firstSeen = Ordered.sorted(firstSeen);
        consents = Ordered.sorted(consents);
        acceptedEulas = Ordered.sorted(acceptedEulas);
        safeguardHolds = Ordered.sorted(safeguardHolds);
    }

    /** Returns the facts of a host that remembers nothing. */
    public static PatchFacts none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns when {@code patch} was first seen. */
    public FirstSeen firstSeen(PatchId patch) {
        return firstSeen.getOrDefault(patch, FirstSeen.UNKNOWN);
    }

    /** Builds {@link PatchFacts}; not thread-safe. */
    public static final class Builder extends PatchFactsBuilder {
        Builder() {}
    }
}
