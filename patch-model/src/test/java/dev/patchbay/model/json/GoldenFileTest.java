package dev.patchbay.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was ever written stays readable, and what is written does not change unnoticed (rule J1). */
class GoldenFileTest {

    static Stream<Arguments> documents() {
        return Documents.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void readsTheGoldenFile(String name, Object value) {
        assertThat((Object) PatchbayJson.read(value.getClass(), Documents.golden(name)))
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void writesTheGoldenFile(String name, Object value) {
        assertThat(PatchbayJson.write(value, JsonLayout.INDENTED) + "\n").isEqualTo(Documents.golden(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void writesTheSameTextForWhatItReadAndBeginsWithTheVersion(String name, Object value) {
        String text = PatchbayJson.write(value);

        assertThat(text).startsWith("{\"schemaVersion\":").doesNotContain("\n");
        assertThat(PatchbayJson.write(PatchbayJson.read(value.getClass(), text)))
                .isEqualTo(text);
    }
}
