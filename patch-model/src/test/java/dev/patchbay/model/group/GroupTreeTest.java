package dev.patchbay.model.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.profile.PolicyBook;
import dev.patchbay.model.profile.PolicyParts;
import dev.patchbay.model.profile.PolicyResolver;
import dev.patchbay.model.profile.Profile;
import dev.patchbay.model.profile.ProfileAssignment;
import dev.patchbay.model.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupTreeTest {

    private static final int MANY = 10_000;

    private static Problem problemOf(MachineGroup... groups) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> GroupTree.of(List.of(groups)));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private static GroupName name(String text) {
        return GroupName.of(text);
    }

    @Test
    void aMachineIsInItsGroupsAndInAllThatHoldThem() {
        GroupTree tree = GroupTree.of(List.of(
                MachineGroup.of("web", Scope.machines(MachineId.of("web-01"))),
                MachineGroup.of("db", Scope.machines(MachineId.of("db-01"))),
                MachineGroup.of("all", Scope.everyMachine()),
                MachineGroup.containing("prod", name("web"), name("db")),
                MachineGroup.containing("emea", name("prod")),
                MachineGroup.containing("shops", name("web"))));

        assertThat(tree.groupsOf(Samples.machine()))
                .containsExactly(name("all"), name("emea"), name("prod"), name("shops"), name("web"));
    }

    @Test
    void aCircleIsNamed() {
        Problem problem = problemOf(
                MachineGroup.containing("root", name("a")),
                MachineGroup.containing("a", name("b"), name("leaf")),
                MachineGroup.containing("b", name("c")),
                MachineGroup.containing("c", name("a")),
                MachineGroup.of("leaf", Scope.everyMachine()));

        assertThat(problem.code()).isEqualTo("group.circle");
        assertThat(problem.value()).isEqualTo("a contains b contains c contains a");
        assertThat(problemOf(MachineGroup.containing("self", name("self"))).value())
                .isEqualTo("self contains self");
    }

    @Test
    void whatIsNestedIsThereAndNamesAreUnique() {
        assertThat(problemOf(MachineGroup.containing("a", name("nobody"))).value())
                .isEqualTo("nobody");
        assertThat(problemOf(MachineGroup.containing("a"), MachineGroup.containing("a"))
                        .code())
                .isEqualTo("group.duplicate");
    }

    @Test
    void tenThousandGroupsInsideEachOther() {
        List<MachineGroup> chain = new ArrayList<>();
        chain.add(MachineGroup.of("g0", Scope.machines(MachineId.of("web-01"))));
        for (int i = 1; i < MANY; i++) {
            chain.add(MachineGroup.containing("g" + i, name("g" + (i - 1))));
        }

        assertThat(GroupTree.of(chain).groupsOf(Samples.machine())).hasSize(MANY);
        chain.set(0, new MachineGroup(name("g0"), Optional.empty(), Set.of(name("g" + (MANY - 1)))));
        assertThat(catchThrowableOfType(ProblemException.class, () -> GroupTree.of(chain))
                        .problem()
                        .code())
                .isEqualTo("group.circle");
    }

    @Test
    void tenThousandGroupsSideBySideEachWithAPolicy() {
        PolicyBook.Builder book = PolicyBook.builder()
                .addProfiles(Profile.draft(
                                "p",
                                PolicyParts.builder()
                                        .consent(ConsentPolicy.REQUIRED)
                                        .build())
                        .publish("ada", Samples.NOW));
        for (int i = 0; i < MANY; i++) {
            book.addGroups(MachineGroup.of("g" + i, Scope.machines(MachineId.of("m" + i), MachineId.of("m" + (i + 1)))))
                    .addAssignments(ProfileAssignment.toGroup("p", "g" + i, 1));
        }
        PolicyResolver resolver = PolicyResolver.of(book.build());

        for (int i = 1; i < MANY; i++) {
            Machine machine = Machine.builder().id(MachineId.of("m" + i)).build();
            assertThat(resolver.resolve(machine).groups()).hasSize(2);
        }
    }
}
