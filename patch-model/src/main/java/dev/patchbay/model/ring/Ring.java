package dev.patchbay.model.ring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.scope.Scope;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * Machines that get patches together, some time after their release. Immutable and thread-safe.
 *
 * @param name identity within a ring plan
 * @param members which machines
 * @param offsetFromRelease how long after the release it begins; not negative
 * @param soak how long it proves itself before its gate is asked; not negative
 * @param gate what must hold before the next ring begins
 * @param concurrency how many of its machines may be patched at once
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"name", "members", "offsetFromRelease", "soak", "gate", "concurrency"})
public record Ring(
        String name,
        Scope members,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration offsetFromRelease,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration soak,
        RingGate gate,
        Share concurrency) {

    public Ring {
        RequiredText.check("name", name);
        Required.value("members", members);
        if (Required.value("offsetFromRelease", offsetFromRelease).isNegative()) {
            throw Problem.of("ring.offset", "offsetFromRelease", offsetFromRelease, "a duration of 0 or more")
                    .asException();
        }
        soak = Required.orElse(soak, Duration.ZERO);
        if (soak.isNegative()) {
            throw Problem.of("ring.soak", "soak", soak, "a duration of 0 or more")
                    .asException();
        }
        gate = Required.orElse(gate, RingGate.OPEN);
        concurrency = Required.orElse(concurrency, Share.percent(100));
        if (concurrency.amount() == 0) {
            throw Problem.of("ring.concurrency", "concurrency", concurrency, "at least one machine or one percent")
                    .asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link Ring} without soak or gate that patches all its machines at once; not thread-safe. */
    public static final class Builder extends RingBuilder {
        Builder() {
            soak(Duration.ZERO);
            gate(RingGate.OPEN);
            concurrency(Share.percent(100));
        }
    }
}
