package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.Rebooter;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.clock.SettableClock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A simulated machine: an operating system, what is installed on it, what its sources offer, and everything that may go
 * wrong with it.
 *
 * <pre>{@code
 * FakeMachine machine = FakeMachine.ubuntu2404();
 * try (PatchBackend backend = machine.backend()) {
 *     Assessment assessment = Assessor.assess(backend.inventory(context), ...);
 * }
 * FakeMachine rare = FakeMachine.ubuntu2404().toBuilder().offer(myPatch).hold("openssl").seed(7).build();
 * machine.lock("unattended-upgr", 4711, Duration.ofMinutes(5));
 * machine.network(FakeNetwork.DOWN);
 * }</pre>
 *
 * <p>Every simulated machine can be told from a real one: the backend's id starts with {@value #MARK} and so does the
 * machine's own id.
 *
 * <p>What a source offers appears when its publication date has come by the clock of the call, so that a scenario can move
 * its clock over a Patch Tuesday. A patch without a date has always been there. Installing, downloading, waiting for a lock
 * and restarting take time on the {@linkplain #clock() machine's clock}; asking takes none.
 *
 * <p><b>Not imitated.</b> There is no dependency solver: what a patch needs, brings, and goes together with is what its
 * {@link FakePatch} says. There are no files, processes, services or network below it; no script runs and no signature is
 * checked. Pins, priorities and several repositories offering one version differently are not there; neither is removal of
 * packages by an upgrade. A lock does not keep anybody from reading, as zypper's does. A failed script leaves a package
 * half-configured on the Debian family and installed elsewhere; repairing always helps. A program on the machine itself
 * does not die when it restarts: its calls fail until the machine is back. Versions, dates and advisories of the presets are
 * invented: they say nothing about a real release, and no CVE is named.
 *
 * <p>Thread-safe.
 */
public final class FakeMachine {

    /** How the ids of simulated backends and machines start: {@value}. */
    public static final String MARK = "simulated";

    private static final ReasonCode DOWN = ReasonCode.of("simulated.down", "{machine} is restarting");
    private static final ReasonCode NOT_READY = ReasonCode.of("simulated.agent", "the update agent is not ready");
    private static final ReasonCode CORRUPT =
            ReasonCode.of("simulated.database", "the package database cannot be read: its pages are damaged");
    private static final String KERNEL_IMAGE = "linux-image-";

    private final Object lock = new Object();
    private final MachineId id;
    private final SettableClock clock;
    private final long seed;
    private final FakeState state;
    private final FakeRebooter rebooter = new FakeRebooter(this);

    FakeMachine(MachineId id, SettableClock clock, long seed, FakeState state) {
        this.id = id;
        this.clock = clock;
        this.seed = seed;
        this.state = state;
    }

    /** Returns a server with Ubuntu 24.04 and updates of every kind waiting. */
    public static FakeMachine ubuntu2404() {
        return LinuxPresets.ubuntu2404().build();
    }

    /** Returns a server with Debian 12 and a few updates waiting. */
    public static FakeMachine debian12() {
        return LinuxPresets.debian12().build();
    }

    /** Returns a server with Red Hat Enterprise Linux 9, a kernel among its updates. */
    public static FakeMachine rhel9() {
        return LinuxPresets.rhel9().build();
    }

    /** Returns a server with SUSE Linux Enterprise 15, an update of its package manager among the others. */
    public static FakeMachine sles15() {
        return LinuxPresets.sles15().build();
    }

    /** Returns a Windows Server 2022 with cumulative, superseded, exclusive and licensed updates. */
    public static FakeMachine windowsServer2022() {
        return WindowsPresets.windowsServer2022().build();
    }

    /** Returns a builder of a machine on which nothing is installed yet. */
    public static FakeMachineBuilder builder(OperatingSystem operatingSystem) {
        return new FakeMachineBuilder(operatingSystem);
    }

    /** Returns a builder that starts from this machine as it is now, with a clock and a journal of its own. */
    public FakeMachineBuilder toBuilder() {
        synchronized (lock) {
            return new FakeMachineBuilder(id, clock.instant(), seed, new FakeState(state));
        }
    }

    /** Returns the machine's own identity; it starts with {@value #MARK}. */
    public MachineId id() {
        return id;
    }

    /** Returns the operating system it runs. */
    public OperatingSystem operatingSystem() {
        return state.operatingSystem;
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

    /** Returns what restarts this machine. */
    public Rebooter rebooter() {
        return rebooter;
    }

    /** Returns everything that happened so far, in order. */
    public List<FakeEvent> journal() {
        synchronized (lock) {
            return List.copyOf(state.journal);
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

    /** Makes the machine's sources offer {@code patch} from now on, instead of one with the same id if there is one. */
    public void publish(FakePatch patch) {
        synchronized (lock) {
            state.offers.put(patch.id(), patch);
            condition("published " + patch.id());
        }
    }

    /** Makes the machine's sources offer a patch no more. */
    public void withdraw(PatchId patch) {
        synchronized (lock) {
            state.offers.remove(patch);
            condition("withdrew " + patch);
        }
    }

    /** Returns what the sources offer under {@code patch}. */
    public Optional<FakePatch> offer(PatchId patch) {
        synchronized (lock) {
            return Optional.ofNullable(state.offers.get(patch));
        }
    }

    /** Returns everything the sources offer, published yet or not, sorted by id. */
    public List<FakePatch> offers() {
        synchronized (lock) {
            return List.copyOf(state.offers.values());
        }
    }

    /** Sets what reaches the machine from outside. */
    public void network(FakeNetwork network) {
        synchronized (lock) {
            state.network = network;
            condition("network " + network);
        }
    }

    /** Makes something go wrong, until it is {@linkplain #end ended}. */
    public void begin(FakeTrouble trouble) {
        synchronized (lock) {
            state.troubles.add(trouble);
            condition("began " + trouble);
        }
    }

    /** Ends what was wrong. */
    public void end(FakeTrouble trouble) {
        synchronized (lock) {
            state.troubles.remove(trouble);
            condition("ended " + trouble);
        }
    }

    /** Makes another program hold the package manager's lock for {@code duration}. */
    public void lock(String program, int pid, Duration duration) {
        Reason held = OperationReasons.LOCKED
                .with("lock", "the package manager")
                .with("holder", program + " (process " + pid + ")")
                .with("pid", pid)
                .build();
        synchronized (lock) {
            state.lock = Optional.of(held);
            condition("locked by " + program);
        }
        clock.after(duration, () -> unlock(held));
    }

    private void unlock(Reason held) {
        synchronized (lock) {
            if (state.lock.equals(Optional.of(held))) {
                state.lock = Optional.empty();
                condition("unlocked");
            }
        }
    }

    /**
     * Leaves an installed package half-configured, as an installation that was cut short does.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code fake.not-installed} when no package has that name
     */
    public void interrupt(String packageName) {
        synchronized (lock) {
            if (state.named(packageName).isEmpty()) {
                throw Problem.of("fake.not-installed", "packageName", packageName, "the name of an installed package")
                        .asException();
            }
            state.named(packageName)
                    .forEach(installed -> state.install(installed.toBuilder()
                            .state(PackageState.HALF_CONFIGURED)
                            .build()));
            condition("interrupted " + packageName);
        }
    }

    /** Sets what happens when the machine is asked to restart. */
    public void restarts(FakeRestart restart) {
        synchronized (lock) {
            state.restart = restart;
            condition("restart " + restart);
        }
    }

    /** Returns whether the machine is up. */
    public boolean isUp() {
        synchronized (lock) {
            return !state.down;
        }
    }

    private void condition(String text) {
        record(FakeEvent.Kind.CONDITION, List.of(), text);
    }

    void record(FakeEvent.Kind kind, Collection<PatchId> patches, String text) {
        synchronized (lock) {
            state.journal.add(FakeEvent.builder()
                    .machine(id)
                    .at(clock.instant())
                    .kind(kind)
                    .patches(patches)
                    .text(text)
                    .build());
        }
    }

    FakeState state() {
        return state;
    }

    Object monitor() {
        return lock;
    }

    long seed() {
        return seed;
    }

    /** Returns why the machine cannot be looked at. */
    Optional<Reason> blindness() {
        if (state.down) {
            return Optional.of(DOWN.with("machine", id.value()).build());
        }
        if (state.troubles.contains(FakeTrouble.AGENT_NOT_READY)) {
            return Optional.of(NOT_READY.reason());
        }
        return state.troubles.contains(FakeTrouble.DATABASE_CORRUPT) ? Optional.of(CORRUPT.reason()) : Optional.empty();
    }

    boolean refusesRestart() {
        synchronized (lock) {
            return state.restart == FakeRestart.REFUSED || state.down;
        }
    }

    Optional<String> bootId() {
        synchronized (lock) {
            return state.down ? Optional.empty() : Optional.of(id + "-boot-" + state.boots);
        }
    }

    void goDown() {
        synchronized (lock) {
            state.down = true;
            record(FakeEvent.Kind.WENT_DOWN, List.of(), "restart");
            if (state.restart == FakeRestart.RETURNS) {
                clock.after(state.bootDuration, this::comeBack);
            }
        }
    }

    private void comeBack() {
        synchronized (lock) {
            state.down = false;
            state.boots++;
            state.rebootState = FakeState.notOwed();
            state.outdatedServices.clear();
            newestKernel().ifPresent(release -> state.runningKernel = Optional.of(release));
            record(FakeEvent.Kind.CAME_BACK, List.of(), "restart");
        }
    }

    private Optional<String> newestKernel() {
        return state.packages.values().stream()
                .filter(installed -> installed.name().startsWith(KERNEL_IMAGE)
                        && Character.isDigit(installed.name().charAt(KERNEL_IMAGE.length())))
                .max((one, other) -> one.version().compareTo(other.version()))
                .map(installed -> installed.name().substring(KERNEL_IMAGE.length()));
    }

    @Override
    public String toString() {
        return id + ", " + state.operatingSystem;
    }
}
