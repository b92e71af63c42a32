package dev.patchbay.model.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpmVersionTest {

    @ParameterizedTest(name = "{0} < {1}")
    @CsvSource(textBlock = """
                    1.0~rc1, 1.0
                    1.0~~, 1.0~
                    1.0~rc1, 1.0~rc2
                    1.0~rc1, 1.0~rc1^git1
                    1.0^git1~pre, 1.0^git1
                    1.0, 1.0^git1
                    1.0^, 1.0^^
                    1.0^git1, 1.0^git2
                    1.0^git1, 1.0.1
                    1.0^git1, 1.0a
                    1.0~^, 1.0
                    1.2.9, 1.2.10
                    1.0, 1.0.1
                    1.0a, 1.0b
                    1.0Z, 1.0a
                    1.0a, 1.0ab
                    1.0a, 1.0.1
                    xyz10, xyz10.1
                    1, 1-0
                    1-1, 1-1.1
                    1-1.fc9, 1-1.fc38
                    5.14.0-427.el9, 5.14.0-427.13.1.el9_4
                    99, 1:0
                    9:1, 10:0
                    20240101120000, 20240101120001-1
                    18446744073709551615, 18446744073709551616
                    99999999999999999999999999999998, 99999999999999999999999999999999
                    """)
    void theFirstIsOlder(String older, String newer) {
        RpmVersion first = RpmVersion.parse(older);
        RpmVersion second = RpmVersion.parse(newer);

        assertThat(first.compareTo(second)).isNegative();
        assertThat(second.compareTo(first)).isPositive();
        assertThat(first).isNotEqualTo(second);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
                    2.0, 2_0
                    2.0, 0:2.0
                    2.0, 2.00
                    2.0, 2.0.
                    2a, 2.a
                    1.0é, 1.0
                    1é0, 1.0
                    1日0-1, 1.0-1
                    1-1, 1-01
                    01:2-3, 1:2-3
                    _, +
                    1.0010, 1.10
                    0000000000000000000000000001, 1
                    """)
    void bothAreTheSameVersion(String one, String other) {
        RpmVersion first = RpmVersion.parse(one);
        RpmVersion second = RpmVersion.parse(other);

        assertThat(first).isEqualByComparingTo(second).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first.text()).isEqualTo(one);
        assertThat(second.text()).isEqualTo(other);
    }

    @Test
    void absentPartsAreToldApartFromZero() {
        RpmVersion full = RpmVersion.parse("0:1.0-0");
        RpmVersion bare = RpmVersion.parse("1.0");

        assertThat(full.epoch()).hasValue(0);
        assertThat(full.version()).isEqualTo("1.0");
        assertThat(full.release()).contains("0");
        assertThat(bare.epoch()).isEmpty();
        assertThat(bare.version()).isEqualTo("1.0");
        assertThat(bare.release()).isEmpty();
        assertThat(RpmVersion.parse("4294967295:1").epoch()).hasValue(RpmVersion.MAX_EPOCH);
        assertThat(full).hasToString("0:1.0-0");
    }

    @ParameterizedTest(name = "{0} meets = {1}: {2}")
    @CsvSource(textBlock = """
                    1.0-1, 1.0, true
                    1.0-2, 1.0, true
                    1.0, 1.0-2, true
                    0:1.0-1, 1.0, true
                    1.0-1, 1.0-01, true
                    1.0, 1_0, true
                    1.0-1, 1.0-2, false
                    1:1.0-1, 1.0, false
                    1.1-1, 1.0, false
                    """)
    void aDependencyWithoutReleaseIsMetByAnyRelease(String installed, String required, boolean met) {
        assertThat(RpmVersion.parse(installed).matches(RpmVersion.parse(required)))
                .isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} should be {1}")
    @CsvSource(textBlock = """
                    '', an RPM version
                    -1, a version before the release
                    1:, a version before the release
                    1:-1, a version before the release
                    1.0-, a release after
                    1-2-3, no hyphen
                    1:2:3, no hyphen
                    1-1 0, no hyphen
                    ' 1', no hyphen
                    :1, an epoch from 0 to 4294967295
                    a:1, an epoch from 0
                    1-1:2, an epoch from 0
                    4294967296:1, an epoch from 0 to 4294967295
                    99999999999999999999:1, an epoch from 0 to 4294967295
                    """)
    void invalidTextIsAProblemThatSaysWhatWouldBeRight(String text, String expected) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RpmVersion.parse(text))
                .extracting(ProblemException::problem)
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("version.invalid");
                    assertThat(problem.field()).isEqualTo("version");
                    assertThat(problem.value()).isEqualTo(text);
                    assertThat(problem.expected()).contains(expected);
                });
    }

    @Test
    void whatCannotBeSeenIsRejected() {
        for (String text : new String[] {"1\u001b[31m", "1\n", "1\u202e2", "1\ud800", "1\u00a02", "1\u00002"}) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> RpmVersion.parse(text));
        }
    }

    @Test
    void aDebianVersionHasNoPlaceInTheOrder() {
        RpmVersion rpm = RpmVersion.parse("1.0-1");
        DebianVersion debian = DebianVersion.parse("1.0-1");

        assertThat(rpm).isNotEqualTo(debian);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rpm.compareTo(debian))
                .extracting(ProblemException::problem)
                .isEqualTo(new Problem(
                        "version.scheme", "version", "deb:1.0-1", "a 'rpm:' version to compare with rpm:1.0-1"));
    }
}
