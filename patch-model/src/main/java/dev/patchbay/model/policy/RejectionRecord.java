package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Somebody refuses a patch by name. Wins over every approval; a run overrides it only by naming this rejection and a
 * reason (contract rule S2). Immutable and thread-safe; ordered by matcher, then by date.
 *
 * @param patches which patches
 * @param groups for which groups of machines; empty means for all machines
 * @param by who rejected
 * @param at when
 * @param reason why, in words
 * @param asDependency whether it may still come in because an approved patch needs it
 * @param expires when the rejection ends, exclusive; empty means never
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"patches", "groups", "by", "at", "reason", "asDependency", "expires"})
public record RejectionRecord(
        PatchMatcher patches,
        Set<GroupName> groups,
        String by,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        String reason,
        AsDependency asDependency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> expires)
        implements Comparable<RejectionRecord> {

    private static final Comparator<RejectionRecord> ORDER = Comparator.comparing(RejectionRecord::patches)
            .thenComparing(RejectionRecord::at)
            .thenComparing(RejectionRecord::by)
            .thenComparing(RejectionRecord::toString);

    public RejectionRecord {
        Required.value("patches", patches);
        groups = Ordered.sorted(groups);
        RequiredText.check("by", by);
        Required.value("at", at);
        RequiredText.check("reason", reason);
        asDependency = Required.orElse(asDependency, AsDependency.BLOCKED);
        expires = expires == null ? Optional.empty() : expires;
        expires.filter(end -> !end.isAfter(at)).ifPresent(end -> {
            throw Problem.of("rejection.expires", "expires", end, "an instant after " + at)
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

    /** Returns whether a machine that is in {@code memberships} is meant. */
    public boolean concerns(Set<GroupName> memberships) {
        return groups.isEmpty() || groups.stream().anyMatch(memberships::contains);
    }

    /** Returns whether this rejection is in force at {@code instant}. */
    public boolean inForceAt(Instant instant) {
        return expires.map(instant::isBefore).orElse(true);
    }

    @Override
    public int compareTo(RejectionRecord other) {
        return ORDER.compare(this, other);
    }

    /** Builds a {@link RejectionRecord} that also blocks the patch as a dependency; not thread-safe. */
    public static final class Builder extends RejectionRecordBuilder {
        Builder() {
            asDependency(AsDependency.BLOCKED);
        }
    }
}
