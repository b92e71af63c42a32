package dev.patchbay.testkit.contract;

import static dev.patchbay.testkit.contract.RuleSubject.require;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is installed is what was asked for, and what is reported is what is so. */
final class InstallRules {

    private static final Set<Capability> INSTALL = Set.of(Capability.INSTALL);

    private InstallRules() {}

    static List<ContractRule> all() {
        return new RuleWriter()
                .rule(
                        "MUST-301",
                        "A patch reported as installed is on the machine and is offered no more",
                        "P3",
                        Scenario.UPDATES,
                        INSTALL,
                        InstallRules::installedIsThere,
                        "is success taken from an exit code? Read the package database again")
                .rule(
                        "MUST-302",
                        "Nothing changes but what was approved",
                        "P5",
                        Scenario.UPDATES,
                        INSTALL,
                        InstallRules::nothingElseChanges,
                        "is the package manager given the exact set, fully qualified, with versions?",
                        "does a hook or a trigger of the package manager upgrade more?")
                .rule(
                        "MUST-303",
                        "A version below the newest is installed at exactly that version",
                        "P5",
                        Scenario.FIX_BELOW_NEWEST,
                        INSTALL,
                        InstallRules::exactVersion,
                        "is the version passed on, or only the name?")
                .rule(
                        "MUST-304",
                        "Asking again for what is there finds nothing to do",
                        "P3",
                        Scenario.UPDATES,
                        INSTALL,
                        InstallRules::nothingToDo,
                        "is the state read before anything is started?")
                .rule(
                        "MUST-305",
                        "Every patch that was asked for has one result, and no other has",
                        "P3",
                        Scenario.UPDATES,
                        INSTALL,
                        subject -> {
                            InstallRequest request = subject.request(subject.installable());
                            Set<PatchId> told = subject.install(request).patches().stream()
                                    .map(PatchResult::patch)
                                    .collect(Collectors.toCollection(TreeSet::new));
                            require(
                                    told.equals(request.patches()),
                                    "asked for " + request.patches() + ", told about " + told);
                        },
                        "are results made from the request, not from the output?")
                .rule(
                        "MUST-306",
                        "An installation in which a script failed is not a success",
                        "P3",
                        Scenario.SCRIPT_FAILS,
                        INSTALL,
                        subject -> {
                            InstallResult result = subject.install(subject.installable());
                            require(!result.outcome().isGood(), "it is " + result.outcome());
                            require(
                                    result.patches().stream()
                                            .anyMatch(one -> one.outcome() == PatchOutcome.FAILED_SCRIPT
                                                    || one.outcome() == PatchOutcome.BROKEN_STATE
                                                    || one.outcome() == PatchOutcome.FAILED_UNCHANGED),
                                    "no patch is said to have failed: " + result.patches());
                        },
                        "dnf exits with 0 when a script failed; a version alone does not show it")
                .rule(
                        "MUST-307",
                        "Every result agrees with the state of the machine afterwards",
                        "P3",
                        Scenario.SCRIPT_FAILS,
                        INSTALL,
                        InstallRules::resultsAgreeWithState,
                        "a half-configured package is not installed",
                        "is the state compared before and after, package by package?")
                .rule(
                        "MUST-308",
                        "When some of it went well and some did not, the whole is Partial",
                        "P3",
                        Scenario.SCRIPT_FAILS,
                        INSTALL,
                        subject -> {
                            InstallResult result = subject.install(subject.installable());
                            boolean good = result.patches().stream()
                                    .anyMatch(one -> one.outcome().isGood());
                            boolean bad = result.patches().stream()
                                    .anyMatch(one -> !one.outcome().isGood());
                            require(bad, "nothing failed on the prepared machine");
                            require(
                                    !good || result.outcome() == OperationOutcome.PARTIAL,
                                    "some are there, some are not, and the whole is " + result.outcome());
                        },
                        "apt exits with 100 although most of a batch was installed")
                .rule(
                        "MUST-309",
                        "A new dependency that was approved comes along",
                        "P5",
                        Scenario.NEW_DEPENDENCY,
                        INSTALL,
                        InstallRules::newDependencyComes,
                        "a kernel's metapackage is nothing without the package it brings")
                .rule(
                        "MUST-310",
                        "Patches that can only go together are installed together",
                        "P5",
                        Scenario.LOCKSTEP,
                        Set.of(Capability.INSTALL, Capability.UNITS),
                        InstallRules::unitIsInstalled,
                        "is a unit split into several transactions?")
                .rule(
                        "MUST-311",
                        "The changes a result lists are the changes that happened",
                        "P3",
                        Scenario.UPDATES,
                        INSTALL,
                        InstallRules::changesAreListed,
                        "are changes computed from the states before and after?")
                .rule(
                        "SHOULD-301",
                        "How long each patch took is told",
                        "W4",
                        Scenario.UPDATES,
                        INSTALL,
                        subject -> require(
                                subject.install(List.of(subject.anyInstallable())).patches().stream()
                                        .allMatch(result -> result.took().isPresent()),
                                "a duration is missing"),
                        "a planner learns from it; with several patches in one transaction it cannot be told")
                .rules();
    }

    private static void installedIsThere(RuleSubject subject) throws InterruptedException {
        PatchId id = subject.anyInstallable();
        Patch patch = subject.patch(id);
        InstallResult result = subject.install(List.of(id));
        require(result.outcome().isGood(), "it is " + result.operation());
        require(
                result.of(id)
                        .filter(one -> one.outcome() == PatchOutcome.INSTALLED)
                        .isPresent(),
                id + " is not reported as installed");
        require(subject.state().holds(patch).orElse(true), id + " is reported as installed and is not there");
        require(subject.available().patch(id).isEmpty(), id + " is reported as installed and is still offered");
    }

    private static void nothingElseChanges(RuleSubject subject) throws InterruptedException {
        InstallRequest request = subject.request(List.of(subject.anyInstallable()));
        Set<String> allowed = new TreeSet<>();
        request.approved().forEach(change -> allowed.add(change.name() + ":" + change.architecture()));
        for (PatchId id : request.patches()) {
            allowed.add(subject.patch(id).subject().name());
        }
        RuleSubject.State before = subject.state();
        subject.install(request);
        Set<String> changed = before.differences(subject.state());
        changed.removeAll(allowed);
        require(changed.isEmpty(), changed + " changed and were not approved");
    }

    private static void exactVersion(RuleSubject subject) throws InterruptedException {
        Available available = subject.available();
        Patch fix = available.patches().stream()
                .filter(patch -> patch.subject() instanceof PackageAtVersion
                        && patch.is(Classification.SECURITY)
                        && !available.candidates().contains(patch.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no security fix below a candidate is listed"));
        InstallResult result = subject.install(List.of(fix.id()));
        require(result.outcome().isGood(), "it is " + result.operation());
        require(subject.state().holds(fix).orElse(true), "another version than " + fix.id() + " is there");
    }

    private static void nothingToDo(RuleSubject subject) throws InterruptedException {
        InstallRequest request = subject.request(List.of(subject.anyInstallable()));
        require(subject.install(request).outcome().isGood(), "the first installation failed");
        InstallResult again = subject.install(request);
        require(again.outcome() == OperationOutcome.NOTHING_TO_DO, "the second time it is " + again.operation());
        require(
                again.patches().stream().allMatch(result -> result.outcome() == PatchOutcome.ALREADY_INSTALLED),
                "the second time patches are " + again.patches());
    }

    private static void resultsAgreeWithState(RuleSubject subject) throws InterruptedException {
        List<PatchId> asked = subject.installable();
        Available available = subject.available();
        RuleSubject.State before = subject.state();
        InstallResult result = subject.install(asked);
        RuleSubject.State after = subject.state();
        for (PatchResult one : result.patches()) {
            Optional<Patch> patch = available.patch(one.patch());
            if (patch.isPresent() && patch.get().subject() instanceof PackageAtVersion choice) {
                requireAgreement(one, before.of(choice), after.of(choice), choice);
            } else if (patch.isPresent()) {
                require(
                        one.outcome() == PatchOutcome.FAILED_SCRIPT
                                || one.outcome() == PatchOutcome.BROKEN_STATE
                                || after.holds(patch.get())
                                        .map(there -> there == one.outcome().isGood())
                                        .orElse(true),
                        one + " and the machine disagree");
            }
        }
    }

    private static void requireAgreement(
            PatchResult result,
            Optional<InstalledPackage> before,
            Optional<InstalledPackage> after,
            PackageAtVersion choice) {
        boolean there = after.filter(installed -> installed.version().compareTo(choice.version()) >= 0)
                .isPresent();
        boolean whole = after.filter(installed -> installed.state() == PackageState.INSTALLED)
                .isPresent();
        boolean agrees = switch (result.outcome()) {
            case INSTALLED, ALREADY_INSTALLED -> there && whole;
            case FAILED_SCRIPT -> there;
            case BROKEN_STATE -> !whole;
            default -> before.equals(after);
        };
        require(
                agrees,
                result + " and the machine disagree: it holds "
                        + after.map(Object::toString).orElse("nothing"));
    }

    private static void newDependencyComes(RuleSubject subject) throws InterruptedException {
        for (PatchId id : subject.installable()) {
            Optional<PackageChange> brought = subject.simulate(Set.of(id)).changes().stream()
                    .filter(change -> change.kind() == PackageChange.Kind.INSTALL)
                    .findFirst();
            if (brought.isPresent()) {
                InstallResult result = subject.install(List.of(id));
                require(result.outcome().isGood(), "it is " + result.operation());
                require(
                        subject.state()
                                .packages()
                                .containsKey(brought.get().name() + ":"
                                        + brought.get().architecture()),
                        brought.get().name() + " did not come along");
                return;
            }
        }
        throw new AssertionError("no update of the prepared machine brings a new package");
    }

    private static void unitIsInstalled(RuleSubject subject) throws InterruptedException {
        InstallUnit unit = subject.fullUpgrade().units().stream()
                .filter(group -> group.patches().size() > 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unit has more than one patch"));
        InstallResult result = subject.install(unit.patches());
        for (PatchId id : unit.patches()) {
            require(
                    result.of(id)
                            .filter(one -> one.outcome() == PatchOutcome.INSTALLED)
                            .isPresent(),
                    id + " was not installed with its unit: " + result.patches());
        }
    }

    private static void changesAreListed(RuleSubject subject) throws InterruptedException {
        InstallRequest request = subject.request(List.of(subject.anyInstallable()));
        RuleSubject.State before = subject.state();
        InstallResult result = subject.install(request);
        Set<String> happened = before.differences(subject.state());
        happened.removeIf(name -> name.startsWith("KB"));
        Set<String> told = result.changes().stream()
                .map(change -> change.name() + ":" + change.architecture())
                .collect(Collectors.toCollection(TreeSet::new));
        require(told.equals(happened), "changed are " + happened + ", listed are " + told);
    }
}
