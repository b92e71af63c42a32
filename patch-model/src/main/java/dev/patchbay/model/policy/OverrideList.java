package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Exactly these patches, for one run. Skips the cut-off, selection, deferral, phasing and exclusions, and nothing else;
 * a rejection only where {@code overriddenRejections} names it (contract rule S2). Never changes compliance. Immutable
 * and thread-safe.
 *
 * @param patches the patches wanted, at least one
 * @param overriddenRejections rejections this run sets aside, by the matcher of the rejection record
 * @param by who asked
 * @param reason why, in words
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"patches", "overriddenRejections", "by", "reason"})
public record OverrideList(
        Set<PatchMatcher> patches, Set<PatchMatcher> overriddenRejections, String by, String reason) {

    public OverrideList {
        patches = Ordered.sorted(patches);
        if (patches.isEmpty()) {
            throw Problem.of("override.empty", "patches", "none", "at least one patch")
                    .asException();
        }
        overriddenRejections = Ordered.sorted(overriddenRejections);
        RequiredText.check("by", by);
        RequiredText.check("reason", reason);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link OverrideList}; not thread-safe. */
    public static final class Builder extends OverrideListBuilder {
        Builder() {}
    }
}
