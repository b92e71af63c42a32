package com.example.pacman;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** pacman on this machine: reads, and installs nothing. Not thread-safe. */
final class PacmanBackend implements PatchBackend {

    private static final ReasonCode IGNORED =
            ReasonCode.of("example.pacman.ignored", "the administrator keeps {name} at its version");
    private static final ReasonCode MODULES = ReasonCode.of("example.pacman.modules", "{path} {verdict}");

    private final Target target;
    private final HostAccess host;

    PacmanBackend(Target target, HostAccess host) {
        this.target = target;
        this.host = host;
    }

    @Override
    public String id() {
        return PacmanProvider.ID;
    }

    @Override
    public Inventory inventory(CallContext context) throws InterruptedException {
        Instant observed = context.now();
        context.report("reading the package database");
        PacmanTool pacman = new PacmanTool(host, context);
        PacmanTool.Answer<PacmanText.Installed> installed = pacman.installed();
        PacmanTool.Answer<PacmanText.Upgrade> upgrades = pacman.upgrades();
        Set<String> held = upgrades.values().stream()
                .filter(upgrade -> upgrade.ignored() == PacmanText.Ignored.YES)
                .map(PacmanText.Upgrade::name)
                .collect(Collectors.toSet());
        String architecture = pacman.uname("-m");
        return Inventory.builder()
                .machine(target.machine().orElse(MachineId.of("arch")))
                .operatingSystem(OperatingSystem.builder()
                        .family(OsFamily.LINUX)
                        .distribution("arch")
                        .version("rolling")
                        .architecture(architecture)
                        .build())
                .packages(installed.values().stream()
                        .map(one -> InstalledPackage.builder()
                                .name(one.name())
                                .architecture(architecture)
                                .version(one.version())
                                .hold(held.contains(one.name()) ? PackageHold.HELD : PackageHold.NONE)
                                .build())
                        .toList())
                .runningKernel(pacman.uname("-r"))
                .rebootState(rebootState(context))
                .observed(observed)
                .completeness(installed.completeness().and(upgrades.completeness()))
                .build();
    }

    @Override
    public Available available(CallContext context) throws InterruptedException {
        Instant observed = context.now();
        context.report("asking pacman for updates");
        PacmanTool pacman = new PacmanTool(host, context);
        PacmanTool.Answer<PacmanText.Installed> installed = pacman.installed();
        PacmanTool.Answer<PacmanText.Upgrade> upgrades = pacman.upgrades();
        Map<String, PacmanText.Planned> planned = byName(pacman.fullUpgrade());
        String architecture = pacman.uname("-m");
        List<Patch> patches = upgrades.values().stream()
                .map(upgrade -> patch(upgrade, Optional.ofNullable(planned.get(upgrade.name())), architecture))
                .toList();
        return Available.builder()
                .patches(patches)
                .candidates(patches.stream().map(Patch::id).toList())
                .classified(ClassSupport.UNCLASSIFIED)
                .observed(observed)
                .completeness(installed.completeness().and(upgrades.completeness()))
                .build();
    }

    private static Map<String, PacmanText.Planned> byName(PacmanTool.Answer<PacmanText.Planned> planned) {
        return planned.values().stream().collect(Collectors.toMap(PacmanText.Planned::name, Function.identity()));
    }

    private static Patch patch(PacmanText.Upgrade upgrade, Optional<PacmanText.Planned> planned, String architecture) {
        return Patch.builder()
                .id(upgrade.id())
                .subject(PackageAtVersion.of(upgrade.name(), architecture, upgrade.to()))
                .title(upgrade.name() + " " + upgrade.to().text())
                .downloadBytes(planned.map(PacmanText.Planned::bytes))
                .origins(planned.map(PacmanBackend::origin).stream().toList())
                .build();
    }

    private static PatchOrigin origin(PacmanText.Planned planned) {
        return PatchOrigin.builder()
                .origin("Arch Linux")
                .component(planned.repository())
                .build();
    }

    @Override
    public Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException {
        Instant observed = context.now();
        context.report("asking pacman what it would do");
        PacmanTool pacman = new PacmanTool(host, context);
        String architecture = pacman.uname("-m");
        List<PackageAtVersion> asked = new ArrayList<>();
        if (scope instanceof SimulationScope.Exactly exactly) {
            exactly.patches().forEach(id -> asked.add(PacmanText.parse(id, architecture)));
        }
        PacmanTool.Answer<PacmanText.Installed> installed = pacman.installed();
        PacmanTool.Answer<PacmanText.Upgrade> upgrades = pacman.upgrades();
        Map<String, PacmanText.Upgrade> offered =
                upgrades.values().stream().collect(Collectors.toMap(PacmanText.Upgrade::name, Function.identity()));
        Completeness known = asked.stream()
                .filter(choice -> !isOffered(choice, offered))
                .map(choice -> Completeness.partial(OperationReasons.NOT_OFFERED
                        .with("patch", choice.toString())
                        .build()))
                .reduce(Completeness.COMPLETE, Completeness::and);
        List<String> names = asked.stream()
                .filter(choice -> isOffered(choice, offered))
                .map(PackageAtVersion::name)
                .toList();
        PacmanTool.Answer<PacmanText.Planned> planned = asked.isEmpty()
                ? pacman.fullUpgrade()
                : names.isEmpty() ? new PacmanTool.Answer<>(List.of(), Completeness.COMPLETE) : pacman.exactly(names);
        Simulation.Builder simulation = Simulation.builder()
                .observed(observed)
                .completeness(installed
                        .completeness()
                        .and(upgrades.completeness())
                        .and(planned.completeness())
                        .and(known));
        planned.values().forEach(one -> simulation.addChanges(change(one, offered, architecture)));
        if (asked.isEmpty()) {
            upgrades.values().stream()
                    .filter(upgrade -> upgrade.ignored() == PacmanText.Ignored.YES)
                    .forEach(upgrade -> simulation.addKeptBack(new KeptBack(
                            upgrade.id(), IGNORED.with("name", upgrade.name()).build())));
        }
        return simulation.build();
    }

    private static boolean isOffered(PackageAtVersion choice, Map<String, PacmanText.Upgrade> offered) {
        return Optional.ofNullable(offered.get(choice.name()))
                .filter(upgrade -> upgrade.to().equals(choice.version()))
                .isPresent();
    }

    private static PackageChange change(
            PacmanText.Planned planned, Map<String, PacmanText.Upgrade> offered, String architecture) {
        Optional<PacmanText.Upgrade> upgrade = Optional.ofNullable(offered.get(planned.name()));
        return PackageChange.builder()
                .kind(upgrade.isPresent() ? PackageChange.Kind.UPGRADE : PackageChange.Kind.INSTALL)
                .name(planned.name())
                .architecture(architecture)
                .fromVersion(upgrade.map(PacmanText.Upgrade::from))
                .toVersion(planned.version())
                .patch(upgrade.map(PacmanText.Upgrade::id)
                        .filter(id -> id.equals(PacmanText.id(planned.name(), planned.version()))))
                .addOrigins(origin(planned))
                .build();
    }

    @Override
    public InstallResult install(InstallRequest request, CallContext context) {
        return InstallResult.readOnly(id(), request, context.now());
    }

    /** Arch removes the running kernel's modules when it upgrades the kernel. */
    @Override
    public RebootState rebootState(CallContext context) throws InterruptedException {
        String path = "/usr/lib/modules/" + new PacmanTool(host, context).uname("-r");
        try {
            boolean there = host.stat(target.resolve(path)).isPresent();
            Reason signal = MODULES.with("path", path)
                    .with("verdict", there ? "is there" : "is gone")
                    .build();
            return new RebootState(there ? RebootState.Need.NOT_REQUIRED : RebootState.Need.REQUIRED, List.of(signal));
        } catch (IOException e) {
            return new RebootState(
                    RebootState.Need.UNKNOWN,
                    List.of(MODULES.with("path", path)
                            .with("verdict", "cannot be looked at")
                            .build()));
        }
    }

    @Override
    public void close() {
        // nothing is kept between calls
    }
}
