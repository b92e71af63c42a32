package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.orchestration.OrchestrationMode;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.schedule.ZoneName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A machine as its host knows it: what it is, where it stands and how it may be patched. What is installed on it is its
 * {@link Inventory}.
 *
 * <pre>{@code
 * Machine.builder().id(MachineId.of("web-01")).operatingSystem(system).putTags("env", "prod").build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identity, chosen by the host
 * @param name what people call it; the id unless given
 * @param operatingSystem release it runs; empty when nobody looked yet
 * @param supportStatus whether that release still gets fixes
 * @param readiness whether it can be patched
 * @param lastContact when it was last heard of; empty when it never was
 * @param tags labels by name; spelling is kept, scopes compare without regard to letter case
 * @param location data centre, region or site; empty when unknown
 * @param resourcePath where it stands in its owner's hierarchy
 * @param zone its time zone; empty when unknown
 * @param topology what it must not share an outage with, by attribute: {@code zone}, {@code rack}, {@code cluster}
 * @param orchestration who decides when it installs patches; empty when unknown, which lets no schedule run
 * @param rebootSetting its own rule for restarts; empty when it has none
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({
    "id",
    "name",
    "operatingSystem",
    "supportStatus",
    "readiness",
    "lastContact",
    "tags",
    "location",
    "resourcePath",
    "zone",
    "topology",
    "orchestration",
    "rebootSetting"
})
public record Machine(
        MachineId id,
        String name,
        Optional<OperatingSystem> operatingSystem,
        SupportStatus supportStatus,
        Readiness readiness,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> lastContact,
        Map<String, String> tags,
        Optional<String> location,
        ResourcePath resourcePath,
        Optional<ZoneName> zone,
        Map<String, String> topology,
        Optional<OrchestrationMode> orchestration,
        Optional<RebootSetting> rebootSetting) {

    public Machine {
        Required.value("id", id);
        name = name == null || name.isEmpty() ? id.value() : RequiredText.check("name", name);
        operatingSystem = operatingSystem == null ? Optional.empty() : operatingSystem;
        Required.value("supportStatus", supportStatus);
        Required.value("readiness", readiness);
        lastContact = lastContact == null ? Optional.empty() : lastContact;
        tags = Ordered.sorted(tags);
        tags.keySet().forEach(tag -> RequiredText.check("tags", tag));
        location = location == null ? Optional.empty() : location;
        location.ifPresent(text -> RequiredText.check("location", text));
        resourcePath = Required.orElse(resourcePath, ResourcePath.UNKNOWN);
        zone = zone == null ? Optional.empty() : zone;
        topology = Ordered.sorted(topology);
        topology.forEach((attribute, value) -> {
            RequiredText.check("topology", attribute);
            RequiredText.check("topology." + attribute, value);
        });
        orchestration = orchestration == null ? Optional.empty() : orchestration;
        rebootSetting = rebootSetting == null ? Optional.empty() : rebootSetting;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    public String toString() {
        return name
                + (name.equals(id.value()) ? "" : " (" + id + ")")
                + operatingSystem.map(system -> ", " + system).orElse("");
    }

    /** Builds a {@link Machine} about which nothing is known but what is given; not thread-safe. */
    public static final class Builder extends MachineBuilder {
        Builder() {
            name("");
            supportStatus(SupportStatus.UNKNOWN);
            readiness(Readiness.UNKNOWN);
            resourcePath(ResourcePath.UNKNOWN);
        }
    }
}
