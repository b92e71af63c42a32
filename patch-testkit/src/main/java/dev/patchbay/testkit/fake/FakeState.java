package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.PatchId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is true of a simulated machine; guarded by its owner. */
final class FakeState {

    OperatingSystem operatingSystem;
    SupportStatus supportStatus = SupportStatus.SUPPORTED;
    RebootState rebootState = new RebootState(RebootState.Need.NOT_REQUIRED, List.of());
    Optional<String> runningKernel = Optional.empty();
    Optional<Instant> metadataAsOf = Optional.empty();
    ClassSupport classified = ClassSupport.CLASSIFIED;
    final Map<String, InstalledPackage> packages = new TreeMap<>();
    final Set<KbNumber> knowledgeBase = new TreeSet<>();
    final Set<String> entitlements = new TreeSet<>();
    final Map<PatchId, FakePatch> offers = new TreeMap<>();
    final Map<AdvisoryId, Advisory> advisories = new TreeMap<>();

    FakeState(OperatingSystem operatingSystem) {
        this.operatingSystem = operatingSystem;
    }

    FakeState(FakeState other) {
        this(other.operatingSystem);
        supportStatus = other.supportStatus;
        rebootState = other.rebootState;
        runningKernel = other.runningKernel;
        metadataAsOf = other.metadataAsOf;
        classified = other.classified;
        packages.putAll(other.packages);
        knowledgeBase.addAll(other.knowledgeBase);
        entitlements.addAll(other.entitlements);
        offers.putAll(other.offers);
        advisories.putAll(other.advisories);
    }

    Optional<InstalledPackage> installed(String name, String architecture) {
        return Optional.ofNullable(packages.get(key(name, architecture)));
    }

    void install(InstalledPackage installed) {
        packages.put(key(installed.name(), installed.architecture()), installed);
    }

    private static String key(String name, String architecture) {
        return name + ":" + architecture;
    }
}
