package dev.patchbay.spi;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.internal.PatchbayStyle;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a command ended and what it said. An exit code alone proves nothing (contract rule P3): what it means is the
 * caller's business.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param exitCode the code it exited with; empty when it did not exit by itself
 * @param failure why it did not start or was stopped; empty exactly when there is an exit code
 * @param output standard output
 * @param errors standard error
 * @param elapsed how long it ran
 */
@Value.Builder
@PatchbayStyle
public record CommandResult(
        OptionalInt exitCode, Optional<Reason> failure, CommandOutput output, CommandOutput errors, Duration elapsed) {

    public CommandResult {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(elapsed, "elapsed");
        if (exitCode.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("a command either exits or fails: " + exitCode + ", " + failure);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether it ran to its end and exited with {@code code}. */
    public boolean exitedWith(int code) {
        return exitCode.isPresent() && exitCode.getAsInt() == code;
    }

    /** Builds a {@link CommandResult}; not thread-safe. */
    public static final class Builder extends CommandResultBuilder {
        Builder() {
            output(CommandOutput.EMPTY);
            errors(CommandOutput.EMPTY);
            elapsed(Duration.ZERO);
        }
    }
}
