package dev.patchbay.testkit.fake;

import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackendProvider;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.ProviderApplicability;
import dev.patchbay.spi.Target;
import java.util.Objects;

/**
 * Serves one simulated machine, whatever the target. It is never discovered: a program that has the testkit on its class
 * path does not thereby manage a simulated machine. Whoever wants it passes it on.
 *
 * <pre>{@code
 * PatchBackends backends = PatchBackends.of(FakeBackendProvider.of(FakeMachine.ubuntu2404()));
 * }</pre>
 *
 * <p>The target's own machine id, where it has one, is used in answers, so that a host finds its machine again; without
 * one the simulated machine's id is, which starts with {@value FakeMachine#MARK}. Immutable and thread-safe.
 */
public final class FakeBackendProvider implements PatchBackendProvider {

    private static final ReasonCode SIMULATED =
            ReasonCode.of("simulated.machine", "it serves the simulated machine {machine}, whatever the target");

    private final FakeMachine machine;

    private FakeBackendProvider(FakeMachine machine) {
        this.machine = Objects.requireNonNull(machine, "machine");
    }

    /** Returns a provider whose backends all act on {@code machine}. */
    public static FakeBackendProvider of(FakeMachine machine) {
        return new FakeBackendProvider(machine);
    }

    /** Returns {@value FakeMachine#MARK}. */
    @Override
    public String id() {
        return FakeMachine.MARK;
    }

    @Override
    public int spiVersion() {
        return PatchBackends.SPI_VERSION;
    }

    @Override
    public ProviderApplicability appliesTo(Target target, HostAccess host) {
        return ProviderApplicability.applies(
                SIMULATED.with("machine", machine.id().value()).build());
    }

    @Override
    public PatchBackend open(Target target, BackendOptions options) {
        return new FakeBackend(machine, target.machine(), options.lockWait());
    }
}
