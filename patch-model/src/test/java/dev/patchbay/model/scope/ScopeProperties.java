package dev.patchbay.model.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.ProfileValues;
import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.ResourcePath;
import dev.patchbay.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScopeProperties {

    @Provide
    Arbitrary<Scope> scopes() {
        return ProfileValues.scopes().withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Machine>> fleets() {
        return ProfileValues.fleets().withoutEdgeCases();
    }

    @Provide
    Arbitrary<MachineFilter> filters() {
        return ProfileValues.filters().withoutEdgeCases();
    }

    private static Set<MachineId> members(Scope scope, List<Machine> fleet) {
        return scope.membersOf(fleet, Samples.NOW).members();
    }

    @Property
    void aUnionMeansWhatItsPartsMean(
            @ForAll("scopes") Scope one, @ForAll("scopes") Scope other, @ForAll("fleets") List<Machine> fleet) {
        Set<MachineId> both = new HashSet<>(members(one, fleet));
        both.addAll(members(other, fleet));

        assertThat(members(Scope.union(one, other), fleet)).isEqualTo(both);
        assertThat(Scope.union(one, other)).isEqualTo(Scope.union(other, one));
        assertThat(Scope.union(one, Scope.union(other, one))).isEqualTo(Scope.union(one, other));
    }

    @Property
    void moreMachinesNeverTakeAMemberAway(@ForAll("scopes") Scope scope, @ForAll("fleets") List<Machine> fleet) {
        List<Machine> fewer = fleet.subList(0, fleet.size() / 2);

        assertThat(members(scope, fleet)).containsAll(members(scope, fewer));
    }

    @Property
    void membersAreMachinesThereAreAndAbsentOnesAreNot(
            @ForAll("scopes") Scope scope, @ForAll("fleets") List<Machine> fleet) {
        ScopeMembers members = scope.membersOf(fleet, Samples.NOW);
        Set<MachineId> there = new HashSet<>();
        fleet.forEach(machine -> there.add(machine.id()));

        assertThat(there).containsAll(members.members());
        assertThat(members.absent()).noneMatch(there::contains);
        assertThat(members.absent()).isSubsetOf(scope.namedMachines());
        assertThat(members.evaluatedAt()).isEqualTo(Samples.NOW);
    }

    @Property
    void whatIsNotKnownOfAMachineMatchesNoFilter(@ForAll("filters") MachineFilter filter) {
        Machine stranger = Machine.builder().id(MachineId.of("stranger")).build();

        assertThat(filter.matches(stranger)).isFalse();
    }

    @Property
    void losingAnAttributeNeverMakesAMember(
            @ForAll("filters") MachineFilter filter, @ForAll("fleets") List<Machine> fleet) {
        for (Machine machine : fleet) {
            Machine less = machine.toBuilder()
                    .resourcePath(ResourcePath.UNKNOWN)
                    .tags(Map.of())
                    .build();
            if (filter.matches(less)) {
                assertThat(filter.matches(machine)).isTrue();
            }
        }
    }

    @Property
    void aNarrowerFilterMatchesLess(@ForAll("filters") MachineFilter filter, @ForAll("fleets") List<Machine> fleet) {
        MachineFilter narrower = filter.osFamilies().isEmpty()
                ? filter.toBuilder().addOsFamilies(OsFamily.LINUX).build()
                : filter;

        assertThat(members(Scope.matching(filter), fleet)).containsAll(members(Scope.matching(narrower), fleet));
    }

    @Example
    void valuesAreNormalised() {
        MachineFilter filter = MachineFilter.builder()
                .addSubscriptions("SUB-1")
                .addLocations("West Europe", "westeurope")
                .putTags("ENV", Set.of("Prod", "PROD"))
                .build();

        assertThat(filter)
                .isEqualTo(MachineFilter.builder()
                        .addSubscriptions(" sub-1 ")
                        .addLocations("WestEurope")
                        .putTags("env", Set.of("prod"))
                        .build());
        assertThat(filter.matches(Samples.machine())).isTrue();
        assertThat(Samples.machine().tags()).as("what the machine says is kept").containsEntry("Env", "Prod");
    }

    @Example
    void allTagsOrAnyOfThem() {
        MachineFilter all = MachineFilter.builder()
                .putTags("env", Set.of("prod"))
                .putTags("owner", Set.of("web"))
                .build();

        assertThat(all.matches(Samples.machine())).isFalse();
        assertThat(all.toBuilder().tagMatch(TagMatch.ANY).build().matches(Samples.machine()))
                .isTrue();
    }

    @Example
    void anEmptyScopeIsAnErrorAtEveryLevel() {
        assertThatThrownBy(() -> Scope.machines())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("everyMachine");
        assertThatThrownBy(() -> Scope.union())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("everyMachine");
        assertThatThrownBy(() -> MachineFilter.builder().build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("everyMachine");
        assertThatThrownBy(
                        () -> MachineFilter.builder().putTags("env", Set.of()).build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("tags.env");
        assertThatThrownBy(() -> MachineFilter.builder()
                        .putTags("env", Set.of("a"))
                        .putTags("ENV", Set.of("b"))
                        .build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("letter case");
    }

    @Example
    void everyMachineMeansEveryMachine() {
        List<Machine> fleet = new ArrayList<>();
        fleet.add(Samples.machine());
        fleet.add(Machine.builder().id(MachineId.of("x")).build());

        assertThat(members(Scope.everyMachine(), fleet)).hasSize(2);
    }

    @Example
    void aMachineThatIsGoneIsSaid() {
        ScopeMembers members = Scope.machines(MachineId.of("web-01"), MachineId.of("deleted"))
                .membersOf(List.of(Samples.machine()), Samples.NOW);

        assertThat(members.members()).containsExactly(MachineId.of("web-01"));
        assertThat(members.absent()).containsExactly(MachineId.of("deleted"));
    }
}
