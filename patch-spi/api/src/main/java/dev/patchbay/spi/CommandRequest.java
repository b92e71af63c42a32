package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.spi.internal.PatchbayStyle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A command that changes nothing: an executable and its arguments, never a shell line (contract rule P4). It gets a
 * clean environment with a fixed {@code PATH} and {@code LC_ALL=C.UTF-8}, to which {@link #environment()} is added, and a
 * closed standard input.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param executable absolute path
 * @param arguments as the program receives them, none of them holding a NUL character
 * @param environment variables added to the clean environment
 * @param timeout how long it may run, longer than zero
 * @param maxOutput bytes kept of each of standard output and standard error, 1 KiB or more: if there are more, the first
 *     and the last half of this number
 */
@Value.Builder
@PatchbayStyle
public record CommandRequest(
        Path executable, List<String> arguments, Map<String, String> environment, Duration timeout, int maxOutput) {

    /** Time-out of a query unless said otherwise: two minutes. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    /** Bytes kept of each output stream unless said otherwise: 16 MiB. */
    public static final int DEFAULT_MAX_OUTPUT = 16 << 20;

    private static final int LEAST_OUTPUT = 1 << 10;

    public CommandRequest {
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        check(executable.isAbsolute(), "executable", executable, "an absolute path");
        for (String argument : arguments) {
            check(argument.indexOf('\0') < 0, "arguments", argument, "no NUL character");
        }
        environment.forEach((name, value) -> check(
                !name.isEmpty() && name.indexOf('=') < 0 && name.indexOf('\0') < 0 && value.indexOf('\0') < 0,
                "environment",
                name,
                "a name without '=' and no NUL character"));
        check(!timeout.isNegative() && !timeout.isZero(), "timeout", timeout, "longer than zero");
        check(maxOutput >= LEAST_OUTPUT, "maxOutput", maxOutput, LEAST_OUTPUT + " bytes or more");
    }

    private static void check(boolean holds, String field, Object value, String expected) {
        if (!holds) {
            throw Problem.of("command." + field, field, value, expected).asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the command as people write it; for messages only. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? executable.toString() : executable + " " + String.join(" ", arguments);
    }

    /** Builds a {@link CommandRequest}; not thread-safe. */
    public static final class Builder extends CommandRequestBuilder {
        Builder() {
            timeout(DEFAULT_TIMEOUT);
            maxOutput(DEFAULT_MAX_OUTPUT);
        }
    }
}
