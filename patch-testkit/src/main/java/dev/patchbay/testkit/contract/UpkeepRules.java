package dev.patchbay.testkit.contract;

import static dev.patchbay.testkit.contract.RuleSubject.require;
import static dev.patchbay.testkit.contract.RuleSubject.requireUnchanged;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.OtherPatcher;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.SettingsChange;
import dev.patchbay.spi.UninstallResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operations a backend may declare. */
final class UpkeepRules {

    private UpkeepRules() {}

    static List<ContractRule> all() {
        return new RuleWriter()
                .rule(
                        "MUST-401",
                        "A refresh fetches metadata and changes nothing that is installed",
                        "P1",
                        Scenario.UPDATES,
                        Set.of(Capability.REFRESH),
                        UpkeepRules::refreshOnlyRefreshes,
                        "is the age of the metadata read from the metadata, not from a log?")
                .rule(
                        "MUST-402",
                        "A download makes patches ready and changes nothing that is installed",
                        "P1",
                        Scenario.UPDATES,
                        Set.of(Capability.DOWNLOAD),
                        subject -> {
                            PatchId id = subject.anyInstallable();
                            RuleSubject.State before = subject.state();
                            DownloadResult result =
                                    subject.backend().download(subject.request(List.of(id)), subject.context());
                            requireGood(result.operation());
                            require(result.ready().contains(id), id + " is not ready: " + result.failed());
                            requireUnchanged(before, subject.state(), "a download");
                        },
                        "is the package manager told to download only?")
                .rule(
                        "MUST-403",
                        "What is held is shown as held, and what is released is not",
                        "P1",
                        Scenario.UPDATES,
                        Set.of(Capability.HOLDS),
                        UpkeepRules::holdsShow,
                        "does the inventory read the same holds that hold() writes?")
                .rule(
                        "MUST-404",
                        "What was uninstalled is not there and is offered again",
                        "P1",
                        Scenario.UPDATES,
                        Set.of(Capability.INSTALL, Capability.UNINSTALL),
                        UpkeepRules::uninstalledIsGone,
                        "is the result judged by the state afterwards?")
                .rule(
                        "MUST-405",
                        "A half-done installation is diagnosed, and diagnosing changes nothing",
                        "P1",
                        Scenario.INTERRUPTED,
                        Set.of(Capability.DIAGNOSE),
                        subject -> {
                            RuleSubject.State before = subject.state();
                            require(
                                    !subject.backend()
                                            .diagnose(subject.context())
                                            .findings()
                                            .isEmpty(),
                                    "nothing is found");
                            requireUnchanged(before, subject.state(), "a diagnosis");
                        },
                        "is the state of every package looked at?")
                .rule(
                        "MUST-406",
                        "A repair repairs what it was given: no package is half-done afterwards",
                        "P3",
                        Scenario.INTERRUPTED,
                        Set.of(Capability.DIAGNOSE, Capability.REPAIR),
                        UpkeepRules::repairRepairs,
                        "is the state read again after the repair?")
                .rule(
                        "MUST-407",
                        "Settings that were applied are there, and restoring brings back what was before",
                        "P9",
                        Scenario.AS_IS,
                        Set.of(Capability.SETTINGS),
                        UpkeepRules::settingsReturn,
                        "are settings that were absent remembered as absent?")
                .rule(
                        "MUST-408",
                        "Another patcher that was disabled is inactive, and restoring brings back what it was",
                        "P9",
                        Scenario.OTHER_PATCHER,
                        Set.of(Capability.OTHER_PATCHERS),
                        UpkeepRules::patchersReturn,
                        "is the previous setting saved before it is changed?")
                .rule(
                        "MUST-409",
                        "A patch whose licence nobody accepted is not installed; once accepted it is",
                        "P8",
                        Scenario.LICENCE,
                        Set.of(Capability.INSTALL, Capability.EULAS),
                        UpkeepRules::licenceIsAsked,
                        "is a licence accepted as a side effect of installing?")
                .rule(
                        "MUST-410",
                        "A service that runs old code is named, and is not once it was restarted",
                        "P1",
                        Scenario.SERVICE_OUTDATED,
                        Set.of(Capability.SERVICES),
                        UpkeepRules::servicesRestart,
                        "are services named as their manager names them?")
                .rule(
                        "MUST-411",
                        "Preparing a restart changes nothing that is installed",
                        "P8",
                        Scenario.AS_IS,
                        Set.of(Capability.PREPARE_RESTART),
                        subject -> {
                            RuleSubject.State before = subject.state();
                            requireGood(subject.backend().prepareRestart(subject.context()));
                            requireUnchanged(before, subject.state(), "preparing a restart");
                        },
                        "does preparing start an installation?")
                .rules();
    }

    private static void requireGood(OperationResult result) {
        require(result.outcome().isGood(), "it is " + result);
    }

    private static void refreshOnlyRefreshes(RuleSubject subject) throws InterruptedException {
        Optional<Instant> old = subject.available().metadataAsOf();
        RuleSubject.State before = subject.state();
        requireGood(subject.backend().refresh(subject.context()));
        requireUnchanged(before, subject.state(), "a refresh");
        Optional<Instant> fresh = subject.available().metadataAsOf();
        require(
                old.isEmpty() || fresh.filter(now -> !now.isBefore(old.get())).isPresent(),
                "the metadata was as of " + old + " and is now as of " + fresh);
    }

    private static void holdsShow(RuleSubject subject) throws InterruptedException {
        String name = subject.patch(subject.anyInstallable()).subject().name();
        requireGood(subject.backend().hold(Set.of(name), subject.context()));
        require(isHeld(subject, name), name + " was held and is not shown so");
        requireGood(subject.backend().release(Set.of(name), subject.context()));
        require(!isHeld(subject, name), name + " was released and is shown as held");
    }

    private static boolean isHeld(RuleSubject subject, String name) throws InterruptedException {
        return subject.inventory().packages().stream()
                .anyMatch(installed -> installed.name().equals(name) && installed.hold() == PackageHold.HELD);
    }

    private static void uninstalledIsGone(RuleSubject subject) throws InterruptedException {
        PatchId id = subject.anyInstallable();
        Patch patch = subject.patch(id);
        require(subject.install(List.of(id)).outcome().isGood(), "the installation failed");
        UninstallResult result = subject.backend().uninstall(Set.of(id), subject.context());
        require(result.removed().contains(id), id + " could not be taken back: " + result.failed());
        require(!subject.state().holds(patch).orElse(false), id + " was taken back and is there");
        require(subject.available().patch(id).isPresent(), id + " was taken back and is not offered");
    }

    private static void repairRepairs(RuleSubject subject) throws InterruptedException {
        List<Diagnosis> findings = subject.backend().diagnose(subject.context()).findings();
        requireGood(subject.backend().repair(findings, subject.context()));
        List<InstalledPackage> half = subject.inventory().packages().stream()
                .filter(installed ->
                        installed.state() != PackageState.INSTALLED && installed.state() != PackageState.CONFIG_FILES)
                .toList();
        require(half.isEmpty(), half + " are half-done after the repair");
    }

    private static void settingsReturn(RuleSubject subject) throws InterruptedException {
        SettingsSnapshot before = subject.backend().readSettings(Set.of(), subject.context());
        SettingKey present = before.entries().stream()
                .filter(entry -> entry.value()
                        .filter(SettingValue.Text.class::isInstance)
                        .isPresent())
                .map(SettingsSnapshot.Entry::key)
                .findFirst()
                .orElseThrow(() -> new RuleAborted("the prepared machine has no setting that holds text"));
        Map<SettingKey, Optional<SettingValue>> wanted = new TreeMap<>();
        wanted.put(present, Optional.empty());
        SettingsChange change = subject.backend().applySettings(wanted, subject.context());
        requireGood(change.operation());
        require(
                subject.backend()
                        .readSettings(Set.of(present), subject.context())
                        .value(present)
                        .isEmpty(),
                present + " was taken away and is there");
        require(change.previous().value(present).equals(before.value(present)), "the previous value was not saved");
        requireGood(subject.backend().restoreSettings(change.previous(), subject.context()));
        require(
                subject.backend()
                        .readSettings(Set.of(), subject.context())
                        .entries()
                        .equals(before.entries()),
                "settings differ from before after they were restored");
    }

    private static Map<String, OtherPatcher.Activity> activities(RuleSubject subject) throws InterruptedException {
        return subject.backend().otherPatchers(subject.context()).patchers().stream()
                .collect(Collectors.toMap(OtherPatcher::id, OtherPatcher::activity, (one, other) -> one, TreeMap::new));
    }

    private static void patchersReturn(RuleSubject subject) throws InterruptedException {
        Map<String, OtherPatcher.Activity> before = activities(subject);
        require(before.containsValue(OtherPatcher.Activity.ACTIVE), "no active patcher is found: " + before);
        SettingsChange change = subject.backend().disablePatchers(before.keySet(), subject.context());
        requireGood(change.operation());
        Map<String, OtherPatcher.Activity> disabled = activities(subject);
        require(!disabled.containsValue(OtherPatcher.Activity.ACTIVE), "still active: " + disabled);
        requireGood(subject.backend().restorePatchers(change.previous(), subject.context()));
        require(activities(subject).equals(before), "they were " + before + " and are " + activities(subject));
    }

    private static void licenceIsAsked(RuleSubject subject) throws InterruptedException {
        Patch licensed = subject.available().patches().stream()
                .filter(patch -> patch.eula().isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no patch with a licence is offered"));
        InstallRequest request = subject.request(List.of(licensed.id()));
        InstallResult refused = subject.install(request);
        require(
                refused.of(licensed.id())
                        .filter(one -> one.outcome() == PatchOutcome.NOT_ATTEMPTED)
                        .isPresent(),
                "without its licence it is " + refused.patches());
        requireGood(subject.backend().acceptEulas(Set.of(licensed.id()), subject.context()));
        InstallResult accepted = subject.install(request);
        require(
                accepted.of(licensed.id())
                        .filter(one -> one.outcome() == PatchOutcome.INSTALLED)
                        .isPresent(),
                "with its licence accepted it is " + accepted.patches());
    }

    private static void servicesRestart(RuleSubject subject) throws InterruptedException {
        Set<String> outdated =
                subject.backend().services(subject.context()).outdated().keySet();
        require(!outdated.isEmpty(), "no service is named");
        requireGood(subject.backend().restartServices(outdated, subject.context()));
        Set<String> left =
                subject.backend().services(subject.context()).outdated().keySet();
        require(left.isEmpty(), left + " still run old code");
    }
}
