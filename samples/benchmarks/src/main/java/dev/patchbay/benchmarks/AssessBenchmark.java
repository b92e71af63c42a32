package dev.patchbay.benchmarks;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.assessment.rpm.RpmFix;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.version.RpmVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Plain {@code assess}: machines a second on one core.
 *
 * <p>Recipe, seed 42: 3,000 names; 3,000 advisories over 200 days, each fixing one to three versions of random names; 256
 * machines with 1,000 random names each, every package at version 1 to 12 so that some fixes are there and some are
 * missing. One policy for all: everything but a mask, a deferral of seven days. Every patch that is not NotApplicable is
 * listed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssessBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final int NAMES = 3000;
    private static final int MACHINES = 256;

    private final List<Inventory> machines = new ArrayList<>();
    private CompiledPolicy policy = CompiledPolicy.of(policy(), Catalog.of(empty()));
    private int next;

    private static EffectivePolicy policy() {
        return EffectivePolicy.builder()
                .selection(Selection.everything().toBuilder()
                        .addMasksToExclude(NameMask.of("package-1*7"))
                        .build())
                .addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(7))
                        .clock(AgeClock.PUBLISHED)
                        .build())
                .build();
    }

    private static Available empty() {
        return Available.builder()
                .observed(NOW)
                .completeness(Completeness.COMPLETE)
                .build();
    }

    @Setup
    public void setUp() {
        Random random = new Random(42);
        Map<PatchId, Patch> patches = new HashMap<>();
        Map<String, Integer> highest = new HashMap<>();
        List<Advisory> advisories = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            AdvisoryId id = AdvisoryId.of("ADV-2026:" + i);
            Instant published = NOW.minus(Duration.ofDays(random.nextInt(200)));
            advisories.add(Advisory.builder()
                    .id(id)
                    .classification(i % 2 == 0 ? Classification.SECURITY : Classification.BUGFIX)
                    .published(published)
                    .build());
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                String name = "package-" + random.nextInt(NAMES);
                int version = 2 + random.nextInt(11);
                RpmVersion fixed = RpmVersion.parse("1." + version + "-1.el9");
                PatchId patch = RpmFix.id(name, "x86_64", fixed);
                highest.merge(name, version, Math::max);
                patches.putIfAbsent(
                        patch,
                        Patch.builder()
                                .id(patch)
                                .subject(PatchSubject.PackageAtVersion.of(name, "x86_64", fixed))
                                .addClassifications(i % 2 == 0 ? Classification.SECURITY : Classification.BUGFIX)
                                .published(published)
                                .addAdvisories(id)
                                .build());
            }
        }
        Available.Builder available = empty().toBuilder()
                .patches(patches.values())
                .advisories(advisories)
                .metadataAsOf(NOW);
        highest.forEach((name, version) ->
                available.addCandidates(RpmFix.id(name, "x86_64", RpmVersion.parse("1." + version + "-1.el9"))));
        policy = CompiledPolicy.of(policy(), Catalog.of(available.build()));
        for (int m = 0; m < MACHINES; m++) {
            machines.add(machine(m, random));
        }
    }

    private static Inventory machine(int number, Random random) {
        Map<String, InstalledPackage> packages = new HashMap<>();
        while (packages.size() < 1000) {
            String name = "package-" + random.nextInt(NAMES);
            packages.put(
                    name,
                    InstalledPackage.builder()
                            .name(name)
                            .architecture("x86_64")
                            .version(RpmVersion.parse("1." + (1 + random.nextInt(12)) + "-1.el9"))
                            .build());
        }
        return Inventory.builder()
                .machine(MachineId.of("m" + number))
                .operatingSystem(OperatingSystem.builder()
                        .family(OsFamily.LINUX)
                        .distribution("almalinux")
                        .version("9")
                        .architecture("x86_64")
                        .build())
                .supportStatus(SupportStatus.SUPPORTED)
                .rebootState(new RebootState(RebootState.Need.NOT_REQUIRED, List.of()))
                .packages(packages.values())
                .observed(NOW)
                .completeness(Completeness.COMPLETE)
                .build();
    }

    @Benchmark
    public Assessment plain() {
        next = (next + 1) % MACHINES;
        return Assessor.assess(machines.get(next), policy, PatchFacts.none(), RunHistory.empty(), NOW);
    }
}
