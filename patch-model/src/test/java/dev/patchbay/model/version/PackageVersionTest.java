package dev.patchbay.model.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.patchbay.model.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageVersionTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void theSchemeDecidesHowTextIsRead() {
        assertThat(PackageVersion.parse(VersionScheme.DEBIAN, "1:2.3-4"))
                .isInstanceOf(DebianVersion.class)
                .extracting(PackageVersion::scheme)
                .isEqualTo(VersionScheme.DEBIAN);
        assertThat(PackageVersion.parse(VersionScheme.RPM, "1:2.3-4.el9"))
                .isInstanceOf(RpmVersion.class)
                .extracting(PackageVersion::scheme)
                .isEqualTo(VersionScheme.RPM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"deb:1:2.3-4", "deb:2.3", "deb:0:2.30-00", "rpm:1:2.3-4.el9", "rpm:2.3", "rpm:2_3~rc1^git1-1"})
    void jsonIsOneStringWithTheSchemeInFront(String schemedText) throws Exception {
        String json = "\"" + schemedText + "\"";

        PackageVersion version = MAPPER.readValue(json, PackageVersion.class);

        assertThat(version.schemedText()).isEqualTo(schemedText);
        assertThat(MAPPER.writeValueAsString(version)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, version.getClass()).text()).isEqualTo(version.text());
    }

    @Test
    void versionsAreJsonKeysToo() throws Exception {
        String json = "{\"deb:1.0-1\":[\"rpm:2-1\"]}";

        Map<PackageVersion, List<PackageVersion>> versions = MAPPER.readValue(json, new TypeReference<>() {});

        assertThat(versions).containsEntry(DebianVersion.parse("1.0-1"), List.of(RpmVersion.parse("2-1")));
        assertThat(MAPPER.writeValueAsString(versions)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deb", "1.0", "DEB:1.0", "debian:1.0", "1:1.0"})
    void textWithoutASchemeIsAProblem(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PackageVersion.ofSchemedText(text))
                .extracting(ProblemException::problem)
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("version.scheme");
                    assertThat(problem.field()).isEqualTo("version");
                    assertThat(problem.expected()).isEqualTo("a version after 'deb:' or 'rpm:'");
                });
    }

    @Test
    void aVersionOfTheOtherSchemeIsNotRead() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> DebianVersion.ofSchemedText("rpm:1.0"))
                .withMessageContaining("a version after 'deb:'");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RpmVersion.ofSchemedText("deb:1.0"))
                .withMessageContaining("a version after 'rpm:'");
    }

    @Test
    void badJsonCarriesTheProblem() {
        assertThatThrownBy(() -> MAPPER.readValue("\"deb:1.0-\"", PackageVersion.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("expected a revision after the last '-'");
    }
}
