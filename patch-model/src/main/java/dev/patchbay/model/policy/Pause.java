package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Patching is paused. Immutable and thread-safe.
 *
 * @param begins when it begins, inclusive
 * @param until when it ends by itself, exclusive; empty means until somebody ends it
 * @param classes classes it applies to; empty means all
 * @param by who paused
 * @param reason why, in words
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"begins", "until", "classes", "by", "reason"})
public record Pause(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant begins,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> until,
        Set<Classification> classes,
        String by,
        String reason) {

    public Pause {
        Required.value("begins", begins);
        until = until == null ? Optional.empty() : until;
        until.filter(end -> !end.isAfter(begins)).ifPresent(end -> {
            throw Problem.of("pause.until", "until", end, "an instant after " + begins)
                    .asException();
        });
        classes = Ordered.sorted(classes);
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

    /** Returns whether patching is paused at {@code instant}. */
    public boolean inForceAt(Instant instant) {
        return !instant.isBefore(begins) && until.map(instant::isBefore).orElse(true);
    }

    /** Builds a {@link Pause}; not thread-safe. */
    public static final class Builder extends PauseBuilder {
        Builder() {}
    }
}
