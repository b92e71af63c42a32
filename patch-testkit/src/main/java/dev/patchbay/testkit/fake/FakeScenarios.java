package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.OtherPatcher;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.contract.BackendUnderTest;
import dev.patchbay.testkit.contract.Scenario;
import dev.patchbay.testkit.contract.ScenarioUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Simulated machines for every scenario of the backend contract: proof that simulated machines keep it, and an example of
 * the port a vendor fills in.
 *
 * <pre>{@code
 * ConformanceReport report = BackendContract.verify(FakeScenarios.of(FakeMachine::rhel9));
 * }</pre>
 *
 * <p>Not thread-safe: it remembers the clock of the machine prepared last.
 */
public final class FakeScenarios implements BackendUnderTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final Supplier<FakeMachine> preset;
    private CallContext context = CallContext.standard();

    private FakeScenarios(Supplier<FakeMachine> preset) {
        this.preset = preset;
    }

    /** Returns scenarios on machines that start as {@code preset}. */
    public static FakeScenarios of(Supplier<FakeMachine> preset) {
        return new FakeScenarios(preset);
    }

    @Override
    public PatchBackend open(Scenario scenario) throws ScenarioUnavailable {
        FakeMachine machine = prepare(scenario);
        context = CallContext.standard().with(machine.clock());
        return machine.provider().open(Target.local(), BackendOptions.local().withLockWait(Duration.ZERO));
    }

    @Override
    public CallContext context(Scenario scenario) {
        return context;
    }

    /**
     * Returns a machine as {@code scenario} wants it.
     *
     * @throws ScenarioUnavailable when the preset has nothing that would show it
     */
    public FakeMachine prepare(Scenario scenario) throws ScenarioUnavailable {
        FakeMachine machine = withoutObstacles(preset.get());
        switch (scenario) {
            case AS_IS, UPDATES -> machine.isUp();
            case UP_TO_DATE -> machine.offers().forEach(offer -> machine.withdraw(offer.id()));
            case FIX_BELOW_NEWEST -> machine.publish(newerThan(plainPackage(machine)));
            case LOCKSTEP -> present(machine, offer -> offer.unit().isPresent(), "no lockstep group");
            case NEW_DEPENDENCY -> present(machine, offer -> !offer.brings().isEmpty(), "no new dependency");
            case PHASED ->
                machine.publish(plainPackage(machine).toBuilder()
                        .phase(FakePatch.Phase.NOT_REACHED)
                        .build());
            case KEPT_BACK ->
                machine.publish(plain(machine).toBuilder()
                        .keptBack("it would remove another package")
                        .build());
            case LOCKED -> machine.lock("another-program", 4711, LONG);
            case SOURCES_UNREACHABLE -> machine.network(FakeNetwork.DOWN);
            case DATABASE_UNREADABLE -> machine.begin(FakeTrouble.DATABASE_CORRUPT);
            case SCRIPT_FAILS -> machine.publish(plain(machine).failing(PatchOutcome.FAILED_SCRIPT));
            case DOWNLOAD_FAILS -> machine.publish(plain(machine).failing(PatchOutcome.FAILED_DOWNLOAD));
            case INTERRUPTED -> machine.interrupt(untouchedPackage(machine));
            case LICENCE -> machine.publish(licensed(plain(machine)));
            case NO_PRIVILEGE -> machine.begin(FakeTrouble.NO_PRIVILEGE);
            default -> {
                return rebuilt(machine, scenario);
            }
        }
        return machine;
    }

    /** Prepares what a machine must be built with. */
    private static FakeMachine rebuilt(FakeMachine machine, Scenario scenario) throws ScenarioUnavailable {
        FakeMachineBuilder builder = machine.toBuilder();
        switch (scenario) {
            case HELD -> builder.hold(plainPackage(machine).subject().name());
            case REBOOT_OWED -> builder.rebootOwed("a test");
            case SERVICE_OUTDATED -> builder.outdatedService("simulated.service");
            case OTHER_PATCHER -> builder.patcher("simulated.timer", OtherPatcher.Activity.ACTIVE);
            default -> throw new ScenarioUnavailable("simulated machines do not prepare " + scenario);
        }
        return builder.build();
    }

    /** Takes away every offer that a preset has to show how it is left out. */
    private static FakeMachine withoutObstacles(FakeMachine machine) {
        FakeMachine copy = machine.toBuilder().build();
        copy.offers().stream()
                .filter(offer -> offer.keptBack().isPresent()
                        || offer.phase() == FakePatch.Phase.NOT_REACHED
                        || offer.patch().eula().isPresent()
                        || copy.state().named(offer.subject().name()).stream()
                                .anyMatch(installed -> installed.hold() == PackageHold.HELD))
                .forEach(offer -> copy.withdraw(offer.id()));
        return copy;
    }

    private static void present(FakeMachine machine, Predicate<FakePatch> wanted, String otherwise)
            throws ScenarioUnavailable {
        if (machine.offers().stream().noneMatch(wanted)) {
            throw new ScenarioUnavailable("the preset has " + otherwise);
        }
    }

    /** Returns a candidate that goes alone, and that no other patch needs or replaces. */
    private static FakePatch plain(FakeMachine machine) throws ScenarioUnavailable {
        return plain(machine, offer -> true);
    }

    private static FakePatch plainPackage(FakeMachine machine) throws ScenarioUnavailable {
        return plain(
                machine,
                offer -> offer.subject() instanceof PackageAtVersion
                        && offer.patch().is(Classification.SECURITY));
    }

    private static FakePatch plain(FakeMachine machine, Predicate<FakePatch> wanted) throws ScenarioUnavailable {
        List<FakePatch> offers = machine.offers();
        return offers.stream()
                .filter(wanted)
                .filter(offer -> offer.unit().isEmpty()
                        && offer.needs().isEmpty()
                        && offer.brings().isEmpty()
                        && offers.stream()
                                .noneMatch(other -> other.needs().contains(offer.id())
                                        || other.patch().supersedes().contains(offer.id())
                                        || offer.patch().supersedes().contains(other.id())))
                .findFirst()
                .orElseThrow(() -> new ScenarioUnavailable("the preset has no update of that kind that goes alone"));
    }

    private static FakePatch newerThan(FakePatch offer) {
        PackageAtVersion choice = (PackageAtVersion) offer.subject();
        PackageVersion version =
                PackageVersion.parse(choice.version().scheme(), choice.version().text() + ".1");
        return offer.toBuilder()
                .patch(offer.patch().toBuilder()
                        .id(PatchId.of(offer.id().value() + ".1"))
                        .subject(PackageAtVersion.of(choice.name(), choice.architecture(), version))
                        .classifications(Set.of(Classification.BUGFIX))
                        .advisories(Set.of())
                        .build())
                .build();
    }

    private static FakePatch licensed(FakePatch offer) {
        return offer.toBuilder()
                .patch(offer.patch().toBuilder().eula("simulated-licence").build())
                .build();
    }

    private static String untouchedPackage(FakeMachine machine) throws ScenarioUnavailable {
        Set<String> touched =
                machine.offers().stream().map(offer -> offer.subject().name()).collect(Collectors.toSet());
        return machine.state().packages.values().stream()
                .map(InstalledPackage::name)
                .filter(name -> !touched.contains(name))
                .findFirst()
                .orElseThrow(() -> new ScenarioUnavailable("the preset has no package that no update touches"));
    }
}
