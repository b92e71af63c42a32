package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.lab.AptLab;
import dev.patchbay.testkit.lab.AptSuite;
import dev.patchbay.testkit.lab.DebPackage;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A laboratory and a backend for it, with short words for what tests of installing do. */
final class InstallLab implements AutoCloseable {

    final AptLab lab = AptLab.create();

    static DebPackage deb(String name, String version) {
        return DebPackage.of(name, version).build();
    }

    static PatchId id(String nameAndVersion) {
        return PatchId.of("deb:" + nameAndVersion.replace("=", ":all="));
    }

    /** Publishes packages and fetches the lists. */
    InstallLab offer(DebPackage... debs) {
        lab.publish(AptSuite.STABLE, debs);
        lab.update();
        return this;
    }

    PatchBackend backend() {
        return backend(BackendOptions.local().withLockWait(Duration.ZERO));
    }

    PatchBackend backend(BackendOptions options) {
        return new AptBackendProvider().open(lab.target(), options);
    }

    /** Returns a request for patches {@code name=version} with everything a simulation shows approved. */
    InstallRequest approve(String... patches) throws InterruptedException {
        List<PatchId> ids = Arrays.stream(patches).map(InstallLab::id).toList();
        Simulation simulation = backend().simulate(SimulationScope.exactly(ids), CallContext.standard());
        return InstallRequest.of(ids, simulation.changes());
    }

    InstallResult install(InstallRequest request) throws InterruptedException {
        return backend().install(request, CallContext.standard());
    }

    /** Installs {@code name=version}, everything approved that a simulation shows. */
    InstallResult install(String... patches) throws InterruptedException {
        return install(approve(patches));
    }

    static Map<String, PatchOutcome> outcomes(InstallResult result) {
        Map<String, PatchOutcome> outcomes = new LinkedHashMap<>();
        result.patches()
                .forEach(patch ->
                        outcomes.put(patch.patch().value().replace("deb:", "").replace(":all", ""), patch.outcome()));
        return outcomes;
    }

    /** Returns {@code name version state} of every package. */
    TreeSet<String> packages() throws InterruptedException {
        TreeSet<String> packages = new TreeSet<>();
        for (InstalledPackage installed :
                backend().inventory(CallContext.standard()).packages()) {
            packages.add(installed.name() + " " + installed.version().text() + " " + installed.state());
        }
        return packages;
    }

    @Override
    public void close() {
        lab.close();
    }
}
