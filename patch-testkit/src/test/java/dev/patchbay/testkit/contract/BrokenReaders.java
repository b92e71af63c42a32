package dev.patchbay.testkit.contract;

import static java.util.Map.entry;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Cancellation;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.ProgressListener;
import dev.patchbay.spi.SimulationScope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** For every rule about reading and simulating, a backend that breaks it. */
final class BrokenReaders {

    private static final PatchId STRANGER = PatchId.of("deb:stranger:amd64=1.0-1");

    private BrokenReaders() {}

    static Map<String, UnaryOperator<PatchBackend>> all() {
        return Map.ofEntries(
                entry("MUST-101", backend -> new Tampered(backend) {
                    @Override
                    public String id() {
                        return "Acme Backend";
                    }
                }),
                entry("MUST-102", BrokenReaders::forgetful),
                entry("MUST-103", backend -> new Tampered(backend) {
                    private final AtomicInteger closed = new AtomicInteger();

                    @Override
                    public void close() {
                        if (closed.incrementAndGet() == 2) {
                            throw new IllegalStateException("closed already");
                        }
                    }
                }),
                entry("MUST-104", Tampered.reboot(state -> null)),
                entry("MUST-105", backend -> new Tampered(backend) {
                    @Override
                    public Set<Capability> capabilities() {
                        Set<Capability> declared = EnumSet.copyOf(super.capabilities());
                        declared.remove(Capability.SERVICES);
                        return declared;
                    }
                }),
                entry(
                        "MUST-106",
                        Tampered.inventory(inventory ->
                                inventory.toBuilder().observed(Instant.EPOCH).build())),
                entry(
                        "MUST-107",
                        ignoring(context -> context.toBuilder()
                                .cancellation(Cancellation.NEVER)
                                .build())),
                entry(
                        "MUST-108",
                        ignoring(context ->
                                context.toBuilder().deadline(Optional.empty()).build())),
                entry("MUST-109", backend -> new Tampered(backend) {
                    @Override
                    public Inventory inventory(CallContext context) throws InterruptedException {
                        Thread.interrupted();
                        return super.inventory(context);
                    }
                }),
                entry(
                        "SHOULD-101",
                        ignoring(context -> context.toBuilder()
                                .progress(ProgressListener.NONE)
                                .build())),
                entry(
                        "MUST-121",
                        Tampered.inventory(inventory ->
                                inventory.toBuilder().packages(List.of()).build())),
                entry("MUST-122", unsteady()),
                entry("MUST-123", backend -> new Tampered(backend) {
                    @Override
                    public Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException {
                        Simulation simulation = super.simulate(scope, context);
                        Tampered.installEverything(delegate(), context);
                        return simulation;
                    }
                }),
                entry("MUST-124", Tampered.inventory(BrokenReaders::noisy)),
                entry("MUST-125", Tampered.available(available -> offering(available, "bash", "5.2.21-2ubuntu4"))),
                entry("MUST-126", Tampered.available(available -> offering(available, "bash", "9.9-9"))),
                entry("MUST-127", Tampered.available(BrokenReaders::newestOnly)),
                entry(
                        "MUST-128",
                        Tampered.inventory(inventory -> inventory.toBuilder()
                                .completeness(Completeness.COMPLETE)
                                .build())),
                entry("MUST-129", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult refresh(CallContext context) throws InterruptedException {
                        super.refresh(context);
                        return OperationResult.succeeded(context.now(), context.now());
                    }
                }),
                entry(
                        "MUST-130",
                        Tampered.available(available -> available.toBuilder()
                                .candidates(Set.of())
                                .patches(List.of())
                                .build())),
                entry("MUST-131", Tampered.inventory(BrokenReaders::withoutHolds)),
                entry(
                        "MUST-132",
                        Tampered.reboot(
                                state -> new RebootState(RebootState.Need.NOT_REQUIRED, List.of(Tampered.LIE)))),
                entry("MUST-133", Tampered.reboot(state -> new RebootState(RebootState.Need.NOT_REQUIRED, List.of()))),
                entry(
                        "SHOULD-121",
                        patches(patch -> patch.toBuilder()
                                .downloadBytes(Optional.empty())
                                .build())),
                entry("SHOULD-122", patches(patch -> patch.toBuilder().title("").build())),
                entry(
                        "MUST-201",
                        Tampered.simulation(simulation -> simulation.toBuilder()
                                .changes(List.of())
                                .units(Set.of())
                                .build())),
                entry(
                        "MUST-202",
                        Tampered.simulation(simulation ->
                                simulation.toBuilder().addChanges(removal()).build())),
                entry(
                        "MUST-203",
                        Tampered.simulation(simulation -> simulation.toBuilder()
                                .addEdges(new DependencyEdge(STRANGER, PatchId.of("deb:other:amd64=1")))
                                .build())),
                entry("MUST-204", BrokenReaders::ignoringHolds),
                entry(
                        "MUST-205",
                        Tampered.simulation(simulation ->
                                simulation.toBuilder().keptBack(Set.of()).build())),
                entry(
                        "MUST-206",
                        Tampered.simulation(simulation ->
                                simulation.toBuilder().phased(Set.of()).build())),
                entry(
                        "MUST-207",
                        Tampered.simulation(simulation ->
                                simulation.toBuilder().units(Set.of()).build())),
                entry("MUST-208", Tampered.simulation(BrokenReaders::upgradesOnly)),
                entry(
                        "MUST-209",
                        Tampered.simulation(simulation -> simulation.toBuilder()
                                .completeness(Completeness.COMPLETE)
                                .build())));
    }

    private static PatchBackend forgetful(PatchBackend backend) {
        AtomicInteger asked = new AtomicInteger();
        return new Tampered(backend) {
            @Override
            public Inventory inventory(CallContext context) throws InterruptedException {
                asked.incrementAndGet();
                return super.inventory(context);
            }

            @Override
            public Set<Capability> capabilities() {
                return asked.get() == 0 ? super.capabilities() : Set.of();
            }
        };
    }

    private static UnaryOperator<PatchBackend> ignoring(UnaryOperator<CallContext> part) {
        return backend -> new Tampered(backend) {
            @Override
            public Inventory inventory(CallContext context) throws InterruptedException {
                return super.inventory(part.apply(context));
            }

            @Override
            public Available available(CallContext context) throws InterruptedException {
                return super.available(part.apply(context));
            }
        };
    }

    private static UnaryOperator<PatchBackend> unsteady() {
        AtomicInteger asked = new AtomicInteger();
        return Tampered.available(available -> available.toBuilder()
                .addPatches(Patch.builder()
                        .id(PatchId.of("patch-" + asked.incrementAndGet()))
                        .subject(PackageAtVersion.of("bash", "amd64", DebianVersion.parse("9.9-9")))
                        .build())
                .build());
    }

    private static Inventory noisy(Inventory inventory) {
        return inventory.toBuilder()
                .addPackages(InstalledPackage.builder()
                        .name("Listing... Done")
                        .architecture("amd64")
                        .version(DebianVersion.parse("1.0-1"))
                        .build())
                .build();
    }

    private static Inventory withoutHolds(Inventory inventory) {
        return inventory.toBuilder()
                .packages(inventory.packages().stream()
                        .map(installed ->
                                installed.toBuilder().hold(PackageHold.NONE).build())
                        .toList())
                .build();
    }

    private static Available offering(Available available, String name, String version) {
        PatchId id = PatchId.of("deb:" + name + ":amd64=" + version);
        return available.toBuilder()
                .addPatches(Patch.builder()
                        .id(id)
                        .subject(PackageAtVersion.of(name, "amd64", DebianVersion.parse(version)))
                        .build())
                .addCandidates(id)
                .build();
    }

    private static Available newestOnly(Available available) {
        return available.toBuilder()
                .patches(available.patches().stream()
                        .filter(patch -> available.candidates().contains(patch.id()))
                        .toList())
                .build();
    }

    private static UnaryOperator<PatchBackend> patches(UnaryOperator<Patch> lie) {
        return Tampered.available(available -> available.toBuilder()
                .patches(available.patches().stream().map(lie).toList())
                .build());
    }

    private static PackageChange removal() {
        return PackageChange.builder()
                .kind(PackageChange.Kind.REMOVE)
                .name("bash")
                .architecture("amd64")
                .fromVersion(DebianVersion.parse("5.2.21-2ubuntu4"))
                .build();
    }

    private static PatchBackend ignoringHolds(PatchBackend backend) {
        return new Tampered(backend) {
            @Override
            public Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException {
                return super.simulate(scope, context).toBuilder()
                        .addUnits(
                                new InstallUnit("all", super.available(context).candidates()))
                        .build();
            }
        };
    }

    private static Simulation upgradesOnly(Simulation simulation) {
        return simulation.toBuilder()
                .changes(simulation.changes().stream()
                        .filter(change -> change.kind() == PackageChange.Kind.UPGRADE)
                        .toList())
                .build();
    }
}
