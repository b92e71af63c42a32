package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.reason.Reason;

/**
 * A patch the package manager leaves out although it is newer. Immutable and thread-safe; ordered by patch.
 *
 * @param patch the patch left out
 * @param reason what the package manager says about it
 */
@JsonPropertyOrder({"patch", "reason"})
public record KeptBack(PatchId patch, Reason reason) implements Comparable<KeptBack> {

    public KeptBack {
        Required.value("patch", patch);
        Required.value("reason", reason);
    }

    @Override
    public int compareTo(KeptBack other) {
        return patch.compareTo(other.patch);
    }
}
