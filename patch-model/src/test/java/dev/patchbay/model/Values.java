package dev.patchbay.model;

import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.PatchService;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.machine.UpdateSource;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonValue;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.RpmVersion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of the values every document is made of; the larger documents have generators of their own. */
public final class Values {

    private Values() {}

    /** Names as people and package managers choose them, and now and then something nastier. */
    public static Arbitrary<String> names() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars(".+-_")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> nasty =
                Arbitraries.of("a b", "ä", "\"quoted\"", "back\\slash", "日本", "a\u202eb", "𝔘", "{x}");
        return Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, nasty));
    }

    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("1990-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2100-01-01T00:00:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    public static Arbitrary<LocalDateTime> localTimes() {
        return instants()
                .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0));
    }

    public static Arbitrary<Duration> durations(Duration longest) {
        return Arbitraries.longs().between(0, longest.toSeconds()).map(Duration::ofSeconds);
    }

    public static Arbitrary<MachineId> machineIds() {
        return names().map(MachineId::of);
    }

    public static Arbitrary<KbNumber> kbs() {
        return Arbitraries.integers().between(1, 99_999_999).map(KbNumber::new);
    }

    public static Arbitrary<PackageVersion> versions() {
        return Arbitraries.of(
                DebianVersion.parse("1.0"),
                DebianVersion.parse("1:2.3~rc1-4+deb12u1"),
                DebianVersion.parse("0.0.1-1ubuntu0.1"),
                RpmVersion.parse("0:5.14.0-503.el9"),
                RpmVersion.parse("2.3^git1-1.fc43"));
    }

    public static Arbitrary<ReasonValue> reasonValues() {
        return Arbitraries.oneOf(
                names().map(ReasonValue.Text::new),
                Arbitraries.longs().map(ReasonValue.Count::new),
                instants().map(ReasonValue.Moment::new),
                durations(Duration.ofDays(800)).map(ReasonValue.Length::new));
    }

    public static Arbitrary<Reason> reasons() {
        return Combinators.combine(
                        Arbitraries.of("sources.old", "acme.thing", "window.no-room"),
                        names().map(name -> "it is {x} because " + name),
                        Arbitraries.maps(names(), reasonValues()).ofMaxSize(3),
                        instants().optional())
                .as((code, template, parameters, changesAt) ->
                        new Reason(code, template, new TreeMap<>(parameters), changesAt));
    }

    public static Arbitrary<Completeness> completeness() {
        Arbitrary<Completeness> incomplete = Combinators.combine(
                        Arbitraries.of(Completeness.Level.class).filter(level -> level != Completeness.Level.COMPLETE),
                        reasons().list().ofMinSize(1).ofMaxSize(2))
                .as(Completeness::new);
        return Arbitraries.oneOf(Arbitraries.just(Completeness.COMPLETE), incomplete);
    }

    public static Arbitrary<OperatingSystem> operatingSystems() {
        return Combinators.combine(
                        Arbitraries.of(OsFamily.class),
                        names(),
                        names(),
                        names().optional(),
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 40_000),
                                        Arbitraries.integers().between(0, 9_999))
                                .as(BuildNumber::new)
                                .optional(),
                        names())
                .as(OperatingSystem::new);
    }

    public static Arbitrary<InstalledPackage> packages() {
        return Combinators.combine(
                        names(),
                        names(),
                        versions(),
                        names().optional(),
                        versions().optional(),
                        Arbitraries.of(PackageState.class),
                        Arbitraries.of(PackageHold.class))
                .as(InstalledPackage::new);
    }

    public static Arbitrary<RebootState> rebootStates() {
        return Combinators.combine(
                        Arbitraries.of(RebootState.Need.class), reasons().list().ofMaxSize(2))
                .as(RebootState::new);
    }

    public static Arbitrary<UpdateSource> updateSources() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        UpdateSource.UNKNOWN,
                        UpdateSource.windowsUpdate(),
                        UpdateSource.wsus(URI.create("https://wsus.example.org:8531"))),
                names().list().ofMaxSize(2).map(names -> UpdateSource.repositories(PatchService.DNF, names)));
    }

    public static Arbitrary<Inventory> inventories() {
        Arbitrary<UnreadablePackage> unreadable = Combinators.combine(names(), names(), names(), names())
                .as((name, architecture, version, code) -> new UnreadablePackage(
                        name, architecture, version, new Problem(code, "version", version, "something else")));
        return Builders.withBuilder(Inventory::builder)
                .use(machineIds())
                .in((builder, value) -> builder.machine(value))
                .use(operatingSystems())
                .in((builder, value) -> builder.operatingSystem(value))
                .use(Arbitraries.of(SupportStatus.class))
                .in((builder, value) -> builder.supportStatus(value))
                .use(packages().list().ofMaxSize(4))
                .in((builder, value) -> builder.addAllPackages(value))
                .use(unreadable.list().ofMaxSize(2))
                .in((builder, value) -> builder.addAllUnreadable(value))
                .use(kbs().set().ofMaxSize(3))
                .in((builder, value) -> builder.addAllKnowledgeBase(value))
                .use(names().optional())
                .in((builder, value) -> builder.runningKernel(value))
                .use(names().set().ofMaxSize(2))
                .in((builder, value) -> builder.addAllEntitlements(value))
                .use(updateSources())
                .in((builder, value) -> builder.updateSource(value))
                .use(rebootStates())
                .in((builder, value) -> builder.rebootState(value))
                .use(instants())
                .in((builder, value) -> builder.observed(value))
                .use(instants().optional())
                .in((builder, value) -> builder.received(value))
                .use(completeness())
                .in((builder, value) -> builder.completeness(value))
                .build(Inventory.Builder::build);
    }

    /** Returns some of the constants of {@code type}. */
    public static <E extends Enum<E>> Arbitrary<Set<E>> some(Class<E> type) {
        return Arbitraries.of(type).set().ofMaxSize(3);
    }

    /** Returns up to three of {@code values}. */
    public static <T> Arbitrary<List<T>> few(Arbitrary<T> values) {
        return values.list().ofMaxSize(3);
    }
}
