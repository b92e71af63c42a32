package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.spi.OtherPatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is true of a simulated machine; guarded by its owner. */
final class FakeState {

    private static final ReasonCode NOTHING_OWED = ReasonCode.of(
            "simulated.no-reboot-owed", "no installed patch has asked for a restart since the last start");

    OperatingSystem operatingSystem;
    SupportStatus supportStatus = SupportStatus.SUPPORTED;
    RebootState rebootState = notOwed();
    Optional<String> runningKernel = Optional.empty();
    Optional<Instant> metadataAsOf = Optional.empty();
    Optional<Reason> metadataTrouble = Optional.empty();
    ClassSupport classified = ClassSupport.CLASSIFIED;
    FakeNetwork network = FakeNetwork.UP;
    FakeRestart restart = FakeRestart.RETURNS;
    Duration bootDuration = Duration.ofSeconds(90);
    Optional<Reason> lock = Optional.empty();
    boolean down;
    int boots = 1;
    final Set<FakeTrouble> troubles = EnumSet.noneOf(FakeTrouble.class);
    final Map<String, InstalledPackage> packages = new TreeMap<>();
    final Set<KbNumber> knowledgeBase = new TreeSet<>();
    final Set<String> entitlements = new TreeSet<>();
    final Map<PatchId, FakePatch> offers = new TreeMap<>();
    final Map<AdvisoryId, Advisory> advisories = new TreeMap<>();
    final Set<PatchId> downloaded = new TreeSet<>();
    final Set<PatchId> acceptedEulas = new TreeSet<>();
    final Map<PatchId, Integer> attempts = new HashMap<>();
    final Map<PatchId, List<InstalledPackage>> replaced = new HashMap<>();
    final Map<String, Reason> outdatedServices = new TreeMap<>();
    final Map<String, OtherPatcher.Activity> patchers = new TreeMap<>();
    final Map<SettingKey, SettingValue> settings = new TreeMap<>();
    final List<FakeEvent> journal = new ArrayList<>();

    FakeState(OperatingSystem operatingSystem) {
        this.operatingSystem = operatingSystem;
    }

    FakeState(FakeState other) {
        this(other.operatingSystem);
        supportStatus = other.supportStatus;
        rebootState = other.rebootState;
        runningKernel = other.runningKernel;
        metadataAsOf = other.metadataAsOf;
        metadataTrouble = other.metadataTrouble;
        classified = other.classified;
        network = other.network;
        restart = other.restart;
        bootDuration = other.bootDuration;
        lock = other.lock;
        boots = other.boots;
        troubles.addAll(other.troubles);
        packages.putAll(other.packages);
        knowledgeBase.addAll(other.knowledgeBase);
        entitlements.addAll(other.entitlements);
        offers.putAll(other.offers);
        advisories.putAll(other.advisories);
        downloaded.addAll(other.downloaded);
        acceptedEulas.addAll(other.acceptedEulas);
        attempts.putAll(other.attempts);
        replaced.putAll(other.replaced);
        outdatedServices.putAll(other.outdatedServices);
        patchers.putAll(other.patchers);
        settings.putAll(other.settings);
    }

    static RebootState notOwed() {
        return new RebootState(RebootState.Need.NOT_REQUIRED, List.of(NOTHING_OWED.reason()));
    }

    Optional<InstalledPackage> installed(String name, String architecture) {
        return Optional.ofNullable(packages.get(key(name, architecture)));
    }

    /** Returns the package that {@code choice} would replace; configuration files alone are no package. */
    Optional<InstalledPackage> installed(PackageAtVersion choice) {
        return installed(choice.name(), choice.architecture())
                .filter(installed -> installed.state() != PackageState.CONFIG_FILES);
    }

    List<InstalledPackage> named(String name) {
        return packages.values().stream()
                .filter(installed -> installed.name().equals(name))
                .toList();
    }

    void install(InstalledPackage installed) {
        packages.put(key(installed.name(), installed.architecture()), installed);
    }

    void remove(PackageAtVersion choice) {
        packages.remove(key(choice.name(), choice.architecture()));
    }

    /** Returns packages that an interrupted or failed installation left behind. */
    List<InstalledPackage> halfDone() {
        return packages.values().stream()
                .filter(installed ->
                        installed.state() != PackageState.INSTALLED && installed.state() != PackageState.CONFIG_FILES)
                .toList();
    }

    private static String key(String name, String architecture) {
        return name + ":" + architecture;
    }
}
