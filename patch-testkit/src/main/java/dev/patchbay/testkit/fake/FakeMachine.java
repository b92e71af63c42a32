package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A simulated machine: an operating system, what is installed on it, and what its sources offer.
 *
 * <pre>{@code
 * FakeMachine machine = FakeMachine.ubuntu2404();
 * try (PatchBackend backend = machine.backend()) {
 *     Assessment assessment = Assessor.assess(backend.inventory(context), ...);
 * }
 * FakeMachine rare = FakeMachine.ubuntu2404().toBuilder().offer(myPatch).hold("openssl").seed(7).build();
 * }</pre>
 *
 * <p>Every simulated machine can be told from a real one: the backend's id starts with {@value #MARK} and so does the
 * machine's own id.
 *
 * <p>What a source offers appears when its publication date has come by the clock of the call, so that a scenario can move
 * its clock over a Patch Tuesday. A patch without a date has always been there.
 *
 * <p><b>Not imitated.</b> There is no dependency solver: what a patch needs, brings, and goes together with is what its
 * {@link FakePatch} says. There are no files, processes, services or network below it; no script runs and no signature is
 * checked. Pins, priorities and several repositories offering one version differently are not there; neither is removal of
 * packages by an upgrade. Versions, dates and advisories of the presets are invented: they say nothing about a real
 * release, and no CVE is named.
 *
 * <p>Thread-safe.
 */
public final class FakeMachine {

    /** How the ids of simulated backends and machines start: {@value}. */
    public static final String MARK = "simulated";

    private final Object lock = new Object();
    private final MachineId id;
    private final SettableClock clock;
    private final long seed;
    private final FakeState state;

    FakeMachine(MachineId id, SettableClock clock, long seed, FakeState state) {
        this.id = id;
        this.clock = clock;
        this.seed = seed;
        this.state = state;
    }

    /** Returns a server with Ubuntu 24.04 and updates of every kind waiting. */
    public static FakeMachine ubuntu2404() {
        return DebianPresets.ubuntu2404().build();
    }

    /** Returns a server with Debian 12 and a few updates waiting. */
    public static FakeMachine debian12() {
        return DebianPresets.debian12().build();
    }

    /** Returns a builder of a machine on which nothing is installed yet. */
    public static FakeMachineBuilder builder(OperatingSystem operatingSystem) {
        return new FakeMachineBuilder(operatingSystem);
    }

    /** Returns a builder that starts from this machine as it is now, with a clock of its own. */
    public FakeMachineBuilder toBuilder() {
        synchronized (lock) {
            return new FakeMachineBuilder(id, clock.instant(), seed, new FakeState(state));
        }
    }

    /** Returns the machine's own identity; it starts with {@value #MARK}. */
    public MachineId id() {
        return id;
    }

    /** Returns the machine's clock. What the machine does moves it; what a caller asks does not. */
    public SettableClock clock() {
        return clock;
    }

    /** Returns a provider that serves this machine whatever the target. */
    public FakeBackendProvider provider() {
        return FakeBackendProvider.of(this);
    }

    /** Opens a backend for this machine. */
    public PatchBackend backend() {
        return provider().open(Target.local(), BackendOptions.local());
    }

    /** Makes the machine's sources offer {@code patch} from now on, instead of one with the same id if there is one. */
    public void publish(FakePatch patch) {
        synchronized (lock) {
            state.offers.put(patch.id(), patch);
        }
    }

    /** Makes the machine's sources offer a patch no more. */
    public void withdraw(PatchId patch) {
        synchronized (lock) {
            state.offers.remove(patch);
        }
    }

    /** Returns how long each patch takes to install, as it will turn out. */
    public Map<PatchId, Duration> durations() {
        synchronized (lock) {
            Map<PatchId, Duration> durations = new TreeMap<>();
            state.offers.values().forEach(offer -> durations.put(offer.id(), FakeDurations.of(offer, seed)));
            return durations;
        }
    }

    Inventory inventory(Optional<MachineId> name, Instant now) {
        synchronized (lock) {
            return Inventory.builder()
                    .machine(name.orElse(id))
                    .operatingSystem(state.operatingSystem)
                    .supportStatus(state.supportStatus)
                    .packages(state.packages.values())
                    .knowledgeBase(state.knowledgeBase)
                    .runningKernel(state.runningKernel)
                    .entitlements(state.entitlements)
                    .rebootState(state.rebootState)
                    .observed(now)
                    .completeness(Completeness.COMPLETE)
                    .build();
        }
    }

    Available available(Instant now) {
        synchronized (lock) {
            FakeOffers offers = FakeOffers.of(state, now);
            return Available.builder()
                    .patches(offers.patches())
                    .candidates(offers.candidates())
                    .advisories(offers.advisories())
                    .metadataAsOf(state.metadataAsOf)
                    .classified(state.classified)
                    .observed(now)
                    .completeness(Completeness.COMPLETE)
                    .build();
        }
    }

    Simulation simulate(SimulationScope scope, Instant now) {
        synchronized (lock) {
            return FakeSimulation.of(FakeOffers.of(state, now), scope, now);
        }
    }

    @Override
    public String toString() {
        return id + ", " + state.operatingSystem;
    }
}
