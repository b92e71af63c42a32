package dev.patchbay.testkit.contract;

import static dev.patchbay.testkit.contract.RuleSubject.require;
import static dev.patchbay.testkit.contract.RuleSubject.requireUnchanged;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is not installed, and that nothing happens then. */
final class RefusalRules {

    private static final Set<Capability> INSTALL = Set.of(Capability.INSTALL);

    private RefusalRules() {}

    static List<ContractRule> all() {
        return new RuleWriter()
                .rule(
                        "MUST-321",
                        "While another process holds the lock, the answer is Locked, with a reason, and nothing changed",
                        "P6",
                        Scenario.LOCKED,
                        INSTALL,
                        subject -> {
                            RuleSubject.State before = subject.state();
                            InstallResult result = subject.install(approvedBlindly(subject));
                            require(result.outcome() == OperationOutcome.LOCKED, "it is " + result.operation());
                            requireUnchanged(before, subject.state(), "a locked installation");
                        },
                        "is the lock waited for with a bound?",
                        "are all kinds of locks of the package manager recognised, not only one?")
                .rule(
                        "MUST-322",
                        "A patch that cannot be fetched is FailedDownload, and the machine is as it was",
                        "P3",
                        Scenario.DOWNLOAD_FAILS,
                        INSTALL,
                        RefusalRules::downloadFails,
                        "is everything downloaded before anything is installed?")
                .rule(
                        "MUST-323",
                        "A change that was not approved stops everything before it starts",
                        "P5",
                        Scenario.NEW_DEPENDENCY,
                        INSTALL,
                        RefusalRules::surpriseStops,
                        "is the exact set simulated again right before, and compared with what was approved?")
                .rule(
                        "MUST-324",
                        "A patch of a held package is SkippedHeld, and the package stays",
                        "P3",
                        Scenario.HELD,
                        INSTALL,
                        RefusalRules::heldIsSkipped,
                        "apt refuses held packages with the exit code of every other error")
                .rule(
                        "MUST-325",
                        "What the package manager keeps back is not forced, and nothing is removed for it",
                        "P5",
                        Scenario.KEPT_BACK,
                        INSTALL,
                        RefusalRules::keptBackIsNotForced,
                        "is the package manager forbidden to remove?")
                .rule(
                        "MUST-326",
                        "An installation that was cancelled before it began changes nothing",
                        "P4",
                        Scenario.UPDATES,
                        INSTALL,
                        subject -> {
                            InstallRequest request = subject.request(subject.installable());
                            RuleSubject.State before = subject.state();
                            CallContext cancelled = subject.context().toBuilder()
                                    .cancellation(() -> true)
                                    .build();
                            InstallResult result = subject.backend().install(request, cancelled);
                            require(!result.outcome().isGood(), "it is " + result.outcome());
                            requireAll(result, PatchOutcome.NOT_ATTEMPTED);
                            requireUnchanged(before, subject.state(), "a cancelled installation");
                        },
                        "is context.stopReason() asked before each transaction?")
                .rule(
                        "MUST-327",
                        "Ids no answer has contained are not found or refused, and change nothing",
                        "P5",
                        Scenario.UPDATES,
                        INSTALL,
                        RefusalRules::strangersChangeNothing,
                        "names and versions pass an allow-list before they become arguments",
                        "apt reads 'name-' as an order to remove, zypper reads '-name' and '!name' so")
                .rule(
                        "MUST-328",
                        "Over a half-done installation what is reported as installed is whole, and what is still half-done is told",
                        "P3",
                        Scenario.INTERRUPTED,
                        INSTALL,
                        RefusalRules::halfDoneIsNotSuccess,
                        "is the state of other packages looked at before and after?",
                        "a reason beside a good outcome is enough: what was asked for may well have worked")
                .rule(
                        "MUST-329",
                        "Without the privilege to install, that is said, and nothing changed",
                        "E2",
                        Scenario.NO_PRIVILEGE,
                        INSTALL,
                        subject -> {
                            RuleSubject.State before = subject.state();
                            InstallResult result = subject.install(approvedBlindly(subject));
                            require(!result.outcome().isGood(), "it is " + result.outcome());
                            requireUnchanged(before, subject.state(), "an installation without privilege");
                        },
                        "is the missing privilege an exception instead of an answer?")
                .rule(
                        "MUST-330",
                        "A backend that does not declare INSTALL attempts nothing, and says so",
                        "P1",
                        Scenario.AS_IS,
                        RefusalRules::readerDoesNotInstall,
                        "InstallResult.readOnly(...) is the answer of a backend that only reads")
                .rule(
                        "SHOULD-321",
                        "Who holds the lock is named",
                        "P6",
                        Scenario.LOCKED,
                        INSTALL,
                        subject -> require(
                                subject.install(approvedBlindly(subject)).operation().reasons().stream()
                                        .anyMatch(reason -> reason.parameters().containsKey("holder")
                                                || reason.parameters().containsKey("pid")),
                                "no reason has a holder or a pid"),
                        "use OperationReasons.LOCKED with its holder and, where known, pid")
                .rules();
    }

    private static void requireAll(InstallResult result, PatchOutcome outcome) {
        require(result.patches().stream().allMatch(one -> one.outcome() == outcome), "patches are " + result.patches());
    }

    /** Where even a simulation may be impossible: every candidate, with whatever changes can be simulated. */
    private static InstallRequest approvedBlindly(RuleSubject subject) throws InterruptedException {
        Set<PatchId> candidates = new TreeSet<>(subject.available().candidates());
        if (candidates.isEmpty()) {
            throw new RuleAborted("nothing is offered while this machine is so, so nothing can be asked for");
        }
        return subject.request(candidates);
    }

    private static void downloadFails(RuleSubject subject) throws InterruptedException {
        InstallRequest request = subject.request(subject.installable());
        RuleSubject.State before = subject.state();
        InstallResult result = subject.install(request);
        require(!result.outcome().isGood(), "it is " + result.outcome());
        require(
                result.patches().stream().anyMatch(one -> one.outcome() == PatchOutcome.FAILED_DOWNLOAD),
                "no patch is FailedDownload: " + result.patches());
        Set<String> changed = before.differences(subject.state());
        for (PatchResult one : result.patches()) {
            String name = subject.available()
                    .patch(one.patch())
                    .map(patch -> patch.subject().name())
                    .orElse("");
            require(
                    one.outcome() != PatchOutcome.FAILED_DOWNLOAD
                            || changed.stream().noneMatch(key -> key.equals(name) || key.startsWith(name + ":")),
                    one + " and yet " + name + " changed");
        }
    }

    private static void surpriseStops(RuleSubject subject) throws InterruptedException {
        for (PatchId id : subject.installable()) {
            InstallRequest whole = subject.request(List.of(id));
            List<PackageChange> without = new ArrayList<>(whole.approved());
            if (without.removeIf(change -> change.kind() == PackageChange.Kind.INSTALL)) {
                RuleSubject.State before = subject.state();
                InstallResult result = subject.install(new InstallRequest(whole.patches(), without));
                require(!result.outcome().isGood(), "it is " + result.outcome());
                require(
                        result.patches().stream().noneMatch(one -> one.outcome().changedMachine()),
                        "patches are " + result.patches());
                requireUnchanged(before, subject.state(), "an installation with an unapproved change");
                return;
            }
        }
        throw new AssertionError("no update of the prepared machine brings a new package");
    }

    private static void heldIsSkipped(RuleSubject subject) throws InterruptedException {
        Set<String> held = subject.inventory().packages().stream()
                .filter(installed -> installed.hold() == PackageHold.HELD)
                .map(InstalledPackage::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Patch patch = subject.available().patches().stream()
                .filter(offered -> offered.subject() instanceof PackageAtVersion
                        && held.contains(offered.subject().name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no update of a held package is offered"));
        RuleSubject.State before = subject.state();
        InstallResult result = subject.install(new InstallRequest(Set.of(patch.id()), List.of()));
        requireAll(result, PatchOutcome.SKIPPED_HELD);
        requireUnchanged(before, subject.state(), "an installation of a held package");
    }

    private static void keptBackIsNotForced(RuleSubject subject) throws InterruptedException {
        KeptBack kept = subject.fullUpgrade().keptBack().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is kept back"));
        RuleSubject.State before = subject.state();
        InstallResult result = subject.install(new InstallRequest(Set.of(kept.patch()), List.of()));
        require(!result.outcome().isGood(), "it is " + result.outcome());
        requireUnchanged(before, subject.state(), "an installation of what is kept back");
    }

    private static void strangersChangeNothing(RuleSubject subject) throws InterruptedException {
        RuleSubject.State before = subject.state();
        for (PatchId id : Strangers.all(subject.anyInstallable())) {
            try {
                InstallResult result = subject.install(new InstallRequest(Set.of(id), List.of()));
                require(
                        result.of(id)
                                .filter(one -> one.outcome() == PatchOutcome.NOT_FOUND
                                        || one.outcome() == PatchOutcome.NOT_ATTEMPTED)
                                .isPresent(),
                        id + " is " + result.patches());
            } catch (ProblemException e) {
                require(!e.problem().expected().isBlank(), id + " is refused without saying what would be right");
            }
        }
        requireUnchanged(before, subject.state(), "installing strangers");
    }

    private static void halfDoneIsNotSuccess(RuleSubject subject) throws InterruptedException {
        List<PatchId> asked = subject.installable();
        if (asked.isEmpty()) {
            throw new RuleAborted("nothing can be asked for while this machine is so");
        }
        Patch patch = subject.patch(asked.get(0));
        InstallResult result = subject.install(List.of(asked.get(0)));
        RuleSubject.State after = subject.state();
        boolean told = result.of(asked.get(0))
                .filter(one -> one.outcome() == PatchOutcome.INSTALLED)
                .isPresent();
        require(!told || after.holds(patch).orElse(true), asked.get(0) + " is reported as installed and is not whole");
        boolean whole = after.packages().values().stream()
                .allMatch(installed ->
                        installed.state() == PackageState.INSTALLED || installed.state() == PackageState.CONFIG_FILES);
        require(
                whole
                        || !result.outcome().isGood()
                        || !result.operation().reasons().isEmpty(),
                "it is " + result.outcome() + " and says nothing of the package that is still half-done");
    }

    private static void readerDoesNotInstall(RuleSubject subject) throws InterruptedException {
        if (subject.backend().capabilities().contains(Capability.INSTALL)) {
            throw new RuleAborted("the backend declares INSTALL");
        }
        RuleSubject.State before = subject.state();
        InstallRequest request = new InstallRequest(Set.of(PatchId.of("patchbay-contract-no-such-patch")), List.of());
        InstallResult result = subject.install(request);
        require(result.outcome() == OperationOutcome.FAILED, "it is " + result.outcome());
        requireAll(result, PatchOutcome.NOT_ATTEMPTED);
        requireUnchanged(before, subject.state(), "a backend that only reads");
    }
}
