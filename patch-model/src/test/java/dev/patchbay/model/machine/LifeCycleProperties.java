package dev.patchbay.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.RolloutValues;
import dev.patchbay.model.Samples;
import dev.patchbay.model.Values;
import dev.patchbay.model.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeCycleProperties {

    private static final OperatingSystem FOCAL =
            Samples.debian().toBuilder().distribution("ubuntu").version("20.04").build();

    @ParameterizedTest
    @CsvSource({
        "2025-05-31T23:59:59Z,,SUPPORTED",
        "2025-06-01T00:00:00Z,,EXTENDED_NOT_ENTITLED",
        "2025-06-01T00:00:00Z,esm-infra,EXTENDED_ENTITLED",
        "2025-06-01T00:00:00Z,esm-apps,EXTENDED_NOT_ENTITLED",
        "2030-05-31T23:59:59Z,esm-infra,EXTENDED_ENTITLED",
        "2030-06-01T00:00:00Z,esm-infra,END_OF_LIFE"
    })
    void theLastDayCounts(Instant at, String entitlement, SupportStatus status) {
        Set<String> entitlements = entitlement == null ? Set.of() : Set.of(entitlement);

        assertThat(Samples.lifeCycles().statusOf(FOCAL, entitlements, at)).isEqualTo(status);
    }

    @Example
    void withoutAnEndItIsSupportedAndWithoutAnOfferItsEndIsTheEnd() {
        LifeCycleTable open = new LifeCycleTable(List.of(Samples.lifeCycles().releases().get(0).toBuilder()
                .supportEnds(Optional.empty())
                .build()));
        Instant late = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(open.statusOf(Samples.debian(), Set.of(), late)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(Samples.lifeCycles().statusOf(Samples.debian(), Set.of("esm-infra"), late))
                .isEqualTo(SupportStatus.END_OF_LIFE);
    }

    @Example
    void aHostKnowsBetter() {
        LifeCycleTable ours = new LifeCycleTable(List.of(Samples.lifeCycles().releases().get(0).toBuilder()
                .supportEnds(LocalDate.parse("2027-01-01"))
                .build()));
        LifeCycleTable both = Samples.lifeCycles().overriddenBy(ours);

        assertThat(both.releases()).hasSize(2);
        assertThat(both.find(Samples.debian()).orElseThrow().supportEnds()).contains(LocalDate.parse("2027-01-01"));
    }

    @Example
    void contradictoryRowsAreRefused() {
        LifeCycle row = Samples.lifeCycles().releases().get(1);

        assertThatThrownBy(() -> row.toBuilder()
                        .extendedEnds(LocalDate.parse("2025-05-31"))
                        .build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("extendedEnds");
        assertThatThrownBy(() -> row.toBuilder().entitlement(Optional.empty()).build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("entitlement");
        assertThatThrownBy(() -> row.toBuilder().supportEnds(Optional.empty()).build())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new LifeCycleTable(List.of(row, row))).isInstanceOf(ProblemException.class);
    }

    @Provide
    Arbitrary<LifeCycleTable> tables() {
        return RolloutValues.lifeCycles().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Values.instants();
    }

    @Property
    void aReleaseThatIsNotListedIsUnknownForEver(
            @ForAll("tables") LifeCycleTable table, @ForAll("instants") Instant at) {
        OperatingSystem other = FOCAL.toBuilder().distribution("NotGenerated").build();

        assertThat(table.statusOf(other, Set.of("esm"), at)).isEqualTo(SupportStatus.UNKNOWN);
    }

    @Property
    void supportNeverComesBack(
            @ForAll("tables") LifeCycleTable table,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        for (LifeCycle row : table.releases()) {
            OperatingSystem system = FOCAL.toBuilder()
                    .distribution(row.distribution())
                    .version(row.version())
                    .build();
            Instant earlier = one.isBefore(other) ? one : other;
            Instant later = one.isBefore(other) ? other : one;

            assertThat(table.statusOf(system, Set.of("esm"), earlier))
                    .isLessThanOrEqualTo(table.statusOf(system, Set.of("esm"), later));
        }
    }
}
