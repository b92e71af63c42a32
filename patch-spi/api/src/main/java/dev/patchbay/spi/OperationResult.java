package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.internal.PatchbayStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * How an operation ended, when, and why.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param outcome how it ended
 * @param reasons what led to the outcome and what is worth knowing beside it; at least one unless the outcome is
 *     {@link OperationOutcome#SUCCEEDED} or {@link OperationOutcome#NOTHING_TO_DO}
 * @param started when it began, by the context's clock
 * @param ended when it ended
 * @param log what commands wrote, head and tail; untrusted text, empty when there is none
 */
@Value.Builder
@PatchbayStyle
public record OperationResult(
        OperationOutcome outcome, List<Reason> reasons, Instant started, Instant ended, CommandOutput log) {

    public OperationResult {
        Objects.requireNonNull(outcome, "outcome");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(log, "log");
        if (reasons.isEmpty() && outcome != OperationOutcome.SUCCEEDED && outcome != OperationOutcome.NOTHING_TO_DO) {
            throw Problem.of("operation.reasons", "reasons", "none", "at least one reason for " + outcome)
                    .asException();
        }
    }

    /** Returns an operation that ended at {@code at} as it began, because of {@code reason}. */
    public static OperationResult of(OperationOutcome outcome, Reason reason, Instant at) {
        return builder()
                .outcome(outcome)
                .addReasons(reason)
                .started(at)
                .ended(at)
                .build();
    }

    /** Returns an operation that did everything asked for between two instants. */
    public static OperationResult succeeded(Instant started, Instant ended) {
        return builder()
                .outcome(OperationOutcome.SUCCEEDED)
                .started(started)
                .ended(ended)
                .build();
    }

    /** Returns how long it took; negative when the clock was set back meanwhile. */
    public Duration took() {
        return Duration.between(started, ended);
    }

    @Override
    public String toString() {
        return outcome + (reasons.isEmpty() ? "" : ": " + reasons.get(0).text());
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link OperationResult}; not thread-safe. */
    public static final class Builder extends OperationResultBuilder {
        Builder() {
            log(CommandOutput.EMPTY);
        }
    }
}
