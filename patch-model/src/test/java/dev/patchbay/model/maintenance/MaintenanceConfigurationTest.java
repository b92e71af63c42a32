package dev.patchbay.model.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.orchestration.OrchestrationMode;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.scope.Scope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaintenanceConfigurationTest {

    private static Machine machine(String id, OrchestrationMode mode) {
        return Machine.builder().id(MachineId.of(id)).orchestration(mode).build();
    }

    @Test
    void attachingSaysOnWhomItHasNoEffect() {
        MaintenanceConfiguration everywhere = Samples.configuration().toBuilder()
                .members(Scope.everyMachine())
                .build();
        Machine unknown = Machine.builder().id(MachineId.of("unknown")).build();

        Attachment attachment = everywhere.attachTo(
                List.of(
                        machine("host", OrchestrationMode.HOST_DRIVEN),
                        machine("customer", OrchestrationMode.CUSTOMER_MANAGED_SCHEDULES),
                        machine("safe", OrchestrationMode.AZURE_MANAGED_SAFE_DEPLOYMENT),
                        machine("manual", OrchestrationMode.MANUAL),
                        unknown),
                Samples.NOW);

        assertThat(attachment.members().members()).hasSize(5);
        assertThat(attachment.ineffective().keySet())
                .extracting(MachineId::value)
                .containsExactly("manual", "safe", "unknown");
        assertThat(attachment.ineffective().get(unknown.id()))
                .extracting(Reason::code)
                .isEqualTo("orchestration.unknown");
    }

    @Test
    void whoIsNoMemberIsNotReported() {
        MaintenanceConfiguration one = Samples.configuration().toBuilder()
                .members(Scope.machines(MachineId.of("customer")))
                .build();

        Attachment attachment = one.attachTo(
                List.of(
                        machine("customer", OrchestrationMode.CUSTOMER_MANAGED_SCHEDULES),
                        machine("manual", OrchestrationMode.MANUAL)),
                Samples.NOW);

        assertThat(attachment.ineffective()).isEmpty();
        assertThat(attachment.members().members()).containsExactly(MachineId.of("customer"));
    }

    @Test
    void theMachinesOwnRuleForRestartsBeatsTheConfigurations() {
        assertThat(Samples.configuration().rebootSettingOn(Samples.machine())).isEqualTo(RebootSetting.NEVER);
        assertThat(Samples.configuration()
                        .rebootSettingOn(Samples.machine().toBuilder()
                                .rebootSetting(Optional.empty())
                                .build()))
                .isEqualTo(RebootSetting.ALWAYS);
    }
}
