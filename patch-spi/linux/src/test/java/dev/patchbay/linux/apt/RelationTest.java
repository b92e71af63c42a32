package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.version.DebianVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {

    @Test
    void onlyRelationsThatLeaveNoChoiceAreKept() {
        assertThat(
                        Relation.parseCertain(
                                "libc6 (>= 2.34), a1 | b1 (= 2), perl:any (<< 6), debconf (>= 0.5) | debconf-2.0, c1, d1 (= bad_)"))
                .extracting(Relation::name)
                .containsExactly("libc6", "perl");
    }

    @ParameterizedTest
    @CsvSource({
        "<<, 1.0, false",
        "<<, 0.9, true",
        "<=, 1.0, true",
        "<=, 1.1, false",
        "=, 1.0, true",
        "=, 1.0-1, false",
        ">=, 1.0, true",
        ">=, 1.0~rc1, false",
        ">>, 1.0, false",
        ">>, 1:0, true"
    })
    void operatorsCompareAsDpkgDoes(String operator, String version, boolean expected) {
        Relation relation = Relation.parseCertain("x1 (" + operator + " 1.0)").get(0);

        assertThat(relation.holdsFor(DebianVersion.parse(version))).isEqualTo(expected);
    }
}
