package dev.patchbay.testkit.generate;

import dev.patchbay.model.history.Execution;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchExecution;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.VersionScheme;
import dev.patchbay.testkit.fake.FakeMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Draws machines and what is remembered of them. */
public final class MachineGenerators {

    private static final List<String> ARCHITECTURES = List.of("amd64", "arm64", "all");

    private MachineGenerators() {}

    /** Returns opaque identities. */
    public static Gen<MachineId> machineId() {
        return (random, size) -> MachineId.of("machine-" + random.nextInt(100_000));
    }

    /** Returns releases of Debian and rpm distributions and of Windows. */
    public static Gen<OperatingSystem> operatingSystem() {
        return (random, size) -> switch (random.nextInt(3)) {
            case 0 ->
                system(OsFamily.LINUX, Draw.oneOf(random, List.of("debian", "ubuntu")), "amd64")
                        .version(random.nextInt(30) + "")
                        .codename("generated")
                        .build();
            case 1 ->
                system(OsFamily.LINUX, Draw.oneOf(random, List.of("rhel", "sles", "rocky")), "x86_64")
                        .version("9." + random.nextInt(10))
                        .build();
            default ->
                system(OsFamily.WINDOWS, "windows-server", "x64")
                        .version("2022")
                        .build(new BuildNumber(20348, random.nextInt(5000)))
                        .build();
        };
    }

    private static OperatingSystem.Builder system(OsFamily family, String distribution, String architecture) {
        return OperatingSystem.builder()
                .family(family)
                .distribution(distribution)
                .architecture(architecture);
    }

    /** Returns packages of one scheme in every state. */
    public static Gen<InstalledPackage> installedPackage(VersionScheme scheme) {
        Gen<PackageVersion> version = CommonGenerators.version(scheme);
        return (random, size) -> InstalledPackage.builder()
                .name(CommonGenerators.packageName().next(random, size))
                .architecture(Draw.oneOf(random, ARCHITECTURES))
                .version(version.next(random, size))
                .sourceName(
                        Draw.maybe(random, () -> CommonGenerators.packageName().next(random, size)))
                .sourceVersion(Draw.maybe(random, () -> version.next(random, size)))
                .state(random.nextInt(4) == 0 ? Draw.oneOf(random, PackageState.class) : PackageState.INSTALLED)
                .hold(random.nextInt(5) == 0 ? PackageHold.HELD : PackageHold.NONE)
                .build();
    }

    /** Returns every need for a restart, with signals. */
    public static Gen<RebootState> rebootState() {
        return (random, size) -> new RebootState(
                Draw.oneOf(random, RebootState.Need.class),
                CommonGenerators.reason().list().next(random, Math.min(size, 3)));
    }

    /** Returns inventories that fit their operating system: packages of one scheme, or Windows updates. */
    public static Gen<Inventory> inventory() {
        return (random, size) -> {
            OperatingSystem system = operatingSystem().next(random, size);
            Inventory.Builder inventory = Inventory.builder()
                    .machine(machineId().next(random, size))
                    .operatingSystem(system)
                    .supportStatus(Draw.oneOf(random, SupportStatus.class))
                    .rebootState(rebootState().next(random, size))
                    .observed(Draw.instant(random))
                    .completeness(CommonGenerators.completeness().next(random, size));
            if (system.family() == OsFamily.WINDOWS) {
                Draw.distinct(random, size, () -> KbNumber.of(1 + random.nextInt(90_000_000)), kb -> kb)
                        .forEach(inventory::addKnowledgeBase);
            } else {
                inventory.packages(packages(random, size, schemeOf(system))).runningKernel("6.8.0-31-generic");
            }
            return inventory.build();
        };
    }

    private static VersionScheme schemeOf(OperatingSystem system) {
        return system.codename().isPresent() ? VersionScheme.DEBIAN : VersionScheme.RPM;
    }

    private static List<InstalledPackage> packages(Random random, int size, VersionScheme scheme) {
        Gen<InstalledPackage> one = installedPackage(scheme);
        return Draw.distinct(
                random,
                size,
                () -> one.next(random, size),
                installed -> installed.name() + ":" + installed.architecture());
    }

    /** Returns histories of runs that may have ended. */
    public static Gen<RunHistory> runHistory() {
        return (random, size) ->
                new RunHistory(Draw.distinct(random, size, () -> runRecord(random, size), RunRecord::runId));
    }

    private static RunRecord runRecord(Random random, int size) {
        Instant started = Draw.instant(random);
        return RunRecord.builder()
                .runId("run-" + random.nextInt(10_000))
                .started(started)
                .ended(Draw.maybe(random, () -> started.plus(Draw.duration(random, Duration.ofHours(4)))))
                .executions(Draw.distinct(
                        random,
                        size,
                        () -> new PatchExecution(
                                PatchId.of("patch-" + random.nextInt(1000)),
                                Draw.oneOf(random, Execution.class),
                                java.util.Optional.of(CommonGenerators.reason().next(random, size))),
                        PatchExecution::patch))
                .build();
    }

    /** Returns what a host may remember about patches. */
    public static Gen<PatchFacts> patchFacts() {
        return (random, size) -> {
            PatchFacts.Builder facts = PatchFacts.builder();
            Draw.distinct(random, size, () -> PatchId.of("patch-" + random.nextInt(1000)), id -> id)
                    .forEach(id -> {
                        facts.putFirstSeen(
                                id,
                                new FirstSeen(
                                        Draw.maybe(random, () -> Draw.instant(random)),
                                        Draw.maybe(random, () -> Draw.instant(random))));
                        if (random.nextBoolean()) {
                            facts.addConsents(id);
                        }
                    });
            return facts.build();
        };
    }

    /** Returns simulated machines of every preset, each with its own seed. */
    public static Gen<FakeMachine> fakeMachine() {
        return (random, size) -> {
            FakeMachine preset = switch (random.nextInt(5)) {
                case 0 -> FakeMachine.ubuntu2404();
                case 1 -> FakeMachine.debian12();
                case 2 -> FakeMachine.rhel9();
                case 3 -> FakeMachine.sles15();
                default -> FakeMachine.windowsServer2022();
            };
            return preset.toBuilder().seed(random.nextLong()).build();
        };
    }
}
