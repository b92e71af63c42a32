package com.example.pacman;

import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.contract.Scenario;
import dev.patchbay.testkit.contract.ScenarioUnavailable;
import dev.patchbay.testkit.host.FaultyHost;
import dev.patchbay.testkit.host.ReplayHost;
import dev.patchbay.testkit.junit.PatchBackendContract;
import java.io.IOException;
import java.nio.file.Path;

/** Proves the backend: what a vendor writes. The report lies in {@code target/patchbay/} afterwards. */
class PacmanContractTest implements PatchBackendContract {

    @Override
    public PatchBackend open(Scenario scenario) throws ScenarioUnavailable, IOException {
        return switch (scenario) {
            case AS_IS, UPDATES, NEW_DEPENDENCY -> recorded("updates");
            case UP_TO_DATE -> recorded("up-to-date");
            case HELD -> recorded("ignored");
            case REBOOT_OWED -> recorded("restart-owed");
            case DATABASE_UNREADABLE ->
                open(FaultyHost.of(host("updates")).failCommand("/usr/bin/pacman", FaultyHost.Fault.SILENT));
            case FIX_BELOW_NEWEST -> throw new ScenarioUnavailable("pacman's sources hold one version of each package");
            case PHASED, LICENCE -> throw new ScenarioUnavailable("pacman has nothing of the kind");
            default -> throw new ScenarioUnavailable("there is no recording of it");
        };
    }

    private static PatchBackend recorded(String name) throws IOException {
        return open(host(name));
    }

    private static PatchBackend open(dev.patchbay.spi.HostAccess host) {
        return new PacmanProvider().open(Target.local(), BackendOptions.local().with(host));
    }

    private static ReplayHost host(String name) throws IOException {
        return ReplayHost.of(Path.of("src/test/recordings", name));
    }
}
