package dev.patchbay.model.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebianVersionTest {

    @ParameterizedTest(name = "{0} < {1}")
    @CsvSource(textBlock = """
                    1.0~rc1, 1.0
                    1.0~~, 1.0~
                    1.0~~a, 1.0~
                    1.0~, 1.0
                    1.0-1~bpo12+1, 1.0-1
                    1.0, 1.0-1
                    1.0-0, 1.0-0+b1
                    1.0-1, 1.0-1+b8
                    1.0-1+b8, 1.0-1+b10
                    1.0-1+deb12u1, 1.0-1+deb12u2
                    1.2.9, 1.2.10
                    1.0a, 1.0b
                    1.0Z, 1.0a
                    1.0a, 1.0+
                    1.0a, 1.0.1
                    1.0+, 1.0.
                    1.0.0, 1.0.a
                    1.0, 1.0a
                    1-1, 1.1
                    99, 1:0
                    9:1, 10:0
                    1:1:1, 1:1:2
                    20240101120000, 20240101120001-1
                    18446744073709551615, 18446744073709551616
                    99999999999999999999999999999998-1, 99999999999999999999999999999999-1
                    5.10.218-1, 6.1.0-9
                    6.1.0-9, 6.1.0-18
                    1.0-2, 1.0-1-1
                    """)
    void theFirstIsOlder(String older, String newer) {
        DebianVersion first = DebianVersion.parse(older);
        DebianVersion second = DebianVersion.parse(newer);

        assertThat(first.compareTo(second)).isNegative();
        assertThat(second.compareTo(first)).isPositive();
        assertThat(first).isNotEqualTo(second);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
                    1.0, 1.0-0
                    1.0, 0:1.0
                    1.0, 1.00
                    1.0, 1.
                    1.0-00, 1.0
                    1.0-1, 1.0-01
                    01:2-3, 1:2-3
                    1.0a, 1.0a0
                    1.007, 1.7
                    00000000000000000000000000000000000001, 1
                    """)
    void bothAreTheSameVersion(String one, String other) {
        DebianVersion first = DebianVersion.parse(one);
        DebianVersion second = DebianVersion.parse(other);

        assertThat(first).isEqualByComparingTo(second).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first.text()).isEqualTo(one);
        assertThat(second.text()).isEqualTo(other);
    }

    @Test
    void partsAreSplitAtTheFirstColonAndTheLastHyphen() {
        DebianVersion version = DebianVersion.parse("2:1:0-rc-3+b1");

        assertThat(version.epoch()).isEqualTo(2);
        assertThat(version.upstream()).isEqualTo("1:0-rc");
        assertThat(version.revision()).contains("3+b1");
        assertThat(DebianVersion.parse("1.0").epoch()).isZero();
        assertThat(DebianVersion.parse("1.0").revision()).isEmpty();
        assertThat(DebianVersion.parse("1.0-0").revision()).contains("0");
        assertThat(DebianVersion.parse("2147483647:1").epoch()).isEqualTo(DebianVersion.MAX_EPOCH);
        assertThat(version).hasToString("2:1:0-rc-3+b1");
    }

    @ParameterizedTest(name = "{0} should be {1}")
    @CsvSource(textBlock = """
                    '', a Debian version
                    1.0-, a revision after
                    -1, an upstream version that starts with a digit
                    1:, an upstream version that starts with a digit
                    1:-1, an upstream version that starts with a digit
                    ~1, an upstream version that starts with a digit
                    ' 1', an upstream version that starts with a digit
                    '1 ', only letters
                    1_0, 'only letters, digits and . + ~ - :'
                    1é, only letters
                    1-1_0, 'only letters, digits and . + ~ in the revision'
                    1:1-a:b, 'only letters, digits and . + ~ in the revision'
                    :1, an epoch from 0 to 2147483647
                    a:1, an epoch from 0
                    +1:1, an epoch from 0
                    -1:1, an epoch from 0
                    1-a:b, an epoch from 0
                    2147483648:1, an epoch from 0 to 2147483647
                    99999999999999999999:1, an epoch from 0 to 2147483647
                    """)
    void invalidTextIsAProblemThatSaysWhatWouldBeRight(String text, String expected) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> DebianVersion.parse(text))
                .extracting(ProblemException::problem)
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("version.invalid");
                    assertThat(problem.field()).isEqualTo("version");
                    assertThat(problem.value()).isEqualTo(text);
                    assertThat(problem.expected()).contains(expected);
                });
    }

    @Test
    void aLetterFirstIsAcceptedBecauseDpkgOrdersIt() {
        assertThat(List.of("v1.2", "1:r3-1", "a").stream()
                        .map(DebianVersion::parse)
                        .map(DebianVersion::text))
                .containsExactly("v1.2", "1:r3-1", "a");
        assertThat(DebianVersion.parse("v1.2")).isGreaterThan(DebianVersion.parse("9"));
    }

    @Test
    void anRpmVersionHasNoPlaceInTheOrder() {
        DebianVersion debian = DebianVersion.parse("1.0-1");
        RpmVersion rpm = RpmVersion.parse("1.0-1");

        assertThat(debian).isNotEqualTo(rpm);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> debian.compareTo(rpm))
                .extracting(ProblemException::problem)
                .isEqualTo(new Problem(
                        "version.scheme", "version", "rpm:1.0-1", "a 'deb:' version to compare with deb:1.0-1"));
    }
}
