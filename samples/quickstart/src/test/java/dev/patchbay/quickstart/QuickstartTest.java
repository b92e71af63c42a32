package dev.patchbay.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.spi.PatchBackends;
import dev.patchbay.testkit.fake.FakeMachine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int start(PatchBackends backends, String... args) throws InterruptedException {
        return Quickstart.start(
                List.of(args),
                backends,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void theDemoIsMarkedAndExplainsEveryPatch() throws InterruptedException {
        assertThat(start(PatchBackends.of(), "--demo")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("A simulated machine")
                .contains(FakeMachine.MARK)
                .contains("Next window: 2026-")
                .contains("Planned: starts at")
                .contains("NotApproved: the machine's administrator holds docker.io");
    }

    @Test
    void anyBackendDoes() throws InterruptedException {
        assertThat(start(PatchBackends.of(FakeMachine.debian12().provider()))).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("debian 12");
    }

    @Test
    void whereNoBackendAppliesNoMachineIsInvented() throws InterruptedException {
        assertThat(start(PatchBackends.of())).isEqualTo(3);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("patch-linux").contains("--demo");
    }
}
