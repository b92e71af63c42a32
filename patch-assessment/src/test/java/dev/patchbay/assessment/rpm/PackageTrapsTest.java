package dev.patchbay.assessment.rpm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.Assessor;
import dev.patchbay.assessment.Catalog;
import dev.patchbay.assessment.CompiledPolicy;
import dev.patchbay.assessment.reading.ItemCounts;
import dev.patchbay.assessment.reading.Reading;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.version.RpmVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each trap of rpm packages by its name (contract rule S7). */
class PackageTrapsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final ModuleState NODE_18 = ModuleState.enabled(List.of(new ModuleStream("nodejs", "18")));

    private final List<InstalledPackage> installed = new ArrayList<>();
    private final List<RpmAdvisory> advisories = new ArrayList<>();
    private Optional<String> running = Optional.empty();
    private ModuleState modules = ModuleState.NONE;
    private Set<String> epochNotTold = Set.of();

    private PackageTrapsTest installed(String name, String architecture, String version) {
        installed.add(InstalledPackage.builder()
                .name(name)
                .architecture(architecture)
                .version(RpmVersion.parse(version))
                .build());
        return this;
    }

    private PackageTrapsTest fix(String name, String architecture, String version, ModuleScope module) {
        RpmFix.Builder fix =
                RpmFix.builder().name(name).version(RpmVersion.parse(version)).module(module);
        if (!architecture.isEmpty()) {
            fix.architecture(architecture);
        }
        advisories.add(new RpmAdvisory(
                Advisory.builder()
                        .id(AdvisoryId.of("ADV-" + advisories.size()))
                        .classification(Classification.SECURITY)
                        .build(),
                RpmAdvisory.Standing.PUBLISHED,
                List.of(fix.build())));
        return this;
    }

    private PackageTrapsTest fix(String name, String architecture, String version) {
        return fix(name, architecture, version, ModuleScope.NONE);
    }

    private RpmMachine machine() {
        return new RpmMachine(
                Inventory.builder()
                        .machine(MachineId.of("m"))
                        .operatingSystem(OperatingSystem.builder()
                                .family(OsFamily.LINUX)
                                .distribution("almalinux")
                                .version("9")
                                .architecture("x86_64")
                                .build())
                        .supportStatus(SupportStatus.SUPPORTED)
                        .rebootState(new RebootState(RebootState.Need.NOT_REQUIRED, List.of()))
                        .packages(installed)
                        .runningKernel(running)
                        .observed(NOW)
                        .completeness(Completeness.COMPLETE)
                        .build(),
                modules,
                epochNotTold);
    }

    private RpmAdvisories source() {
        return new RpmAdvisories(advisories, new Reading(new ItemCounts(1, 0, 0), List.of(), 0, Completeness.COMPLETE));
    }

    private List<Applicability> judged() {
        return AdvisoryMatcher.match(machine(), source()).stream()
                .map(AdvisoryMatch::applicability)
                .toList();
    }

    private Assessment assess() {
        RpmMachine machine = machine();
        RpmOffers offers = RpmOffers.of(machine, source(), Optional.of(NOW), NOW);
        return Assessor.assess(
                machine.inventory(),
                CompiledPolicy.of(
                        EffectivePolicy.builder()
                                .selection(Selection.everything())
                                .build(),
                        Catalog.of(offers.available()).withUndecided(offers.undecided())),
                PatchFacts.none(),
                RunHistory.empty(),
                NOW);
    }

    @Test
    void anEpochOutweighsEveryVersion() {
        assertThat(installed("a", "x86_64", "9.0-1")
                        .fix("a", "x86_64", "1:1.0-1")
                        .judged())
                .containsExactly(Applicability.MISSING);
    }

    @Test
    void anEpochNobodyToldDecidesNothing() {
        epochNotTold = Set.of("a");

        assertThat(installed("a", "x86_64", "9.0-1")
                        .fix("a", "x86_64", "1:1.0-1")
                        .judged())
                .containsExactly(Applicability.UNKNOWN);
        assertThat(assess().compliance().state()).isEqualTo(ComplianceState.UNKNOWN);
    }

    @Test
    void ofSeveralKernelsTheNewestDecidesAndTheRunningOneWaits() {
        installed("kernel-core", "x86_64", "5.14.0-100.el9").installed("kernel-core", "x86_64", "5.14.0-300.el9");
        fix("kernel-core", "x86_64", "5.14.0-50.el9").fix("kernel-core", "x86_64", "5.14.0-200.el9");
        fix("kernel-core", "x86_64", "5.14.0-400.el9");
        running = Optional.of("5.14.0-100.el9.x86_64");

        assertThat(judged())
                .containsExactly(Applicability.INSTALLED, Applicability.PENDING_REBOOT, Applicability.MISSING);
        assertThat(assess().findings())
                .extracting(PatchFinding::applicability)
                .containsExactly(Applicability.PENDING_REBOOT, Applicability.MISSING, Applicability.INSTALLED);
    }

    @Test
    void anotherArchitectureIsAnotherPackage() {
        assertThat(installed("a", "x86_64", "1-1")
                        .installed("b", "i686", "1-1")
                        .fix("a", "i686", "2-1")
                        .fix("b", "x86_64", "2-1")
                        .judged())
                .isEmpty();
    }

    @Test
    void anArchitectureIndependentPackageIsUpgraded() {
        installed("a", "noarch", "1-1").fix("a", "noarch", "2-1");

        assertThat(assess().missing()).hasSize(1);
    }

    @Test
    void aFixForAStreamThatIsNotEnabledDoesNotApply() {
        modules = NODE_18;
        installed("nodejs", "x86_64", "1:18.1-1.module_el8");
        fix("nodejs", "x86_64", "1:20.1-1.module_el8", ModuleScope.of(new ModuleStream("nodejs", "20")));
        fix("nodejs", "x86_64", "1:18.2-1.module_el8", ModuleScope.of(new ModuleStream("nodejs", "18")));

        assertThat(assess().missing())
                .extracting(finding -> finding.patch().value())
                .containsExactly("rpm:nodejs:x86_64=1:18.2-1.module_el8");
    }

    @Test
    void aFixOutsideModulesDoesNotApplyToAPackageOfAnEnabledStream() {
        modules = NODE_18;

        assertThat(installed("nodejs", "x86_64", "1:18.1-1.module_el8")
                        .fix("nodejs", "x86_64", "1:19-1.el8")
                        .judged())
                .isEmpty();
    }

    @Test
    void aStreamNobodyToldIsUnknownAndNeverMissing() {
        modules = NODE_18;
        installed("nodejs", "x86_64", "1:18.1-1.module_el8");
        fix("nodejs", "", "1:20.1-1.module_el8", ModuleScope.UNKNOWN);
        fix("nodejs", "", "1:16.1-1.module_el8", ModuleScope.UNKNOWN);
        Assessment assessment = assess();

        assertThat(assessment.missing()).isEmpty();
        assertThat(assessment.findings())
                .extracting(PatchFinding::applicability)
                .containsExactly(Applicability.UNKNOWN);
        assertThat(assessment.findings().get(0).notes().get(0).code()).isEqualTo("applicability.stream-not-told");
        assertThat(assessment.compliance().state()).isEqualTo(ComplianceState.UNKNOWN);
    }

    @Test
    void aMachineWhoseStreamsNobodyToldIsUnknownForEveryModularFix() {
        modules = ModuleState.UNKNOWN;
        installed("nodejs", "x86_64", "1:18.1-1.module_el8").installed("a", "x86_64", "1-1");
        fix("nodejs", "x86_64", "1:18.2-1.module_el8", ModuleScope.of(new ModuleStream("nodejs", "18")));
        fix("nodejs", "x86_64", "1:19-1.el8");
        fix("a", "x86_64", "2-1");

        assertThat(judged()).containsExactly(Applicability.UNKNOWN, Applicability.UNKNOWN, Applicability.MISSING);
    }

    @Test
    void severalAdvisoriesOfOneVersionAreOnePatch() {
        installed("a", "x86_64", "1-1").fix("a", "x86_64", "2-1").fix("a", "x86_64", "0:2-1");

        assertThat(assess().findings()).hasSize(1);
        assertThat(assess().findings().get(0).advisories()).hasSize(2);
    }
}
