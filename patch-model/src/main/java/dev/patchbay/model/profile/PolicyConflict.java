package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import java.util.List;

/**
 * Assignments of equal rank say different things about the same part (contract rule M1). Immutable and thread-safe.
 *
 * @param part which part, as in {@link ResolvedPolicy#origins()}
 * @param claims who says what, sorted by origin
 * @param resolution what holds instead
 */
@JsonPropertyOrder({"part", "claims", "resolution"})
public record PolicyConflict(String part, List<PolicyClaim> claims, ConflictResolution resolution) {

    public PolicyConflict {
        RequiredText.check("part", part);
        claims = Ordered.list(claims);
        Required.value("resolution", resolution);
    }
}
