package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebianNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"g++", "libstdc++6", "0ad", "libc6", "linux-image-6.1.0-31-amd64", "python3.11"})
    void ordinaryNamesPass(String name) {
        assertThat(DebianNames.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-beta",
                "--foo",
                "beta-",
                "th?ta",
                ".*",
                "theta*",
                "?upgradable",
                "./x.deb",
                "/path",
                "theta;id",
                "theta=1",
                "a:b",
                "Beta",
                "be ta",
                "beta\n",
                "+beta",
                "~beta",
                "ähnlich"
            })
    void whatAptWouldReadAsSomethingElseDoesNot(String name) {
        assertThat(DebianNames.isName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0-1", "2:1.0~rc1+dfsg-3+b1", "20240101120000-1", "1:2-3-4"})
    void ordinaryVersionsPass(String version) {
        assertThat(DebianNames.version(version))
                .hasValueSatisfying(parsed -> assertThat(parsed.text()).isEqualTo(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.0-", "2.1-1-", "1.1*", "v1", "1 0", "1:", ":1", "-1", "1.0\n", "99999999999:1", "1_0"})
    void otherVersionsDoNot(String version) {
        assertThat(DebianNames.version(version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt:theta:all=1.0",
                "deb:theta:all",
                "deb:theta-:all=1.0",
                "deb:theta:all=1.0-",
                "deb:theta:a/b=1.0",
                "deb:theta=1.0",
                "theta",
                "deb:--foo:all=1",
                "deb:theta:all=1=2"
            })
    void onlyWholeIdsAreAccepted(String id) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AptPatchId.parse(PatchId.of(id)))
                .satisfies(e -> {
                    assertThat(e.problem().code()).isEqualTo("apt.patch-id");
                    assertThat(e.problem().value()).isEqualTo(id);
                });
    }

    @Test
    void anIdSurvivesTheRoundTripAndBecomesOneArgument() {
        PatchId id = PatchId.of("deb:libxi1:amd64=2:1.0-1+b1");

        assertThat(AptPatchId.parse(id).toPatchId()).isEqualTo(id);
        assertThat(AptPatchId.parse(id).toArgument()).isEqualTo("libxi1:amd64=2:1.0-1+b1");
    }
}
