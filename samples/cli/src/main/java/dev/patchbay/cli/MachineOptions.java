package dev.patchbay.cli;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The machine a command looks at. */
final class MachineOptions {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Look at the system in this directory instead of the running one; "
                    + "a file apt.conf in it is used as apt's configuration.")
    private @Nullable Path root;

    /** Reads the machine. Changes nothing. */
    MachineReading read(Clock clock) throws InterruptedException {
        Target target = root == null ? Target.local() : Target.root(root.toAbsolutePath());
        CallContext context = CallContext.builder().clock(clock).build();
        try (PatchBackend backend = PatchBackends.discover().open(target)) {
            return new MachineReading(
                    backend.inventory(context),
                    backend.available(context),
                    backend.simulate(SimulationScope.fullUpgrade(), context));
        }
    }
}
