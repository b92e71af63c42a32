package dev.patchbay.spi;

import dev.patchbay.model.machine.Completeness;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The other patchers of a machine.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param patchers those that are there, whatever their activity
 * @param observed when it was looked at
 * @param completeness whether all that are known could be looked for
 */
public record PatcherReport(List<OtherPatcher> patchers, Instant observed, Completeness completeness) {

    public PatcherReport {
        patchers = List.copyOf(patchers);
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(completeness, "completeness");
    }
}
