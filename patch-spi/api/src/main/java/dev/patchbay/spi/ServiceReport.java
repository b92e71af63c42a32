package dev.patchbay.spi;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Services that still run what an update has replaced.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param outdated each service by the name its manager knows, with what shows that it is outdated; sorted by name
 * @param observed when it was looked at
 * @param completeness whether every service could be looked at
 */
public record ServiceReport(Map<String, Reason> outdated, Instant observed, Completeness completeness) {

    public ServiceReport {
        outdated = Collections.unmodifiableMap(new TreeMap<>(outdated));
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(completeness, "completeness");
    }
}
