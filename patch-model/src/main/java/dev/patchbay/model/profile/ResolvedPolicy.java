package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What applies to one machine, and where each part of it came from. A part without origin is what a policy falls back to
 * when nobody says anything: nothing is selected. Immutable and thread-safe.
 *
 * @param machine which machine
 * @param groups every group it is in
 * @param policy the policy
 * @param settings settings of its operating system
 * @param origins where each part came from: the component names of {@link EffectivePolicy}, and {@code settings.}
 *     followed by the address for settings
 * @param conflicts what assignments of equal rank disagreed about, sorted by part
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({"machine", "groups", "policy", "settings", "origins", "conflicts"})
public record ResolvedPolicy(
        MachineId machine,
        Set<GroupName> groups,
        EffectivePolicy policy,
        Map<SettingKey, SettingValue> settings,
        Map<String, Set<PolicyOrigin>> origins,
        List<PolicyConflict> conflicts) {

    public ResolvedPolicy {
        Required.value("machine", machine);
        groups = Ordered.sorted(groups);
        Required.value("policy", policy);
        settings = Ordered.sorted(settings);
        TreeMap<String, Set<PolicyOrigin>> sorted = new TreeMap<>();
        Ordered.sorted(origins).forEach((part, from) -> sorted.put(part, Ordered.sorted(from)));
        origins = Ordered.sorted(sorted);
        conflicts = Ordered.list(conflicts);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns where {@code part} came from; empty when nobody said anything about it. */
    public Set<PolicyOrigin> originOf(String part) {
        return origins.getOrDefault(part, Ordered.sorted(Set.<PolicyOrigin>of()));
    }

    /** Builds a {@link ResolvedPolicy}; not thread-safe. */
    public static final class Builder extends ResolvedPolicyBuilder {
        Builder() {}
    }
}
