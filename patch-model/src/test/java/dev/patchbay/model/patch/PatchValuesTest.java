package dev.patchbay.model.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.Samples;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.DebianVersion;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatchValuesTest {

    private static Problem problemOf(ThrowingCallable code) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, code);
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    @ParameterizedTest
    @CsvSource({
        "UPGRADE,true,true",
        "DOWNGRADE,true,true",
        "REINSTALL,true,true",
        "CONFIGURE,true,true",
        "INSTALL,false,true",
        "REMOVE,true,false"
    })
    void aChangeHasTheVersionsItsKindNeeds(PackageChange.Kind kind, boolean from, boolean to) {
        for (boolean givenFrom : List.of(true, false)) {
            for (boolean givenTo : List.of(true, false)) {
                PackageChange.Builder change =
                        PackageChange.builder().kind(kind).name("a").architecture("all");
                if (givenFrom) {
                    change.fromVersion(DebianVersion.parse("1"));
                }
                if (givenTo) {
                    change.toVersion(DebianVersion.parse("2"));
                }
                if (givenFrom == from && givenTo == to) {
                    assertThat(change.build().kind()).isEqualTo(kind);
                } else {
                    assertThat(problemOf(change::build).code()).isIn("change.from", "change.to");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Classification.class)
    void everyClassReadsBackFromItsOwnName(Classification classification) {
        assertThat(Classification.parse(classification.label())).isEqualTo(classification);
        assertThat(Classification.parse(classification.name())).isEqualTo(classification);
    }

    @Test
    void anUnknownClassIsNeverOther() {
        assertThat(problemOf(() -> Classification.parse("Sekurity")).code()).isEqualTo("classification.unknown");
    }

    @Test
    void aPatchWithoutClassIsUnclassified() {
        assertThat(Samples.kb().classifications()).containsExactly(Classification.UNCLASSIFIED);
        assertThat(Samples.kb().is(Classification.SECURITY)).isFalse();
        assertThat(Samples.patch().is(PatchTrait.INTERACTIVE)).isTrue();
    }

    @Test
    void sizesAndSharesAreInTheirRange() {
        assertThat(problemOf(() ->
                                Samples.patch().toBuilder().downloadBytes(-1L).build())
                        .field())
                .isEqualTo("downloadBytes");
        assertThat(problemOf(() ->
                                Samples.patch().toBuilder().phasingPercent(101).build())
                        .field())
                .isEqualTo("phasingPercent");
    }

    @Test
    void aTitleCannotMoveTheCursor() {
        assertThat(Samples.patch().toBuilder()
                        .title("a\u001b[2Jb\u202e")
                        .build()
                        .title())
                .isEqualTo("a[2Jb");
    }

    @Test
    void aPatchIsOfferedOnce() {
        assertThat(problemOf(() -> Samples.available().toBuilder()
                        .addPatches(Samples.patch())
                        .build()))
                .extracting(Problem::code, Problem::field)
                .containsExactly("available.duplicate", "patches");
        assertThat(problemOf(() -> Samples.available().toBuilder()
                                .addAdvisories(Samples.available().advisories().get(0))
                                .build())
                        .field())
                .isEqualTo("advisories");
    }

    @Test
    void aCandidateIsOneOfThePatches() {
        assertThat(problemOf(() -> Samples.available().toBuilder()
                                .addCandidates(PatchId.of("nobody"))
                                .build())
                        .code())
                .isEqualTo("available.candidate");
    }

    @Test
    void patchesAreSortedWhateverTheOrderTheyAreListedIn() {
        Available available = Samples.available();
        List<Patch> reversed = List.of(
                available.patches().get(2),
                available.patches().get(1),
                available.patches().get(0));

        assertThat(available.toBuilder().patches(reversed).build()).isEqualTo(available);
        assertThat(available.patch(Samples.OPENSSL)).contains(Samples.patch());
        assertThat(available.patch(PatchId.of("nobody"))).isEmpty();
    }

    @Test
    void aUnitHasMembersAndAnEdgeTwoEnds() {
        assertThat(problemOf(() -> new InstallUnit("a", Set.of())).code()).isEqualTo("unit.empty");
        assertThat(problemOf(() -> new DependencyEdge(Samples.OPENSSL, Samples.OPENSSL))
                        .code())
                .isEqualTo("edge.self");
    }

    @Test
    void anOriginReadsAsAptPrintsIt() {
        assertThat(Samples.patch().origins().get(0)).hasToString("Debian-Security:stable-security");
        assertThat(PatchOrigin.builder().build()).hasToString("unnamed");
    }
}
