package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import java.util.Optional;

/**
 * What one run did about one patch. Immutable and thread-safe.
 *
 * @param patch the patch
 * @param execution what was done
 * @param cause why, wherever it is not {@link Execution#SUCCEEDED}
 */
@JsonPropertyOrder({"patch", "execution", "cause"})
public record PatchExecution(PatchId patch, Execution execution, Optional<Reason> cause) {

    public PatchExecution {
        Required.value("patch", patch);
        Required.value("execution", execution);
        cause = cause == null ? Optional.empty() : cause;
    }
}
