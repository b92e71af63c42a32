package dev.patchbay.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.group.MachineGroup;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.scope.Scope;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Three departments, two policies: IT installs at once and without asking, everybody else a week later and after being
 * told. One device belongs to two departments, one has a policy of its own, and one policy is being edited.
 */
class SeedWorkflowTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final SettingKey AUTOMATIC = SettingKey.parse("windows-update/AUOptions");
    private static final SettingKey DEFERRAL = SettingKey.parse("windows-update/DeferQualityUpdatesPeriodInDays");

    private static final Machine IT_LAPTOP = machine("it-laptop");
    private static final Machine HR_LAPTOP = machine("hr-laptop");
    private static final Machine FINANCE_LAPTOP = machine("finance-laptop");
    private static final Machine SHARED = machine("it-and-hr-laptop");
    private static final Machine KIOSK = machine("finance-kiosk");

    private static final MinimumAge SEVEN_DAYS = MinimumAge.builder()
            .age(Duration.ofDays(7))
            .addClasses(Classification.SECURITY, Classification.CRITICAL, Classification.UPDATES)
            .build();

    private static final Profile IT_POLICY = Profile.draft("IT-Patch-Policy", PolicyParts.NONE)
            .edit(
                    PolicyParts.builder()
                            .selection(Selection.everything())
                            .deferrals(List.of())
                            .consent(ConsentPolicy.NOT_NEEDED)
                            .build(),
                    Map.of(AUTOMATIC, SettingValue.of(4), DEFERRAL, SettingValue.of(0)))
            .publish("ada", NOW.minus(Duration.ofDays(30)));

    private static final Profile CORP_POLICY = Profile.draft("Corp-Patch-Policy", PolicyParts.NONE)
            .edit(
                    PolicyParts.builder()
                            .selection(Selection.everything())
                            .deferrals(List.of(SEVEN_DAYS))
                            .consent(ConsentPolicy.REQUIRED)
                            .build(),
                    Map.of(AUTOMATIC, SettingValue.of(3), DEFERRAL, SettingValue.of(7)))
            .publish("grace", NOW.minus(Duration.ofDays(20)));

    private static final PolicyBook BOOK = PolicyBook.builder()
            .addGroups(
                    MachineGroup.of("IT", Scope.machines(IT_LAPTOP.id(), SHARED.id())),
                    MachineGroup.of("HR", Scope.machines(HR_LAPTOP.id(), SHARED.id())),
                    MachineGroup.of("Finance", Scope.machines(FINANCE_LAPTOP.id(), KIOSK.id())))
            .addProfiles(IT_POLICY, CORP_POLICY)
            .addAssignments(
                    ProfileAssignment.toGroup("IT-Patch-Policy", "IT", 10),
                    ProfileAssignment.toGroup("Corp-Patch-Policy", "HR", 10),
                    ProfileAssignment.toGroup("Corp-Patch-Policy", "Finance", 10),
                    ProfileAssignment.toMachine("IT-Patch-Policy", KIOSK.id(), 1))
            .build();

    private static final GatingSettings GATING =
            new GatingSettings(Map.of(AUTOMATIC, Strictness.LEAST, DEFERRAL, Strictness.GREATEST));

    private static Machine machine(String id) {
        return Machine.builder().id(MachineId.of(id)).build();
    }

    private static ResolvedPolicy resolve(Machine machine) {
        return PolicyResolver.of(BOOK, GATING).resolve(machine);
    }

    @Test
    void itInstallsAtOnceAndWithoutAsking() {
        ResolvedPolicy it = resolve(IT_LAPTOP);

        assertThat(it.policy().deferrals()).isEmpty();
        assertThat(it.policy().consent()).isEqualTo(ConsentPolicy.NOT_NEEDED);
        assertThat(it.settings()).containsEntry(AUTOMATIC, SettingValue.of(4));
        assertThat(it.conflicts()).isEmpty();
    }

    @Test
    void everybodyElseWaitsAWeekAndIsAsked() {
        for (Machine machine : List.of(HR_LAPTOP, FINANCE_LAPTOP)) {
            ResolvedPolicy corp = resolve(machine);

            assertThat(corp.policy().deferrals()).containsExactly(SEVEN_DAYS);
            assertThat(corp.policy().consent()).isEqualTo(ConsentPolicy.REQUIRED);
            assertThat(corp.conflicts()).isEmpty();
        }
    }

    @Test
    void theDeviceOfTwoDepartmentsWaitsAsTheStricterOneAndTheConflictIsReported() {
        ResolvedPolicy shared = resolve(SHARED);

        assertThat(shared.groups()).containsExactly(GroupName.of("HR"), GroupName.of("IT"));
        assertThat(shared.policy().deferrals()).containsExactly(SEVEN_DAYS);
        assertThat(shared.policy().consent()).isEqualTo(ConsentPolicy.REQUIRED);
        assertThat(shared.policy().selection()).isEqualTo(Selection.everything());
        assertThat(shared.settings()).isEqualTo(Map.of(AUTOMATIC, SettingValue.of(3), DEFERRAL, SettingValue.of(7)));
        assertThat(shared.conflicts())
                .extracting(PolicyConflict::part)
                .containsExactly("deferrals", "consent", "settings." + AUTOMATIC, "settings." + DEFERRAL);
        assertThat(shared.conflicts())
                .allSatisfy(
                        conflict -> assertThat(conflict.resolution()).isEqualTo(ConflictResolution.STRICTEST_HOLDS));
        assertThat(shared.conflicts().get(1).claims())
                .extracting(PolicyClaim::toString)
                .containsExactly(
                        "Corp-Patch-Policy version 1, assigned to group HR with priority 10: Required",
                        "IT-Patch-Policy version 1, assigned to group IT with priority 10: NotNeeded");
    }

    @Test
    void withoutKnowingThatASettingGatesItIsNotApplied() {
        ResolvedPolicy shared = PolicyResolver.of(BOOK).resolve(SHARED);

        assertThat(shared.settings()).isEmpty();
        assertThat(shared.conflicts())
                .filteredOn(conflict -> conflict.part().startsWith("settings."))
                .hasSize(2)
                .allSatisfy(conflict -> assertThat(conflict.resolution()).isEqualTo(ConflictResolution.NOT_APPLIED));
        assertThat(shared.originOf("settings." + AUTOMATIC)).isEmpty();
    }

    @Test
    void thePolicyOfTheDeviceItselfBeatsTheDepartments() {
        ResolvedPolicy kiosk = resolve(KIOSK);

        assertThat(kiosk.policy().deferrals()).isEmpty();
        assertThat(kiosk.policy().consent()).isEqualTo(ConsentPolicy.NOT_NEEDED);
        assertThat(kiosk.conflicts()).isEmpty();
        assertThat(kiosk.originOf("deferrals"))
                .extracting(PolicyOrigin::toString)
                .containsExactly("IT-Patch-Policy version 1, assigned to the machine with priority 1");
    }

    @Test
    void aDraftChangesNothingUntilItIsPublished() {
        PolicyParts stricter =
                PolicyParts.builder().deferrals(List.of(MinimumAge.ofDays(30))).build();
        Profile edited = CORP_POLICY.edit(stricter, Map.of());
        PolicyBook withDraft =
                BOOK.toBuilder().profiles(Set.of(IT_POLICY, edited)).build();

        assertThat(edited.draft()).isPresent();
        assertThat(PolicyResolver.of(withDraft, GATING).resolve(HR_LAPTOP)).isEqualTo(resolve(HR_LAPTOP));

        PolicyBook published = BOOK.toBuilder()
                .profiles(Set.of(IT_POLICY, edited.publish("grace", NOW)))
                .build();
        ResolvedPolicy after = PolicyResolver.of(published, GATING).resolve(HR_LAPTOP);
        assertThat(after.policy().deferrals()).containsExactly(MinimumAge.ofDays(30));
        assertThat(after.policy().selection())
                .as("the new version says nothing about it, so nothing is selected")
                .isEqualTo(Selection.nothing());
        assertThat(after.originOf("deferrals"))
                .extracting(PolicyOrigin::version)
                .containsExactly(2);
    }

    @Test
    void whereNobodySaysAnythingNothingIsSelected() {
        ResolvedPolicy stranger = resolve(machine("stranger"));

        assertThat(stranger.policy().selection()).isEqualTo(Selection.nothing());
        assertThat(stranger.origins()).isEmpty();
        assertThat(stranger.groups()).isEmpty();
    }
}
