package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.DisplayText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a publisher says about a problem and its fixes; linked n:m to {@link Patch patches}. Immutable and thread-safe.
 *
 * @param id identity as its publisher writes it
 * @param title one line for people, stripped of control characters
 * @param classification what kind of change it announces
 * @param severity the publisher's rating
 * @param published first publication; empty when unknown
 * @param revised last change; empty when unknown
 * @param cves CVE ids, sorted
 * @param references links for people
 * @param knownExploitation whether attacks have been seen
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({
    "id",
    "title",
    "classification",
    "severity",
    "published",
    "revised",
    "cves",
    "references",
    "knownExploitation"
})
public record Advisory(
        AdvisoryId id,
        String title,
        Classification classification,
        Severity severity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> published,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> revised,
        Set<String> cves,
        List<URI> references,
        KnownExploitation knownExploitation) {

    private static final int MAX_TITLE = 500;

    public Advisory {
        Required.value("id", id);
        title = DisplayText.of(title == null ? "" : title, MAX_TITLE);
        Required.value("classification", classification);
        Required.value("severity", severity);
        cves = Ordered.sorted(cves);
        references = Ordered.list(references);
        Required.value("knownExploitation", knownExploitation);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link Advisory}; not thread-safe. */
    public static final class Builder extends AdvisoryBuilder {
        Builder() {
            title("");
            classification(Classification.UNCLASSIFIED);
            severity(Severity.UNSPECIFIED);
            knownExploitation(KnownExploitation.UNKNOWN);
        }
    }
}
