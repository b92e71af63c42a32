package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.spi.BackendCandidate;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.LocalHost;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.ProviderApplicability;
import dev.patchbay.spi.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The machine the tests run on, whatever state it is in; read only. */
@ExtendWith(AptTools.class)
class HostMachineTest {

    @BeforeEach
    void onDebian() {
        ProviderApplicability answer = new AptBackendProvider().appliesTo(Target.local(), LocalHost.create());
        assumeTrue(answer.isApplicable(), () -> "this machine is no Debian: " + answer.reasons());
    }

    @Test
    void theUpgradedSetIsAptsOwn() throws InterruptedException {
        LabMachine machine = LabMachine.observe(Target.local());
        List<String> printed = LocalHost.create()
                .run(
                        CommandRequest.builder()
                                .executable(Path.of("/usr/bin/apt-get"))
                                .addArguments("-s", "-q=2", "dist-upgrade")
                                .build(),
                        CallContext.standard())
                .output()
                .lines();

        assertThat(machine.inventory().packages()).isNotEmpty();
        assertThat(machine.inventory().operatingSystem().architecture()).isNotEqualTo("unknown");
        assertThat(machine.inventory().runningKernel()).isPresent();
        assertThat(machine.upgrades()).isEqualTo(LabMachine.upgradesAptPrints(printed));
        if (machine.available().completeness().isComplete()) {
            assertThat(machine.candidatesThatInstall()).isEqualTo(machine.upgradedPatches());
        } else {
            assertThat(machine.available().completeness().causes()).isNotEmpty();
        }
        assertThat(machine.available().patches()).extracting(Patch::id).doesNotHaveDuplicates();
        assertThat(machine.inventory().completeness().level()).isNotEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void discoveryFindsTheBackendByBothRegistrations() throws InterruptedException {
        assertThat(PatchBackends.discoverAll(Target.local())).anySatisfy(candidate -> {
            assertThat(candidate.name()).isEqualTo("apt");
            assertThat(candidate.state()).isEqualTo(BackendCandidate.State.APPLIES);
        });
        try (var backend = PatchBackends.discover().open(Target.local(), BackendOptions.local())) {
            assertThat(backend.id()).isEqualTo("apt");
            assertThat(backend.inventory(CallContext.standard()).packages()).isNotEmpty();
        }
    }
}
