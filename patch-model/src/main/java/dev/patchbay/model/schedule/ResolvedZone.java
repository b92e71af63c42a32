package dev.patchbay.model.schedule;

import dev.patchbay.model.internal.PatchbayStyle;
import java.time.zone.ZoneRules;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * A zone name together with the rules a {@link ZoneCatalog} found for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name as given
 * @param id the IANA id or offset it stands for; equal to the name unless that is a Windows id
 * @param rules the offsets of the zone for all time
 * @param dataVersion the version of the time-zone data the rules come from, such as {@code 2026a}; {@code fixed} for an
 *     offset that never changes
 */
@Value.Builder
@PatchbayStyle
public record ResolvedZone(ZoneName name, String id, ZoneRules rules, String dataVersion) {

    /** The data version of an offset that never changes. */
    public static final String FIXED = "fixed";

    public ResolvedZone {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(dataVersion, "dataVersion");
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a resolved zone; not thread-safe. Everything must be given. */
    public static final class Builder extends ResolvedZoneBuilder {
        Builder() {}
    }
}
