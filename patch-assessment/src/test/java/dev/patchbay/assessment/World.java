package dev.patchbay.assessment;

import dev.patchbay.assessment.debian.DebianPatches;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OnRevision;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.SecurityUpdates;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.version.DebianVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A small machine, its sources and its policy, all drawn from one seed out of few names, versions and dates. */
record World(
        Inventory inventory,
        Available available,
        Simulation simulation,
        EffectivePolicy policy,
        PatchFacts facts,
        Instant now) {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");
    private static final List<String> VERSIONS = List.of("1.0", "1.1", "1.2", "2.0~rc1", "2.0", "1:0.1");
    private static final List<String> ARCHITECTURES = List.of("amd64", "amd64", "amd64", "all", "i386");

    static World generate(long seed) {
        return new Generator(new Random(seed)).world();
    }

    World at(Instant instant) {
        return new World(inventory, available, simulation, policy, facts, instant);
    }

    /** Returns an equal world whose lists and sets were given in another order. */
    World shuffled(long seed) {
        Random random = new Random(seed);
        return new World(
                inventory.toBuilder()
                        .packages(shuffle(inventory.packages(), random))
                        .unreadable(shuffle(inventory.unreadable(), random))
                        .build(),
                available.toBuilder()
                        .patches(shuffle(available.patches(), random).stream()
                                .map(patch -> patch.toBuilder()
                                        .classifications(mix(patch.classifications(), random))
                                        .traits(mix(patch.traits(), random))
                                        .build())
                                .toList())
                        .candidates(mix(available.candidates(), random))
                        .build(),
                simulation.toBuilder()
                        .keptBack(mix(simulation.keptBack(), random))
                        .phased(mix(simulation.phased(), random))
                        .units(mix(simulation.units(), random))
                        .edges(mix(simulation.edges(), random))
                        .build(),
                policy.toBuilder()
                        .approvals(mix(policy.approvals(), random))
                        .rejections(mix(policy.rejections(), random))
                        .deferrals(shuffle(policy.deferrals(), random))
                        .deadlines(shuffle(policy.deadlines(), random))
                        .pauses(shuffle(policy.pauses(), random))
                        .build(),
                facts.toBuilder().consents(mix(facts.consents(), random)).build(),
                now);
    }

    private static <T> List<T> shuffle(Collection<T> elements, Random random) {
        List<T> shuffled = new ArrayList<>(elements);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> Set<T> mix(Collection<T> elements, Random random) {
        return new LinkedHashSet<>(shuffle(elements, random));
    }

    /** Draws the parts. */
    private static final class Generator {
        private final Random random;
        private final Instant now = Scenario.NOW;
        private final List<Patch> patches = new ArrayList<>();

        Generator(Random random) {
            this.random = random;
        }

        World world() {
            Inventory inventory = inventory();
            Available available = available();
            return new World(inventory, available, simulation(), policy(), facts(), now);
        }

        private Inventory inventory() {
            Inventory.Builder inventory = Inventory.builder()
                    .machine(MachineId.of("m"))
                    .operatingSystem(OperatingSystem.builder()
                            .family(OsFamily.LINUX)
                            .distribution("debian")
                            .version("12")
                            .architecture("amd64")
                            .build())
                    .supportStatus(oneOf(List.of(SupportStatus.values())))
                    .rebootState(new RebootState(oneOf(List.of(RebootState.Need.values())), List.of()))
                    .observed(daysAgo(random.nextInt(4)))
                    .completeness(chance(5) ? Completeness.partial(reason("test.cut")) : Completeness.COMPLETE);
            Set<String> keys = new LinkedHashSet<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                InstalledPackage content = InstalledPackage.builder()
                        .name(oneOf(NAMES))
                        .architecture(oneOf(ARCHITECTURES))
                        .version(DebianVersion.parse(oneOf(VERSIONS)))
                        .state(chance(6) ? oneOf(List.of(PackageState.values())) : PackageState.INSTALLED)
                        .hold(chance(8) ? PackageHold.HELD : PackageHold.NONE)
                        .build();
                if (keys.add(content.name() + content.architecture())) {
                    inventory.addPackages(content);
                }
            }
            if (chance(8)) {
                inventory.addUnreadable(new UnreadablePackage(
                        oneOf(NAMES),
                        oneOf(List.of("amd64", "unknown")),
                        "?",
                        Problem.of("test.version", "version", "?", "one")));
            }
            return inventory.build();
        }

        private Available available() {
            Set<PatchId> ids = new LinkedHashSet<>();
            Set<PatchId> candidates = new LinkedHashSet<>();
            for (int i = random.nextInt(9); i > 0; i--) {
                Patch patch = patch();
                if (ids.add(patch.id())) {
                    patches.add(patch);
                    if (!chance(4)) {
                        candidates.add(patch.id());
                    }
                }
            }
            return Available.builder()
                    .patches(patches)
                    .candidates(candidates)
                    .metadataAsOf(chance(4) ? Optional.empty() : Optional.of(daysAgo(random.nextInt(4))))
                    .observed(now)
                    .completeness(chance(8) ? Completeness.failed(reason("test.offline")) : Completeness.COMPLETE)
                    .build();
        }

        private Patch patch() {
            String name = oneOf(NAMES);
            String architecture = oneOf(ARCHITECTURES);
            DebianVersion version = DebianVersion.parse(oneOf(VERSIONS));
            Patch.Builder patch = Patch.builder()
                    .id(DebianPatches.id(name, architecture, version))
                    .subject(PatchSubject.PackageAtVersion.of(name, architecture, version))
                    .addClassifications(oneOf(List.of(
                            Classification.SECURITY,
                            Classification.OTHER,
                            Classification.BUGFIX,
                            Classification.UNCLASSIFIED)))
                    .severity(oneOf(List.of(Severity.values())));
            if (!chance(4)) {
                patch.published(daysAgo(random.nextInt(15)));
            }
            if (chance(8)) {
                patch.addTraits(oneOf(List.of(PatchTrait.values())));
            }
            if (chance(8)) {
                patch.eula("licence");
            }
            if (chance(8)) {
                patch.entitlement("esm-infra");
            }
            return patch.build();
        }

        private Simulation simulation() {
            Simulation.Builder answer = Simulation.builder().observed(now).completeness(Completeness.COMPLETE);
            for (Patch patch : patches) {
                if (chance(8)) {
                    answer.addKeptBack(new KeptBack(patch.id(), reason("test.kept")));
                }
                if (chance(10)) {
                    answer.addPhased(patch.id());
                }
                Patch other = oneOf(patches);
                if (chance(3) && !other.equals(patch)) {
                    answer.addEdges(new DependencyEdge(patch.id(), other.id()));
                }
            }
            if (patches.size() > 1 && chance(4)) {
                answer.addUnits(new InstallUnit(
                        "unit", Set.of(patches.get(0).id(), patches.get(1).id())));
            }
            return answer.build();
        }

        private EffectivePolicy policy() {
            EffectivePolicy.Builder policy = EffectivePolicy.builder()
                    .selection(selection())
                    .exclusionAsDependency(oneOf(List.of(AsDependency.values())))
                    .consent(chance(5) ? ConsentPolicy.REQUIRED : ConsentPolicy.NOT_NEEDED);
            for (int i = random.nextInt(3); i > 0; i--) {
                policy.addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(random.nextInt(12)))
                        .clock(oneOf(List.of(AgeClock.values())))
                        .onRevision(oneOf(List.of(OnRevision.values())))
                        .securityUpdates(oneOf(List.of(SecurityUpdates.values())))
                        .build());
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                policy.addDeadlines(InstallDeadline.builder()
                        .after(Duration.ofDays(random.nextInt(12)))
                        .grace(Duration.ofDays(random.nextInt(3)))
                        .clock(oneOf(List.of(AgeClock.values())))
                        .build());
            }
            for (int i = chance(6) ? 2 : 0; i > 0; i--) {
                Instant begins = daysAgo(random.nextInt(6) - 3);
                policy.addPauses(Pause.builder()
                        .begins(begins)
                        .until(begins.plus(Duration.ofDays(2)))
                        .by("ops" + i)
                        .reason("freeze")
                        .build());
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                people(policy);
            }
            if (chance(3)) {
                policy.assessmentCadence(Duration.ofDays(2));
            }
            return policy.build();
        }

        private void people(EffectivePolicy.Builder policy) {
            PatchMatcher matcher =
                    PatchMatcher.mask(NameMask.of(oneOf(List.of("*a", "alpha", "b*", "*=1.1", "delta"))));
            Instant end = now.plus(Duration.ofDays(random.nextInt(5) + 1L));
            switch (random.nextInt(3)) {
                case 0 ->
                    policy.addRejections(RejectionRecord.builder()
                            .patches(matcher)
                            .by("ops")
                            .at(daysAgo(9))
                            .reason("no")
                            .asDependency(oneOf(List.of(AsDependency.values())))
                            .expires(chance(2) ? Optional.of(end) : Optional.empty())
                            .build());
                case 1 ->
                    policy.addApprovals(ApprovalRecord.builder()
                            .patches(matcher)
                            .by("ops")
                            .at(daysAgo(9))
                            .reason("yes")
                            .availableFrom(chance(2) ? Optional.of(now.plus(Duration.ofHours(7))) : Optional.empty())
                            .expires(chance(2) ? Optional.of(end) : Optional.empty())
                            .build());
                default ->
                    policy.override(OverrideList.builder()
                            .addPatches(matcher)
                            .by("ops")
                            .reason("incident")
                            .build());
            }
        }

        private Selection selection() {
            Selection.Builder selection = chance(2)
                    ? Selection.everything().toBuilder()
                    : Selection.builder().addClassesToInclude(Classification.SECURITY);
            if (chance(3)) {
                selection.addMasksToExclude(NameMask.of(oneOf(NAMES)));
            }
            if (chance(4)) {
                selection.addSeverities(Severity.CRITICAL);
            }
            if (chance(5)) {
                selection.publishedBy(daysAgo(5));
            }
            return selection.build();
        }

        private PatchFacts facts() {
            PatchFacts.Builder facts = PatchFacts.builder();
            for (Patch patch : patches) {
                if (chance(2)) {
                    facts.putFirstSeen(
                            patch.id(),
                            new FirstSeen(
                                    Optional.of(daysAgo(random.nextInt(20))),
                                    Optional.of(daysAgo(random.nextInt(20)))));
                }
                if (chance(3)) {
                    facts.addConsents(patch.id());
                }
                if (chance(12)) {
                    facts.putSafeguardHolds(patch.id(), "driver");
                }
            }
            return facts.build();
        }

        private boolean chance(int oneIn) {
            return random.nextInt(oneIn) == 0;
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private Instant daysAgo(int days) {
            return now.minus(Duration.ofDays(days));
        }

        private static Reason reason(String code) {
            return ReasonCode.of(code, "because").reason();
        }
    }
}
