package dev.patchbay.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.Samples;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineValuesTest {

    private static final Reason LOCKED =
            ReasonCode.of("source.locked", "locked").reason();
    private static final Reason OLD = ReasonCode.of("source.old", "old").reason();

    @ParameterizedTest
    @ValueSource(strings = {"KB5034441", "kb5034441", "Kb5034441", "5034441", " KB5034441 "})
    void aKbReadsInEverySpelling(String text) {
        assertThat(KbNumber.parse(text)).isEqualTo(new KbNumber(5034441)).hasToString("KB5034441");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KB", "KB ", "KB-1", "KBKB1", "12a", "100000000", "٣", "0", "KB 1", "1.0", "+1"})
    void anythingElseIsNoKb(String text) {
        assertThatThrownBy(() -> KbNumber.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void kbsAreOrderedByNumber() {
        assertThat(new KbNumber(999)).isLessThan(new KbNumber(1000));
    }

    @Test
    void aBuildReadsWithAndWithoutRevisionAndIsOrderedByNumber() {
        assertThat(BuildNumber.parse("20348.2402"))
                .isEqualTo(new BuildNumber(20348, 2402))
                .hasToString("20348.2402");
        assertThat(BuildNumber.parse("20348")).isEqualTo(new BuildNumber(20348, 0));
        assertThat(BuildNumber.parse("20348.999")).isLessThan(BuildNumber.parse("20348.2402"));
        assertThat(BuildNumber.parse("9600.9999")).isLessThan(BuildNumber.parse("20348.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.1", "-1", "1.", ".1", "1.2.3", "10.0.20348.1", "1e3", "9999999999", "1.-1"})
    void anythingElseIsNoBuild(String text) {
        assertThatThrownBy(() -> BuildNumber.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void completenessHasCausesExactlyWhenItIsNotComplete() {
        assertThatThrownBy(() -> new Completeness(Completeness.Level.COMPLETE, List.of(OLD)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Completeness(Completeness.Level.FAILED, List.of()))
                .isInstanceOf(ProblemException.class);
        assertThat(Completeness.partial(OLD).isComplete()).isFalse();
        assertThat(Completeness.COMPLETE.isComplete()).isTrue();
    }

    @Test
    void twoThingsTogetherAreAsCompleteAsTheWorse() {
        Completeness partial = Completeness.partial(OLD);
        Completeness failed = Completeness.failed(LOCKED);

        assertThat(partial.and(failed)).isEqualTo(new Completeness(Completeness.Level.FAILED, List.of(OLD, LOCKED)));
        assertThat(failed.and(partial).level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(partial.and(partial)).isEqualTo(partial);
    }

    @ParameterizedTest
    @EnumSource(Completeness.Level.class)
    void togetherWithCompleteNothingChangesAndUnknownNeverBecomesKnown(Completeness.Level level) {
        Completeness any =
                level == Completeness.Level.COMPLETE ? Completeness.COMPLETE : new Completeness(level, List.of(OLD));

        assertThat(any.and(Completeness.COMPLETE)).isEqualTo(any);
        assertThat(Completeness.COMPLETE.and(any)).isEqualTo(any);
        assertThat(any.and(Completeness.failed(LOCKED)).isComplete()).isFalse();
    }

    @Test
    void anInventoryIsTheSameWhateverTheOrderItWasReadIn() {
        Inventory inventory = Samples.inventory();
        List<InstalledPackage> reversed =
                List.of(inventory.packages().get(1), inventory.packages().get(0));

        assertThat(Inventory.builder()
                        .from(inventory.toBuilder().build())
                        .packages(reversed)
                        .build())
                .isEqualTo(inventory);
        assertThat(inventory).hasToString("Inventory of web-01: debian 12 (amd64), 2 packages, Partial");
    }

    @Test
    void nobodyLookedReadsAsUnknown() {
        Inventory inventory = Inventory.builder()
                .machine(MachineId.of("a"))
                .operatingSystem(Samples.debian())
                .observed(Samples.NOW)
                .completeness(Completeness.COMPLETE)
                .build();

        assertThat(inventory.rebootState().need()).isEqualTo(RebootState.Need.UNKNOWN);
        assertThat(inventory.supportStatus()).isEqualTo(SupportStatus.UNKNOWN);
    }

    @Test
    void anInventoryDoesNotClaimToBeComplete() {
        assertThatThrownBy(() -> Inventory.builder()
                        .machine(MachineId.of("a"))
                        .operatingSystem(Samples.debian())
                        .observed(Samples.NOW)
                        .build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("completeness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "\u0000"})
    void idsAreVisibleTexts(String text) {
        assertThatThrownBy(() -> MachineId.of(text)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> MachineId.of("x".repeat(1025))).isInstanceOf(ProblemException.class);
    }

    @Test
    void sourceAndBinaryAgreeUnlessSaidOtherwise() {
        InstalledPackage plain = Samples.openssl();
        InstalledPackage built = Samples.inventory().packages().get(0);

        assertThat(plain.effectiveSourceName()).isEqualTo("openssl");
        assertThat(plain.effectiveSourceVersion()).isEqualTo(plain.version());
        assertThat(built.effectiveSourceName()).isEqualTo("openssl");
        assertThat(built).hasToString("libssl3:amd64 3.0.14-1~deb12u2 HalfConfigured");
    }
}
