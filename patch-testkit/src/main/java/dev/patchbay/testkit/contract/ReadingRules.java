package dev.patchbay.testkit.contract;

import static dev.patchbay.testkit.contract.RuleSubject.require;
import static dev.patchbay.testkit.contract.RuleSubject.requireNotComplete;
import static dev.patchbay.testkit.contract.RuleSubject.requireUnchanged;

import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.version.VersionScheme;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.OperationOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is installed, what is offered, and what could not be seen. */
final class ReadingRules {

    private static final Map<VersionScheme, Pattern> NAMES = Map.of(
            VersionScheme.DEBIAN,
            Pattern.compile("[a-z0-9][a-z0-9+.-]*"),
            VersionScheme.RPM,
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*"));
    private static final Pattern ARCHITECTURE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.+~^:_-]+");

    private ReadingRules() {}

    static List<ContractRule> all() {
        return new RuleWriter()
                .rule(
                        "MUST-121",
                        "The inventory of a healthy machine is Complete and not empty",
                        "S5",
                        Scenario.AS_IS,
                        subject -> {
                            Inventory inventory = subject.inventory();
                            require(inventory.completeness().isComplete(), "it is " + inventory.completeness());
                            require(!subject.state().isEmpty(), "nothing is installed");
                        },
                        "is the package database read from the target's root?")
                .rule(
                        "MUST-122",
                        "Asked twice without a change in between, a machine gives the same answers",
                        "S10",
                        Scenario.UPDATES,
                        ReadingRules::answersRepeat,
                        "does an id hold a counter or a time?",
                        "does the order of a hash set show?")
                .rule(
                        "MUST-123",
                        "Reading and simulating change nothing on the machine",
                        "P1",
                        Scenario.UPDATES,
                        subject -> {
                            RuleSubject.State before = subject.state();
                            subject.available();
                            subject.fullUpgrade();
                            subject.simulate(List.of(subject.anyInstallable()));
                            subject.backend().rebootState(subject.context());
                            requireUnchanged(before, subject.state(), "reading");
                        },
                        "is the package manager told to simulate only?",
                        "does a simulation finish an interrupted installation first?")
                .rule(
                        "MUST-124",
                        "Names, architectures and versions are what the package manager allows; no noise gets into them",
                        "P5",
                        Scenario.UPDATES,
                        ReadingRules::namesAreNames,
                        "is output parsed by position where the tool also writes messages to standard output?",
                        "is the command run in the C locale, without colours?")
                .rule(
                        "MUST-125",
                        "Every patch of an installed package is newer than what is installed",
                        "P1, S6",
                        Scenario.UPDATES,
                        ReadingRules::patchesAreNewer,
                        "are versions compared by the package manager's own order, epochs included?")
                .rule(
                        "MUST-126",
                        "A machine that is up to date has no candidate, and says Complete",
                        "S5",
                        Scenario.UP_TO_DATE,
                        subject -> {
                            Available available = subject.available();
                            require(available.completeness().isComplete(), "it is " + available.completeness());
                            require(available.candidates().isEmpty(), "candidates are " + available.candidates());
                            require(
                                    RuleSubject.going(subject.fullUpgrade()).isEmpty(),
                                    "a full upgrade would change something");
                        },
                        "is the installed version among the candidates?")
                .rule(
                        "MUST-127",
                        "A security fix below the newest version is offered too",
                        "S6",
                        Scenario.FIX_BELOW_NEWEST,
                        ReadingRules::fixIsSeen,
                        "is only the candidate listed? Every version above the installed one is wanted",
                        "is the class taken from the version's own origin or advisory?")
                .rule(
                        "MUST-128",
                        "A package database that cannot be read is never Complete",
                        "S5, E2",
                        Scenario.DATABASE_UNREADABLE,
                        subject -> {
                            requireNotComplete(
                                    "the inventory", subject.inventory().completeness());
                            requireNotComplete(
                                    "what is available", subject.available().completeness());
                            requireNotComplete(
                                    "the simulation", subject.fullUpgrade().completeness());
                        },
                        "some tools exit with 0 and an empty list: look at standard error and at whether anything is"
                                + " installed at all")
                .rule(
                        "MUST-129",
                        "Sources that cannot be reached are said to be so",
                        "S5, P3",
                        Scenario.SOURCES_UNREACHABLE,
                        ReadingRules::unreachableIsSaid,
                        "some tools exit with 0 when every mirror is unreachable: look at the warnings, or at the age"
                                + " of the metadata before and after")
                .rule(
                        "MUST-130",
                        "While another process holds the lock, reading works or says that it does not",
                        "P6",
                        Scenario.LOCKED,
                        subject -> {
                            Inventory inventory = subject.inventory();
                            require(
                                    !inventory.completeness().isComplete()
                                            || !subject.state().isEmpty(),
                                    "the inventory is empty and Complete");
                            Available available = subject.available();
                            require(
                                    !available.completeness().isComplete()
                                            || !available.candidates().isEmpty(),
                                    "no candidate, and Complete");
                        },
                        "a lock is never an empty list")
                .rule(
                        "MUST-131",
                        "A package the administrator holds is shown as held",
                        "S2",
                        Scenario.HELD,
                        subject -> require(
                                subject.inventory().packages().stream()
                                        .anyMatch(installed -> installed.hold() == PackageHold.HELD),
                                "no package is held"),
                        "are holds and version locks of the package manager read?")
                .rule(
                        "MUST-132",
                        "A restart that is owed is Required, with at least one signal",
                        "W7",
                        Scenario.REBOOT_OWED,
                        subject -> {
                            RebootState reboot = subject.backend().rebootState(subject.context());
                            require(reboot.need() == RebootState.Need.REQUIRED, "it is " + reboot.need());
                            require(!reboot.signals().isEmpty(), "no signal is named");
                        },
                        "which signals does this system have? One is enough for Required")
                .rule(
                        "MUST-133",
                        "Whether a restart is owed is told with a signal, or is Unknown",
                        "W7",
                        Scenario.AS_IS,
                        subject -> {
                            RebootState reboot = subject.backend().rebootState(subject.context());
                            require(
                                    reboot.need() == RebootState.Need.UNKNOWN
                                            || !reboot.signals().isEmpty(),
                                    reboot.need() + " without a signal");
                        },
                        "a missing flag file proves nothing where nobody writes one: that is Unknown")
                .rule(
                        "SHOULD-121",
                        "The size of every candidate is known",
                        "W4",
                        Scenario.UPDATES,
                        subject -> each(subject, patch -> patch.downloadBytes().isPresent(), "has no size"),
                        "most sources publish sizes; without them a plan estimates")
                .rule(
                        "SHOULD-122",
                        "Every candidate has a title",
                        "P1",
                        Scenario.UPDATES,
                        subject -> each(subject, patch -> !patch.title().isBlank(), "has no title"),
                        "one line for people, from the package's or the advisory's summary")
                .rules();
    }

    private static void answersRepeat(RuleSubject subject) throws InterruptedException {
        Inventory first = at(subject.inventory());
        Available offered = at(subject.available());
        require(first.equals(at(subject.inventory())), "the second inventory differs from the first");
        Available again = at(subject.available());
        require(offered.patches().equals(again.patches()), "other patches are offered the second time");
        require(offered.candidates().equals(again.candidates()), "other candidates are chosen the second time");
    }

    private static Inventory at(Inventory inventory) {
        return inventory.toBuilder()
                .observed(Instant.EPOCH)
                .received(Optional.empty())
                .build();
    }

    private static Available at(Available available) {
        return available.toBuilder().observed(Instant.EPOCH).build();
    }

    private static void namesAreNames(RuleSubject subject) throws InterruptedException {
        subject.inventory()
                .packages()
                .forEach(installed -> requireName(
                        installed.name(),
                        installed.architecture(),
                        installed.version().scheme(),
                        installed.version().text()));
        for (Patch patch : subject.available().patches()) {
            if (patch.subject() instanceof PackageAtVersion choice) {
                requireName(
                        choice.name(),
                        choice.architecture(),
                        choice.version().scheme(),
                        choice.version().text());
            }
        }
    }

    private static void requireName(String name, String architecture, VersionScheme scheme, String version) {
        require(
                Optional.ofNullable(NAMES.get(scheme))
                        .filter(form -> form.matcher(name).matches())
                        .isPresent(),
                "'" + name + "' is no package name");
        require(ARCHITECTURE.matcher(architecture).matches(), "'" + architecture + "' is no architecture");
        require(VERSION.matcher(version).matches(), "'" + version + "' is no version");
    }

    private static void patchesAreNewer(RuleSubject subject) throws InterruptedException {
        RuleSubject.State state = subject.state();
        for (Patch patch : subject.available().patches()) {
            if (patch.subject() instanceof PackageAtVersion choice) {
                require(
                        state.of(choice)
                                .map(installed -> installed.version().compareTo(choice.version()) < 0)
                                .orElse(true),
                        choice + " is not newer than what is installed");
            }
        }
        require(!subject.available().candidates().isEmpty(), "no candidate is offered on a machine with updates");
    }

    private static void fixIsSeen(RuleSubject subject) throws InterruptedException {
        Available available = subject.available();
        Map<String, List<Patch>> byName = available.patches().stream()
                .filter(patch -> patch.subject() instanceof PackageAtVersion)
                .collect(Collectors.groupingBy(patch -> patch.subject().name()));
        require(
                byName.values().stream().anyMatch(versions -> hasFixBelow(versions, available.candidates())),
                "no security fix below a candidate is listed");
    }

    private static boolean hasFixBelow(List<Patch> versions, Set<dev.patchbay.model.patch.PatchId> candidates) {
        return versions.stream()
                        .anyMatch(patch -> candidates.contains(patch.id()) && !patch.is(Classification.SECURITY))
                && versions.stream()
                        .anyMatch(patch -> !candidates.contains(patch.id()) && patch.is(Classification.SECURITY));
    }

    private static void unreachableIsSaid(RuleSubject subject) throws InterruptedException {
        if (subject.backend().capabilities().contains(Capability.REFRESH)) {
            OperationOutcome outcome =
                    subject.backend().refresh(subject.context()).outcome();
            require(!outcome.isGood(), "refresh says " + outcome);
        } else {
            requireNotComplete("what is available", subject.available().completeness());
        }
    }

    private static void each(RuleSubject subject, java.util.function.Predicate<Patch> holds, String otherwise)
            throws InterruptedException {
        Available available = subject.available();
        for (Patch patch : available.patches()) {
            require(!available.candidates().contains(patch.id()) || holds.test(patch), patch.id() + " " + otherwise);
        }
    }
}
