package dev.patchbay.model.maintenance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.orchestration.OrchestrationMode;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.scope.Scope;
import dev.patchbay.model.scope.ScopeMembers;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * When which machines are maintained, and how. Immutable and thread-safe.
 *
 * @param name identity, chosen by the host
 * @param state whether its windows open
 * @param schedule when they do
 * @param members which machines
 * @param selection which patches its windows install; empty leaves that to each machine's policy
 * @param rebootSetting its rule for restarts; a machine's own beats it
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"name", "state", "schedule", "members", "selection", "rebootSetting"})
public record MaintenanceConfiguration(
        String name,
        ConfigurationState state,
        ScheduleSpec schedule,
        Scope members,
        Optional<Selection> selection,
        RebootSetting rebootSetting) {

    private static final ReasonCode UNKNOWN_MODE = ReasonCode.of(
            "orchestration.unknown", "a schedule has no effect on a machine whose orchestration mode is not known");

    public MaintenanceConfiguration {
        RequiredText.check("name", name);
        state = Required.orElse(state, ConfigurationState.ACTIVE);
        Required.value("schedule", schedule);
        Required.value("members", members);
        selection = selection == null ? Optional.empty() : selection;
        rebootSetting = Required.orElse(rebootSetting, RebootSetting.IF_REQUIRED);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns what attaching this to {@code fleet} means: its members, and those among them that no scheduled run will
     * ever touch (contract rule X4).
     *
     * @param at the instant at which {@code fleet} was read
     */
    public Attachment attachTo(Collection<Machine> fleet, Instant at) {
        Map<MachineId, Reason> ineffective = new TreeMap<>();
        for (Machine machine : fleet) {
            if (members.contains(machine)) {
                whyIneffective(machine).ifPresent(reason -> ineffective.put(machine.id(), reason));
            }
        }
        ScopeMembers evaluated = members.membersOf(fleet, at);
        return new Attachment(name, evaluated, ineffective);
    }

    private static Optional<Reason> whyIneffective(Machine machine) {
        return machine.orchestration()
                .map(OrchestrationMode::whyIneffective)
                .orElseGet(() -> Optional.of(UNKNOWN_MODE.reason()));
    }

    /** Returns the rule for restarts that holds on {@code machine} in a scheduled run. */
    public RebootSetting rebootSettingOn(Machine machine) {
        return OrchestrationMode.rebootSetting(Optional.empty(), machine.rebootSetting(), rebootSetting);
    }

    /** Builds an active {@link MaintenanceConfiguration} that restarts if required; not thread-safe. */
    public static final class Builder extends MaintenanceConfigurationBuilder {
        Builder() {
            state(ConfigurationState.ACTIVE);
            rebootSetting(RebootSetting.IF_REQUIRED);
        }
    }
}
