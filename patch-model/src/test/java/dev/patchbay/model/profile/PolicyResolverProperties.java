package dev.patchbay.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.PatchValues;
import dev.patchbay.model.ProfileValues;
import dev.patchbay.model.group.GroupTree;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.policy.ReferenceSelection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 250)
class PolicyResolverProperties {

    @Provide
    Arbitrary<PolicyBook> books() {
        return ProfileValues.books().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Machine> machines() {
        return ProfileValues.machines().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Patch> patches() {
        return PatchValues.patches().withoutEdgeCases();
    }

    private static <T> Set<T> shuffled(Collection<T> values, Random random) {
        List<T> list = new ArrayList<>(values);
        Collections.shuffle(list, random);
        return new LinkedHashSet<>(list);
    }

    @Property
    void theAnswerDoesNotDependOnTheOrderOfAnything(
            @ForAll("books") PolicyBook book, @ForAll("machines") Machine machine, @ForAll Random random) {
        PolicyBook other = new PolicyBook(
                shuffled(book.groups(), random),
                shuffled(book.profiles(), random),
                shuffled(book.assignments(), random),
                shuffled(book.approvals(), random),
                shuffled(book.rejections(), random));

        assertThat(PolicyResolver.of(other).resolve(machine))
                .isEqualTo(PolicyResolver.of(book).resolve(machine));
    }

    @Property
    void namesCarryNoMeaning(@ForAll("books") PolicyBook book, @ForAll("machines") Machine machine) {
        PolicyBook renamed = book.toBuilder()
                .profiles(book.profiles().stream()
                        .map(profile -> new Profile(renamed(profile.name()), profile.versions()))
                        .collect(Collectors.toSet()))
                .assignments(book.assignments().stream()
                        .map(assignment -> new ProfileAssignment(
                                renamed(assignment.profile()),
                                assignment.group(),
                                assignment.machine(),
                                assignment.priority()))
                        .collect(Collectors.toSet()))
                .build();

        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(machine);
        ResolvedPolicy other = PolicyResolver.of(renamed).resolve(machine);

        assertThat(other.policy()).isEqualTo(resolved.policy());
        assertThat(other.settings()).isEqualTo(resolved.settings());
    }

    private static ProfileName renamed(ProfileName name) {
        return ProfileName.of("z" + (9 - (name.value().charAt(1) - '0')));
    }

    @Property
    void whatDraftsSayIsNeverHeard(@ForAll("books") PolicyBook book, @ForAll("machines") Machine machine) {
        PolicyBook withoutDrafts = book.toBuilder()
                .profiles(book.profiles().stream()
                        .map(profile -> profile.edit(PolicyParts.NONE, Map.of()))
                        .collect(Collectors.toSet()))
                .build();

        assertThat(PolicyResolver.of(withoutDrafts).resolve(machine))
                .isEqualTo(PolicyResolver.of(book).resolve(machine));
    }

    /** What holds selects nothing that any of those who had a say does not select. */
    @Property
    void theStrictestSelectionNeverWidens(
            @ForAll("books") PolicyBook book, @ForAll("machines") Machine machine, @ForAll("patches") Patch patch) {
        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(machine);

        if (ReferenceSelection.wants(resolved.policy().selection(), patch)) {
            assertThat(resolved.originOf("selection"))
                    .isNotEmpty()
                    .allSatisfy(origin -> assertThat(ReferenceSelection.wants(
                                    said(book, origin).selection().orElseThrow(), patch))
                            .isTrue());
        }
    }

    @Property
    void everyDeferralOfThoseWhoHadASayHolds(@ForAll("books") PolicyBook book, @ForAll("machines") Machine machine) {
        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(machine);

        resolved.originOf("deferrals")
                .forEach(origin -> assertThat(resolved.policy().deferrals())
                        .containsAll(said(book, origin).deferrals().orElseThrow()));
        resolved.originOf("pauses")
                .forEach(origin -> assertThat(resolved.policy().pauses())
                        .containsAll(said(book, origin).pauses().orElseThrow()));
    }

    @Property
    void onlyTheBestRankHasASay(@ForAll("books") PolicyBook book, @ForAll("machines") Machine machine) {
        ResolvedPolicy resolved = PolicyResolver.of(book).resolve(machine);
        Set<?> groups = GroupTree.of(book.groups()).groupsOf(machine);

        assertThat(resolved.groups()).isEqualTo(groups);
        resolved.origins().forEach((part, origins) -> {
            assertThat(origins.stream().map(origin -> origin.group().isEmpty()).distinct())
                    .as("direct or by group, never both")
                    .hasSize(1);
            assertThat(origins.stream().map(PolicyOrigin::priority).distinct()).hasSize(1);
            assertThat(origins)
                    .allSatisfy(origin ->
                            assertThat(origin.group().map(groups::contains)).isNotEqualTo(Optional.of(false)));
        });
    }

    private static PolicyParts said(PolicyBook book, PolicyOrigin origin) {
        return book.profiles().stream()
                .filter(profile -> profile.name().equals(origin.profile()))
                .flatMap(profile -> profile.versions().stream())
                .filter(version -> version.number() == origin.version())
                .findFirst()
                .orElseThrow()
                .policy();
    }
}
