package dev.patchbay.spi;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step a backend call has begun. Experimental. Immutable and thread-safe.
 *
 * @param at when
 * @param step what, one line for people; may hold text of a package's metadata and is untrusted
 * @param patch the patch it is about; empty when it is about none or several
 * @param percent how much of the call is done, 0 to 100; empty when that is not known, never a guess
 */
public record Progress(Instant at, String step, Optional<PatchId> patch, OptionalInt percent) {

    public Progress {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(step, "step");
        percent.ifPresent(value -> {
            if (value < 0 || value > 100) {
                throw Problem.of("progress.percent", "percent", value, "a percentage from 0 to 100")
                        .asException();
            }
        });
    }

    /** Returns a step about no patch in particular, of unknown length. */
    public Progress(Instant at, String step) {
        this(at, step, Optional.empty(), OptionalInt.empty());
    }
}
