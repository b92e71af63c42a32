package dev.patchbay.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.Samples;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.group.MachineGroup;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EulaPolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.scope.Scope;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Machine MACHINE = Samples.machine();

    private static Problem problemOf(ThrowingCallable code) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, code);
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private static Profile published(String name, PolicyParts parts) {
        return Profile.draft(name, parts).publish("ada", Samples.NOW);
    }

    private static PolicyBook.Builder twoGroups() {
        return PolicyBook.builder()
                .addGroups(
                        MachineGroup.of("A", Scope.machines(MACHINE.id())), MachineGroup.of("B", Scope.everyMachine()));
    }

    @Test
    void versionsAreCountedAndOnlyTheLastIsADraft() {
        Profile profile = published("p", PolicyParts.NONE).edit(PolicyParts.NONE, Map.of());

        assertThat(profile.versions()).extracting(ProfileVersion::number).containsExactly(1, 2);
        assertThat(profile.published().orElseThrow().number()).isEqualTo(1);
        assertThat(profile.edit(PolicyParts.NONE, Map.of()).versions())
                .as("a draft is edited in place")
                .extracting(ProfileVersion::number)
                .containsExactly(1, 2);
        assertThat(profile).hasToString("p version 2 (Draft)");
    }

    @Test
    void versionsOutOfOrderAreRefused() {
        ProfileVersion draft = ProfileVersion.draft(1, PolicyParts.NONE, Map.of());
        ProfileVersion second = published("p", PolicyParts.NONE).versions().get(0).toBuilder()
                .number(2)
                .build();

        assertThat(problemOf(() -> new Profile(ProfileName.of("p"), List.of())).code())
                .isEqualTo("profile.empty");
        assertThat(problemOf(() -> new Profile(ProfileName.of("p"), List.of(draft, second)))
                        .field())
                .isEqualTo("versions[0].state");
        assertThat(problemOf(() -> new Profile(ProfileName.of("p"), List.of(second, draft)))
                        .field())
                .isEqualTo("versions[1].number");
    }

    @Test
    void onlyADraftCanBePublishedAndItSaysByWhom() {
        assertThat(problemOf(() -> published("p", PolicyParts.NONE).publish("ada", Samples.NOW))
                        .code())
                .isEqualTo("profile.no-draft");
        assertThat(problemOf(() -> ProfileVersion.builder()
                                .number(1)
                                .state(ProfileState.PUBLISHED)
                                .build())
                        .field())
                .isEqualTo("publishedBy");
        assertThat(problemOf(() -> ProfileVersion.builder()
                                .number(1)
                                .publishedAt(Samples.NOW)
                                .build())
                        .field())
                .isEqualTo("publishedAt");
        assertThat(problemOf(() -> ProfileVersion.builder().number(0).build()).field())
                .isEqualTo("number");
    }

    @Test
    void aProfileThatWasNeverPublishedAppliesToNobody() {
        PolicyBook book = twoGroups()
                .addProfiles(Profile.draft(
                        "p",
                        PolicyParts.builder().consent(ConsentPolicy.REQUIRED).build()))
                .addAssignments(ProfileAssignment.toMachine("p", MACHINE.id(), 1))
                .build();

        assertThat(PolicyResolver.of(book).resolve(MACHINE).origins()).isEmpty();
    }

    @Test
    void theGreaterPriorityWinsAmongGroupsAndAbsentNeverConflicts() {
        PolicyBook book = twoGroups()
                .addProfiles(
                        published(
                                "low",
                                PolicyParts.builder()
                                        .consent(ConsentPolicy.REQUIRED)
                                        .eulas(EulaPolicy.ACCEPT_ALL)
                                        .build()),
                        published(
                                "high",
                                PolicyParts.builder()
                                        .consent(ConsentPolicy.NOT_NEEDED)
                                        .build()))
                .addAssignments(ProfileAssignment.toGroup("low", "A", 1), ProfileAssignment.toGroup("high", "B", 2))
                .build();

        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(MACHINE);

        assertThat(resolved.policy().consent()).isEqualTo(ConsentPolicy.NOT_NEEDED);
        assertThat(resolved.policy().eulas()).isEqualTo(EulaPolicy.ACCEPT_ALL);
        assertThat(resolved.conflicts()).isEmpty();
        assertThat(resolved.originOf("eulas")).extracting(PolicyOrigin::profile).containsExactly(ProfileName.of("low"));
        assertThat(resolved.originOf("consent"))
                .extracting(PolicyOrigin::profile)
                .containsExactly(ProfileName.of("high"));
    }

    @Test
    void aConflictAboutWhatDoesNotGateIsNotAppliedAndNoLowerRankStepsIn() {
        PolicyParts.Builder deadline = PolicyParts.builder();
        PolicyParts seven = deadline.deadlines(List.of(
                        InstallDeadline.builder().after(Duration.ofDays(7)).build()))
                .build();
        PolicyParts two = deadline.deadlines(List.of(
                        InstallDeadline.builder().after(Duration.ofDays(2)).build()))
                .build();
        PolicyBook book = twoGroups()
                .addProfiles(published("seven", seven), published("two", two), published("again", two))
                .addAssignments(
                        ProfileAssignment.toGroup("seven", "A", 5),
                        ProfileAssignment.toGroup("two", "B", 5),
                        ProfileAssignment.toGroup("again", "B", 1))
                .build();

        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(MACHINE);

        assertThat(resolved.policy().deadlines()).isEmpty();
        assertThat(resolved.conflicts())
                .extracting(PolicyConflict::part, PolicyConflict::resolution)
                .containsExactly(tuple("deadlines", ConflictResolution.NOT_APPLIED));
    }

    @Test
    void twoProfilesThatSayTheSameDoNotConflictAndBothAreOrigins() {
        PolicyParts same =
                PolicyParts.builder().deferrals(List.of(MinimumAge.ofDays(7))).build();
        PolicyBook book = twoGroups()
                .addProfiles(published("x", same), published("y", same))
                .addAssignments(ProfileAssignment.toGroup("x", "A", 5), ProfileAssignment.toGroup("y", "B", 5))
                .build();

        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(MACHINE);

        assertThat(resolved.conflicts()).isEmpty();
        assertThat(resolved.originOf("deferrals")).hasSize(2);
    }

    @Test
    void approvalsAndRejectionsReachTheGroupsTheyName() {
        PolicyBook book = twoGroups()
                .addGroups(MachineGroup.of("C", Scope.machines(MachineId.of("other"))))
                .addApprovals(
                        Samples.approval().toBuilder()
                                .groups(Set.of(GroupName.of("A")))
                                .build(),
                        Samples.approval().toBuilder()
                                .groups(Set.of(GroupName.of("C")))
                                .build())
                .addRejections(Samples.rejection())
                .build();

        ResolvedPolicy here = PolicyResolver.of(book).resolve(MACHINE);
        ResolvedPolicy there = PolicyResolver.of(book)
                .resolve(Machine.builder().id(MachineId.of("other")).build());

        assertThat(here.policy().approvals())
                .allMatch(approval -> approval.groups().contains(GroupName.of("A")));
        assertThat(there.policy().approvals())
                .allMatch(approval -> approval.groups().contains(GroupName.of("C")));
        assertThat(here.policy().rejections())
                .isEqualTo(there.policy().rejections())
                .hasSize(1);
    }

    @Test
    void aBookNamesOnlyWhatIsInIt() {
        assertThat(problemOf(() -> PolicyBook.builder()
                                .addAssignments(ProfileAssignment.toMachine("nobody", MACHINE.id(), 1))
                                .build())
                        .code())
                .isEqualTo("book.profile");
        assertThat(problemOf(() -> PolicyBook.builder()
                                .addProfiles(Samples.profile())
                                .addAssignments(ProfileAssignment.toGroup("Corp-Patch-Policy", "nobody", 1))
                                .build())
                        .value())
                .isEqualTo("nobody");
        assertThat(problemOf(() -> PolicyBook.builder()
                                .addRejections(Samples.rejection().toBuilder()
                                        .addGroups(GroupName.of("nobody"))
                                        .build())
                                .build())
                        .field())
                .isEqualTo("rejections");
        assertThat(problemOf(() -> twoGroups()
                                .addGroups(MachineGroup.of("A", Scope.everyMachine()))
                                .build())
                        .value())
                .isEqualTo("A");
        assertThat(problemOf(() -> Samples.book().toBuilder()
                                .addAssignments(ProfileAssignment.toGroup("Corp-Patch-Policy", "All", 9))
                                .build())
                        .code())
                .isEqualTo("book.assignment");
    }

    @Test
    void anAssignmentHasOneTarget() {
        assertThat(problemOf(() -> new ProfileAssignment(ProfileName.of("p"), Optional.empty(), Optional.empty(), 1))
                        .code())
                .isEqualTo("assignment.target");
        assertThat(problemOf(() -> new ProfileAssignment(
                                ProfileName.of("p"), Optional.of(GroupName.of("a")), Optional.of(MACHINE.id()), 1))
                        .code())
                .isEqualTo("assignment.target");
    }

    @Test
    void settingsWithoutAnOrderAreNotSettledByGuessing() {
        SettingKey server = SettingKey.parse("windows-update/WUServer");
        PolicyBook book = twoGroups()
                .addProfiles(
                        Profile.draft("x", PolicyParts.NONE)
                                .edit(PolicyParts.NONE, Map.of(server, SettingValue.of("a")))
                                .publish("ada", Samples.NOW),
                        Profile.draft("y", PolicyParts.NONE)
                                .edit(PolicyParts.NONE, Map.of(server, SettingValue.of("b")))
                                .publish("ada", Samples.NOW))
                .addAssignments(ProfileAssignment.toGroup("x", "A", 5), ProfileAssignment.toGroup("y", "B", 5))
                .build();

        assertThat(PolicyResolver.of(book, new GatingSettings(Map.of(server, Strictness.GREATEST)))
                        .resolve(MACHINE)
                        .settings())
                .isEmpty();
        assertThat(PolicyResolver.of(book, new GatingSettings(Map.of(server, Strictness.TOGETHER)))
                        .resolve(MACHINE)
                        .settings())
                .containsEntry(server, SettingValue.of(List.of("a", "b")));
    }
}
