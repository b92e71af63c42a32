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
 * Somebody wants a patch by name. Skips the cut-off, selection, deferral and phasing (the starred ranks of contract rule
 * S2), and nothing else. Immutable and thread-safe; ordered by matcher, then by date.
 *
 * @param patches which patches
 * @param groups for which groups of machines; empty means for all machines
 * @param by who approved
 * @param at when
 * @param reason why, in words
 * @param availableFrom earliest installation; empty means at once
 * @param deadline when it must be installed; empty means whenever a window opens
 * @param expires when the approval ends, exclusive; empty means never
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"patches", "groups", "by", "at", "reason", "availableFrom", "deadline", "expires"})
public record ApprovalRecord(
        PatchMatcher patches,
        Set<GroupName> groups,
        String by,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        String reason,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> availableFrom,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> deadline,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> expires)
        implements Comparable<ApprovalRecord> {

    private static final Comparator<ApprovalRecord> ORDER = Comparator.comparing(ApprovalRecord::patches)
            .thenComparing(ApprovalRecord::at)
            .thenComparing(ApprovalRecord::by)
            .thenComparing(ApprovalRecord::toString);

    public ApprovalRecord {
        Required.value("patches", patches);
        groups = Ordered.sorted(groups);
        RequiredText.check("by", by);
        Required.value("at", at);
        RequiredText.check("reason", reason);
        Optional<Instant> from = availableFrom = availableFrom == null ? Optional.empty() : availableFrom;
        deadline = deadline == null ? Optional.empty() : deadline;
        expires = expires == null ? Optional.empty() : expires;
        deadline.filter(end -> from.filter(end::isBefore).isPresent()).ifPresent(end -> {
            throw Problem.of("approval.deadline", "deadline", end, "an instant not before availableFrom " + from.get())
                    .asException();
        });
        expires.filter(end -> !end.isAfter(from.orElse(at))).ifPresent(end -> {
            throw Problem.of("approval.expires", "expires", end, "an instant after " + from.orElse(at))
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

    /** Returns whether this approval is in force at {@code instant}. */
    public boolean inForceAt(Instant instant) {
        return availableFrom.map(from -> !instant.isBefore(from)).orElse(true)
                && expires.map(instant::isBefore).orElse(true);
    }

    @Override
    public int compareTo(ApprovalRecord other) {
        return ORDER.compare(this, other);
    }

    /** Builds an {@link ApprovalRecord}; not thread-safe. */
    public static final class Builder extends ApprovalRecordBuilder {
        Builder() {}
    }
}
