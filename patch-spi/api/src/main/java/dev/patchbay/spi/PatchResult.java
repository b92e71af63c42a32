package dev.patchbay.spi;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.internal.PatchbayStyle;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What became of one patch.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param patch the patch
 * @param outcome what became of it
 * @param cause why; there unless the outcome {@linkplain PatchOutcome#isGood() is good}. A code of the operating system
 *     (an HRESULT, an exit status) is a parameter of it.
 * @param took how long installing it took; empty where that cannot be told apart from the others
 */
@Value.Builder
@PatchbayStyle
public record PatchResult(PatchId patch, PatchOutcome outcome, Optional<Reason> cause, Optional<Duration> took) {

    public PatchResult {
        Objects.requireNonNull(patch, "patch");
        Objects.requireNonNull(outcome, "outcome");
        if (cause.isEmpty() && !outcome.isGood()) {
            throw Problem.of("patch-result.cause", "cause", "nothing", "a cause for " + outcome + " of " + patch)
                    .asException();
        }
    }

    /** Returns the result of a patch that is there now, whole. */
    public static PatchResult good(PatchId patch, PatchOutcome outcome) {
        return builder().patch(patch).outcome(outcome).build();
    }

    /** Returns the result of a patch with its cause. */
    public static PatchResult of(PatchId patch, PatchOutcome outcome, Reason cause) {
        return builder().patch(patch).outcome(outcome).cause(cause).build();
    }

    @Override
    public String toString() {
        return patch + " " + outcome + cause.map(reason -> ": " + reason.text()).orElse("");
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link PatchResult}; not thread-safe. */
    public static final class Builder extends PatchResultBuilder {
        Builder() {}
    }
}
