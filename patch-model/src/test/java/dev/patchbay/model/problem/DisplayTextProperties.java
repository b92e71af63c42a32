package dev.patchbay.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextProperties {

    @ParameterizedTest
    @CsvSource({
        "plain,plain",
        "'a\tb','a b'",
        "'a\r\nb','a  b'",
        "'\u001b[31mred\u001b[0m','[31mred[0m'",
        "'evil\u202etxt.exe','eviltxt.exe'",
        "'a\u200bb',ab",
        "'a\u2028b','a b'",
        "'\ue000x',x",
        "'\u0000',''",
        "Grüße,Grüße",
        "'日本 𝔘','日本 𝔘'"
    })
    void whatCannotBeShownIsLeftOut(String given, String shown) {
        assertThat(DisplayText.of(given, 100)).isEqualTo(shown);
    }

    @Test
    void aLoneSurrogateHalfIsLeftOut() {
        assertThat(DisplayText.of("a\ud835b", 100)).isEqualTo("ab");
    }

    @Test
    void aCutIsMarked() {
        assertThat(DisplayText.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(DisplayText.of("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(DisplayText.of("grüße an alle", 6)).isEqualTo("grüße…");
    }

    @Test
    void aCutNeverLeavesHalfACharacter() {
        for (int length = 1; length < 12; length++) {
            String shown = DisplayText.of("a𝔘𝔘𝔘𝔘𝔘𝔘", length);
            assertThat(shown).hasSizeLessThanOrEqualTo(length);
            assertThat(DisplayText.of(shown, 100)).as("nothing left to clean").isEqualTo(shown);
        }
    }

    @Property
    void whateverIsGivenTheResultIsCleanAndShortEnough(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int max) {
        String shown = DisplayText.of(text, max);

        assertThat(shown).hasSizeLessThanOrEqualTo(max);
        assertThat(shown.codePoints()).noneMatch(Character::isISOControl);
        assertThat(DisplayText.of(shown, max)).isEqualTo(shown);
    }
}
