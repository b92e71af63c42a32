package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One installable choice as its source offers it: a package at a version and architecture, a KB at a revision, a vendor
 * patch. What it fixes is told by {@link Advisory advisories}, a noun of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identity, the same on every machine that is offered the same choice
 * @param subject what it puts on the machine
 * @param title one line for people, stripped of control characters
 * @param classifications what kind of change it is; never empty, {@code Unclassified} when the source does not say
 * @param sourceLabel the source's own word for its class, kept as it was
 * @param severity the worst severity its source gives it
 * @param published when it was first offered; empty when the source does not say
 * @param revised when it was last changed; empty when the source does not say
 * @param downloadBytes size of the download in bytes; empty when unknown
 * @param rebootBehavior what installing it may do to the machine's uptime
 * @param traits what it asks of the run that installs it
 * @param eula identity of a licence that must be accepted first; empty when there is none
 * @param entitlement subscription without which it cannot be installed; empty when it is open to all
 * @param supersedes patches it replaces
 * @param phasingPercent share of machines its publisher has opened it to, 0 to 100; empty when it is open to all
 * @param origins repositories it is offered by; a version may be offered by several
 * @param advisories advisories that name it
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({
    "id",
    "subject",
    "title",
    "classifications",
    "sourceLabel",
    "severity",
    "published",
    "revised",
    "downloadBytes",
    "rebootBehavior",
    "traits",
    "eula",
    "entitlement",
    "supersedes",
    "phasingPercent",
    "origins",
    "advisories"
})
public record Patch(
        PatchId id,
        PatchSubject subject,
        String title,
        Set<Classification> classifications,
        Optional<String> sourceLabel,
        Severity severity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> published,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> revised,
        Optional<Long> downloadBytes,
        RebootBehavior rebootBehavior,
        Set<PatchTrait> traits,
        Optional<String> eula,
        Optional<String> entitlement,
        Set<PatchId> supersedes,
        Optional<Integer> phasingPercent,
        List<PatchOrigin> origins,
        Set<AdvisoryId> advisories) {

    private static final int MAX_TITLE = 500;

    public Patch {
        Required.value("id", id);
        Required.value("subject", subject);
        title = DisplayText.of(title == null ? "" : title, MAX_TITLE);
        classifications = classifications == null || classifications.isEmpty()
                ? Ordered.sorted(List.of(Classification.UNCLASSIFIED))
                : Ordered.sorted(classifications);
        Required.value("severity", severity);
        Required.value("rebootBehavior", rebootBehavior);
        traits = Ordered.sorted(traits);
        supersedes = Ordered.sorted(supersedes);
        origins = Ordered.list(origins);
        advisories = Ordered.sorted(advisories);
        downloadBytes.filter(bytes -> bytes < 0).ifPresent(bytes -> {
            throw Problem.of("patch.size", "downloadBytes", bytes, "a number of bytes of 0 or more")
                    .asException();
        });
        phasingPercent.filter(percent -> percent < 0 || percent > 100).ifPresent(percent -> {
            throw Problem.of("patch.phasing", "phasingPercent", percent, "a percentage from 0 to 100")
                    .asException();
        });
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns whether this patch has {@code trait}. */
    public boolean is(PatchTrait trait) {
        return traits.contains(trait);
    }

    /** Returns whether this patch is of class {@code classification}. */
    public boolean is(Classification classification) {
        return classifications.contains(classification);
    }

    @Override
    public String toString() {
        return subject + " " + classifications;
    }

    /** Builds a {@link Patch}; severity is Unspecified and reboot behaviour Unknown unless given; not thread-safe. */
    public static final class Builder extends PatchBuilder {
        Builder() {
            title("");
            severity(Severity.UNSPECIFIED);
            rebootBehavior(RebootBehavior.UNKNOWN);
        }
    }
}
