package dev.patchbay.spi;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.internal.PatchbayStyle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What every backend call is given: the clock, how long it may take, whether it is still wanted, and whom to tell.
 *
 * <pre>{@code
 * CallContext context = CallContext.builder().deadline(window.end()).cancellation(stop).progress(ui::show).build();
 * Inventory inventory = backend.inventory(context);
 * }</pre>
 *
 * <p>Experimental. Immutable; as thread-safe as the clock, cancellation and listener it holds.
 *
 * @param clock the clock that stamps observations and is compared with the deadline
 * @param deadline when a query gives up; advisory for anything that changes a machine; empty for never
 * @param cancellation whether somebody asked to stop
 * @param progress who is told how far a call got
 */
@Value.Builder
@PatchbayStyle
public record CallContext(
        Clock clock, Optional<Instant> deadline, Cancellation cancellation, ProgressListener progress) {

    private static final ReasonCode CANCELLED = ReasonCode.of("call.cancelled", "the call was cancelled");
    private static final ReasonCode LATE = ReasonCode.of("call.deadline", "the deadline {deadline} has passed");

    public CallContext {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(cancellation, "cancellation");
        Objects.requireNonNull(progress, "progress");
    }

    /** Returns a context with the system clock, no deadline, no cancellation and nobody to tell. */
    public static CallContext standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the instant now, by {@link #clock()}. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns why work must stop now: cancelled, or past its deadline; empty while it may go on. */
    public Optional<Reason> stopReason() {
        if (cancellation.isRequested()) {
            return Optional.of(CANCELLED.reason());
        }
        return deadline.filter(end -> !now().isBefore(end))
                .map(end -> LATE.with("deadline", end).build());
    }

    /** Returns the time left to the deadline, zero when it has passed; empty when there is none. */
    public Optional<Duration> remaining() {
        return deadline.map(end -> {
            Duration left = Duration.between(now(), end);
            return left.isNegative() ? Duration.ZERO : left;
        });
    }

    /** Tells the listener that {@code step} begins. */
    public void report(String step) {
        progress.onProgress(new Progress(now(), step));
    }

    /** Tells the listener that {@code step} begins, which is about {@code patch}. */
    public void report(String step, PatchId patch) {
        progress.onProgress(new Progress(now(), step, Optional.of(patch), OptionalInt.empty()));
    }

    /** Returns this context with another clock. */
    public CallContext with(Clock other) {
        return toBuilder().clock(other).build();
    }

    /** Builds a {@link CallContext} that starts as {@link CallContext#standard()}; not thread-safe. */
    public static final class Builder extends CallContextBuilder {
        Builder() {
            clock(Clock.systemUTC());
            cancellation(Cancellation.NEVER);
            progress(ProgressListener.NONE);
        }
    }
}
