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
 * Which patches lie on the machine, checked and ready to install.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param operation how it ended as a whole
 * @param ready patches that need no network any more
 * @param failed patches that could not be fetched, and why
 */
public record DownloadResult(OperationResult operation, Set<PatchId> ready, Map<PatchId, Reason> failed) {

    public DownloadResult {
        Objects.requireNonNull(operation, "operation");
        ready = Collections.unmodifiableSet(new TreeSet<>(ready));
        failed = Collections.unmodifiableMap(new TreeMap<>(failed));
    }
}
