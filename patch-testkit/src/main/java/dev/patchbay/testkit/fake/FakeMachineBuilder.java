package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.VersionScheme;
import dev.patchbay.spi.OtherPatcher;
import dev.patchbay.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds a {@link FakeMachine}. Unless said otherwise: the clock shows 2026-11-21T02:00:00Z, the release is supported, no
 * restart is owed, sources know classes, the seed is 1. Not thread-safe.
 */
public final class FakeMachineBuilder {

    private static final Instant DEFAULT_NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final ReasonCode OWED =
            ReasonCode.of("simulated.reboot-owed", "a restart is owed because of {cause}");

    private static final ReasonCode OUTDATED =
            ReasonCode.of("simulated.outdated-service", "{service} was started before a library it uses was replaced");

    private final FakeState state;
    private MachineId id;
    private SettableClock clock;
    private long seed = 1;

    FakeMachineBuilder(OperatingSystem operatingSystem) {
        this(
                marked(operatingSystem.distribution() + "-" + operatingSystem.version()),
                DEFAULT_NOW,
                1,
                new FakeState(operatingSystem));
    }

    FakeMachineBuilder(MachineId id, Instant now, long seed, FakeState state) {
        this.id = id;
        this.clock = SettableClock.at(now);
        this.seed = seed;
        this.state = state;
    }

    private static MachineId marked(String name) {
        return MachineId.of(name.startsWith(FakeMachine.MARK) ? name : FakeMachine.MARK + "-" + name);
    }

    /** Sets the machine's own id, with {@value FakeMachine#MARK} put in front unless it starts so. */
    public FakeMachineBuilder id(String name) {
        id = marked(name);
        return this;
    }

    /** Sets the clock that what the machine does moves. */
    public FakeMachineBuilder clock(SettableClock machineClock) {
        clock = Objects.requireNonNull(machineClock, "machineClock");
        return this;
    }

    /** Sets what drawn durations depend on. */
    public FakeMachineBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Sets what the machine says it runs. */
    public FakeMachineBuilder operatingSystem(OperatingSystem operatingSystem) {
        state.operatingSystem = Objects.requireNonNull(operatingSystem, "operatingSystem");
        return this;
    }

    /** Sets whether the vendor still supports what the machine runs. */
    public FakeMachineBuilder supportStatus(SupportStatus status) {
        state.supportStatus = Objects.requireNonNull(status, "status");
        return this;
    }

    /** Installs a package, instead of another version of the same name and architecture. */
    public FakeMachineBuilder installed(InstalledPackage installed) {
        state.install(installed);
        return this;
    }

    /** Installs a package of the machine's architecture and package manager, built from a source of its own name. */
    public FakeMachineBuilder installed(String name, String version) {
        return installed(InstalledPackage.builder()
                .name(name)
                .architecture(state.operatingSystem.architecture())
                .version(version(version))
                .build());
    }

    private PackageVersion version(String text) {
        return PackageVersion.parse(isDebian(state.operatingSystem) ? VersionScheme.DEBIAN : VersionScheme.RPM, text);
    }

    static boolean isDebian(OperatingSystem system) {
        return system.distribution().equals("debian") || system.distribution().equals("ubuntu");
    }

    static InstalledPackage packageOf(PackageAtVersion choice, PackageState packageState) {
        return InstalledPackage.builder()
                .name(choice.name())
                .architecture(choice.architecture())
                .version(choice.version())
                .sourceName(choice.sourceName())
                .sourceVersion(choice.sourceVersion())
                .state(packageState)
                .build();
    }

    /** Records a Windows update as installed. */
    public FakeMachineBuilder installed(KbNumber kb) {
        if (state.operatingSystem.family() != OsFamily.WINDOWS) {
            throw Problem.of("fake.family", "kb", kb, "a Windows machine").asException();
        }
        state.knowledgeBase.add(kb);
        return this;
    }

    /**
     * Holds an installed package at its version, as its administrator would.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code fake.not-installed} when no package has that name
     */
    public FakeMachineBuilder hold(String name) {
        List<InstalledPackage> named = state.named(name);
        if (named.isEmpty()) {
            throw Problem.of("fake.not-installed", "name", name, "the name of an installed package")
                    .asException();
        }
        named.forEach(installed ->
                state.install(installed.toBuilder().hold(PackageHold.HELD).build()));
        return this;
    }

    /** Adds a subscription. */
    public FakeMachineBuilder entitlement(String entitlement) {
        state.entitlements.add(entitlement);
        return this;
    }

    /** Sets the release string of the running kernel. */
    public FakeMachineBuilder runningKernel(String release) {
        state.runningKernel = Optional.of(release);
        return this;
    }

    /** Makes the machine owe a restart, with {@code cause} in words. */
    public FakeMachineBuilder rebootOwed(String cause) {
        state.rebootState = new RebootState(
                RebootState.Need.REQUIRED, List.of(OWED.with("cause", cause).build()));
        return this;
    }

    /** Sets how long the machine is away when it restarts. */
    public FakeMachineBuilder bootDuration(Duration duration) {
        state.bootDuration = Objects.requireNonNull(duration, "duration");
        return this;
    }

    /** Puts another program on the machine that installs updates when it likes. */
    public FakeMachineBuilder patcher(String name, OtherPatcher.Activity activity) {
        state.patchers.put(name, activity);
        return this;
    }

    /** Sets a setting of the machine's own update machinery. */
    public FakeMachineBuilder setting(SettingKey key, String value) {
        state.settings.put(key, new SettingValue.Text(value));
        return this;
    }

    /** Makes a service run old code. */
    public FakeMachineBuilder outdatedService(String name) {
        state.outdatedServices.put(name, OUTDATED.with("service", name).build());
        return this;
    }

    /** Sets when the sources' metadata was last fetched. */
    public FakeMachineBuilder metadataAsOf(Instant instant) {
        state.metadataAsOf = Optional.of(instant);
        return this;
    }

    /** Sets whether the sources know classes. */
    public FakeMachineBuilder classified(ClassSupport support) {
        state.classified = Objects.requireNonNull(support, "support");
        return this;
    }

    /** Makes the sources offer {@code patch}, instead of one with the same id. */
    public FakeMachineBuilder offer(FakePatch patch) {
        state.offers.put(patch.id(), patch);
        return this;
    }

    /** Adds an advisory that patches may name. */
    public FakeMachineBuilder advisory(Advisory advisory) {
        state.advisories.put(advisory.id(), advisory);
        return this;
    }

    /** Makes the sources offer nothing. */
    public FakeMachineBuilder withoutOffers() {
        state.offers.clear();
        return this;
    }

    /** Returns a machine in the state described so far; what is set afterwards does not change it. */
    public FakeMachine build() {
        return new FakeMachine(id, clock, seed, new FakeState(state));
    }
}
