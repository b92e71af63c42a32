package dev.patchbay.spi;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which patches were taken back.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param operation how it ended as a whole
 * @param removed patches that are not on the machine any more
 * @param failed patches that still are, and why
 */
public record UninstallResult(OperationResult operation, Set<PatchId> removed, Map<PatchId, Reason> failed) {

    public UninstallResult {
        Objects.requireNonNull(operation, "operation");
        removed = Collections.unmodifiableSet(new TreeSet<>(removed));
        failed = Collections.unmodifiableMap(new TreeMap<>(failed));
    }
}
