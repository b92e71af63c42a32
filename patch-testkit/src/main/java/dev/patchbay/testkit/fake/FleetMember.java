package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.testkit.internal.PatchbayStyle;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What is known about a machine of a simulated fleet without looking at it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its identity
 * @param preset which simulated machine it starts as, for example {@code ubuntu2404}
 * @param role what it does, for example {@code web}
 * @param ring name of the ring it is patched with
 * @param zone where its clock is
 * @param tags labels by name, sorted; {@code role}, {@code ring} and {@code environment} among them
 */
@Value.Builder
@PatchbayStyle
public record FleetMember(
        MachineId id, String preset, String role, String ring, ZoneName zone, Map<String, String> tags) {

    public FleetMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(ring, "ring");
        Objects.requireNonNull(zone, "zone");
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link FleetMember}; not thread-safe. */
    public static final class Builder extends FleetMemberBuilder {
        Builder() {}
    }
}
