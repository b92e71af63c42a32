package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A command that changes the machine, and where it writes. Experimental. Immutable and thread-safe.
 *
 * @param command what to run; its time-out is not applied, for a change is never cut short
 * @param outputDirectory absolute path of a directory, made if it is missing, in which {@code stdout} and {@code stderr}
 *     are written and stay: a program that was killed finds them there when it starts again
 */
public record ChangeRequest(CommandRequest command, Path outputDirectory) {

    public ChangeRequest {
        Objects.requireNonNull(command, "command");
        if (!outputDirectory.isAbsolute()) {
            throw Problem.of("change.relative", "outputDirectory", outputDirectory, "an absolute path")
                    .asException();
        }
    }
}
