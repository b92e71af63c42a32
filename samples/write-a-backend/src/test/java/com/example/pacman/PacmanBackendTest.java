package com.example.pacman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.BackendCandidate;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.assertj.PatchbayAssertions;
import dev.patchbay.testkit.host.FaultyHost;
import dev.patchbay.testkit.host.ReplayHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PacmanBackendTest {

    private final CallContext context = CallContext.standard();

    private static BackendOptions recording() throws Exception {
        return BackendOptions.local().with(ReplayHost.of(Path.of("src/test/recordings/updates")));
    }

    @Test
    void isFoundThroughTheServiceLoaderAndApplies() throws Exception {
        assertThat(PatchBackends.discover().candidates(Target.local(), recording()))
                .extracting(BackendCandidate::toString)
                .containsExactly("example-pacman applies: there are packages in /var/lib/pacman/local");
    }

    @Test
    void aKernelBringsWhatItNeeds() throws Exception {
        try (PatchBackend backend = PatchBackends.discover().open(Target.local(), recording())) {
            Simulation simulation = backend.simulate(SimulationScope.fullUpgrade(), context);
            PatchbayAssertions.assertThat(simulation).brings("linux-firmware-whence");
        }
    }

    @Test
    void aMessageAmongTheLinesIsSaidAndIsNoPackage() throws Exception {
        FaultyHost noisy = FaultyHost.of(recording().host())
                .answer(
                        request -> request.arguments().contains("-Q"),
                        request -> CommandResult.builder()
                                .exitCode(0)
                                .output(CommandOutput.of("warning: database file is old\nbash 5.2.026-2\n"))
                                .build());
        try (PatchBackend backend =
                new PacmanProvider().open(Target.local(), BackendOptions.local().with(noisy))) {
            assertThat(backend.inventory(context).packages()).hasSize(1);
            assertThat(backend.inventory(context).completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        }
    }
}
