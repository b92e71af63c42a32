package dev.patchbay.model.version;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The laws of a total order that equality follows, for both schemes. */
class PackageVersionProperties {

    private static final String SEED = "20261121";

    record Triple(PackageVersion a, PackageVersion b, PackageVersion c) {}

    @Property(tries = 5000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void theOrderIsAntisymmetric(@ForAll("triples") Triple of) {
        assertThat(sign(of.a, of.b)).isEqualTo(-sign(of.b, of.a));
        assertThat(sign(of.a, of.a)).isZero();
    }

    @Property(tries = 20_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void theOrderIsTransitive(@ForAll("triples") Triple of) {
        int ab = sign(of.a, of.b);
        int bc = sign(of.b, of.c);
        boolean chained = ab == 0 || bc == 0 || ab == bc;
        Statistics.label("chained").collect(chained).coverage(c -> c.check(true).percentage(p -> p > 25));
        if (chained) {
            assertThat(sign(of.a, of.c)).isEqualTo(ab == 0 ? bc : ab);
        }
    }

    @Property(tries = 10_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void equalityAndHashFollowTheOrder(@ForAll("triples") Triple of) {
        boolean same = sign(of.a, of.b) == 0;
        Statistics.label("same").collect(same).coverage(c -> c.check(true).percentage(p -> p > 1));
        assertThat(of.a.equals(of.b)).isEqualTo(same);
        if (same) {
            assertThat(of.a.hashCode()).isEqualTo(of.b.hashCode());
        }
    }

    @Property(tries = 5000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void aZeroInFrontOfANumberChangesNothing(@ForAll("triples") Triple of) {
        PackageVersion respelled =
                PackageVersion.parse(of.a.scheme(), of.a.text().replaceAll("(?<![0-9])(?=[0-9])", "0"));

        assertThat(respelled).isEqualByComparingTo(of.a).isEqualTo(of.a).hasSameHashCodeAs(of.a);
    }

    @Property(tries = 5000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void aTildeOlderAPlusNewer(@ForAll("triples") Triple of) {
        String text = of.a.text();
        assertThat(PackageVersion.parse(of.a.scheme(), text + "~")).isLessThan(of.a);
        assertThat(PackageVersion.parse(of.a.scheme(), text + "+1")).isGreaterThan(of.a);
    }

    @Property(tries = 5000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textSurvives(@ForAll("triples") Triple of) {
        PackageVersion version = of.a;
        assertThat(PackageVersion.parse(version.scheme(), version.text()).text())
                .isEqualTo(version.text());
        assertThat(PackageVersion.ofSchemedText(version.schemedText()).text()).isEqualTo(version.text());
        assertThat(version.text()).endsWith(parts(version));
    }

    @Provide
    Arbitrary<Triple> triples() {
        Arbitrary<PackageVersion> debian = versions(VersionScheme.DEBIAN, "0", "1", "01", "a", "B", ".", "+", "~");
        Arbitrary<PackageVersion> rpm = versions(VersionScheme.RPM, "0", "1", "01", "a", "B", ".", "_", "~", "^");
        return Arbitraries.oneOf(triplesOf(debian), triplesOf(rpm));
    }

    private static Arbitrary<Triple> triplesOf(Arbitrary<PackageVersion> versions) {
        return Combinators.combine(versions, versions, versions).as(Triple::new);
    }

    private static Arbitrary<PackageVersion> versions(VersionScheme scheme, String... elements) {
        Arbitrary<String> epoch = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("")), Tuple.of(1, Arbitraries.of("0:", "1:", "01:")));
        Arbitrary<String> part = Arbitraries.of(elements).list().ofMaxSize(2).map(list -> String.join("", list));
        Arbitrary<String> release = Arbitraries.oneOf(
                Arbitraries.just(""),
                Combinators.combine(Arbitraries.of("-0", "-1"), part).as(String::concat));
        return Combinators.combine(epoch, Arbitraries.of("0", "1", "1.0"), part, release)
                .as((e, first, rest, r) -> PackageVersion.parse(scheme, e + first + rest + r));
    }

    private static int sign(PackageVersion a, PackageVersion b) {
        return Integer.signum(a.compareTo(b));
    }

    private static String parts(PackageVersion version) {
        if (version instanceof DebianVersion debian) {
            return debian.upstream() + debian.revision().map("-"::concat).orElse("");
        }
        RpmVersion rpm = (RpmVersion) version;
        return rpm.version() + rpm.release().map("-"::concat).orElse("");
    }
}
