package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.testkit.clock.SettableClock;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Simulated machines, as many as wanted, the same for the same seed: nine in ten run Linux, one in twenty is in the first
 * ring, all of them live on one clock.
 *
 * <pre>{@code
 * FakeFleet fleet = FakeFleet.of(1000, 42);
 * List<FleetMember> canaries = fleet.members().stream().filter(member -> member.ring().equals("canary")).toList();
 * FakeMachine first = fleet.machine(canaries.get(0).id());
 * }</pre>
 *
 * <p>A machine is made when it is first asked for, so that a fleet of a million costs what is looked at.
 *
 * <p><b>Not imitated.</b> Machines do not know each other: there is no shared network, no cluster, no load balancer. All
 * machines of one preset are offered the same patches; they differ in what their seed draws. Thread-safe.
 */
public final class FakeFleet {

    private static final Map<String, Supplier<FakeMachine>> PRESETS = new TreeMap<>(Map.of(
            "debian12", FakeMachine::debian12,
            "rhel9", FakeMachine::rhel9,
            "sles15", FakeMachine::sles15,
            "ubuntu2404", FakeMachine::ubuntu2404,
            "windowsServer2022", FakeMachine::windowsServer2022));
    private static final List<String> MIX = List.of(
            "ubuntu2404",
            "ubuntu2404",
            "ubuntu2404",
            "rhel9",
            "rhel9",
            "debian12",
            "debian12",
            "sles15",
            "ubuntu2404",
            "windowsServer2022");
    private static final List<String> ROLES = List.of("web", "database", "batch", "build", "directory");
    private static final List<String> ZONES =
            List.of("America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");
    private static final int CANARY_PERCENT = 5;
    private static final int EARLY_PERCENT = 25;

    private final int size;
    private final long seed;
    private final SettableClock clock;
    private final Map<Integer, FakeMachine> machines = new ConcurrentHashMap<>();

    private FakeFleet(int size, long seed, SettableClock clock) {
        this.size = size;
        this.seed = seed;
        this.clock = clock;
    }

    /** Returns a fleet whose clock shows 2026-11-21T02:00:00Z. */
    public static FakeFleet of(int size, long seed) {
        return of(size, seed, SettableClock.at(Instant.parse("2026-11-21T02:00:00Z")));
    }

    /** Returns a fleet on a clock. */
    public static FakeFleet of(int size, long seed, SettableClock clock) {
        if (size < 0) {
            throw Problem.of("fleet.size", "size", size, "zero or more").asException();
        }
        return new FakeFleet(size, seed, clock);
    }

    /** Returns the clock all machines live on. */
    public SettableClock clock() {
        return clock;
    }

    /** Returns every member, by number; computed as it is read. */
    public List<FleetMember> members() {
        return new AbstractList<>() {
            @Override
            public FleetMember get(int index) {
                return member(java.util.Objects.checkIndex(index, size));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Returns every machine, made as the stream is read. */
    public Stream<FakeMachine> machines() {
        return members().stream().map(member -> machine(member.id()));
    }

    /**
     * Returns a member's machine, the same one each time.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code fleet.stranger} when it is none of this fleet's
     */
    public FakeMachine machine(MachineId id) {
        String number = id.value().replace(FakeMachine.MARK + "-", "");
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= size || !member(index).id().equals(id)) {
            throw Problem.of("fleet.stranger", "id", id, "the id of a member").asException();
        }
        return machines.computeIfAbsent(index, this::make);
    }

    private FakeMachine make(int index) {
        FleetMember member = member(index);
        Supplier<FakeMachine> preset = java.util.Objects.requireNonNull(PRESETS.get(member.preset()), member.preset());
        return preset.get().toBuilder()
                .id(member.id().value())
                .clock(clock)
                .seed(seed ^ index * 0x9E3779B97F4A7C15L)
                .build();
    }

    private FleetMember member(int index) {
        Random random = new Random(seed * 1_000_003 + index);
        String role = ROLES.get(random.nextInt(ROLES.size()));
        String preset = MIX.get(random.nextInt(MIX.size()));
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        String ring = ring(random.nextInt(100));
        return FleetMember.builder()
                .id(MachineId.of(FakeMachine.MARK + "-" + index))
                .preset(preset)
                .role(role)
                .ring(ring)
                .zone(ZoneName.of(zone))
                .putTags("role", role)
                .putTags("ring", ring)
                .putTags("environment", ring.equals("canary") ? "test" : "production")
                .build();
    }

    private static String ring(int percent) {
        if (percent < CANARY_PERCENT) {
            return "canary";
        }
        return percent < CANARY_PERCENT + EARLY_PERCENT ? "early" : "broad";
    }

    @Override
    public String toString() {
        return size + " simulated machines, seed " + seed;
    }
}
