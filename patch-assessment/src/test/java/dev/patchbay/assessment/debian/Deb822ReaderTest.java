package dev.patchbay.assessment.debian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Deb822ReaderTest {

    private static final FieldName NAME = FieldName.of("Name");
    private static final FieldName OTHER = FieldName.of("Other");

    @Test
    void readsFieldsWhateverTheirLetterCase() throws IOException {
        Deb822Reader reader = reader("NAME:  a b\t\nOther:\n\nname: c\n\n");

        assertThat(reader.next()).isTrue();
        assertThat(reader.text(NAME)).contains("a b");
        assertThat(reader.text(OTHER)).contains("");
        assertThat(reader.stanzaLine()).isEqualTo(1);
        assertThat(reader.next()).isTrue();
        assertThat(reader.text(NAME)).contains("c");
        assertThat(reader.text(OTHER)).isEmpty();
        assertThat(reader.stanzaLine()).isEqualTo(4);
        assertThat(reader.next()).isFalse();
        assertThat(reader.problemCount()).isZero();
    }

    @Test
    void joinsContinuationLines() throws IOException {
        Deb822Reader reader = reader("Name:\n o=TestOS,a=stable\n\to=TestOS,a=security \n \nOther: x\n\n");

        assertThat(reader.next()).isTrue();
        assertThat(reader.lines(NAME)).containsExactly("o=TestOS,a=stable", "o=TestOS,a=security");
        assertThat(reader.lines(OTHER)).containsExactly("x");
        assertThat(reader.isDamaged()).isFalse();
        assertThat(reader.text(NAME)).as("asked for one line").contains("");
        assertThat(reader.isDamaged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                ": no name",
                "#: comment",
                "-----BEGIN: x",
                "na me: x",
                "näme: x",
                " continues nothing"
            })
    void reportsALineThatIsNoField(String line) throws IOException {
        Deb822Reader reader = reader(line + "\n and what follows it\nName: x\n\n");

        assertThat(reader.next()).isTrue();
        assertThat(reader.isDamaged()).isTrue();
        assertThat(reader.text(NAME)).contains("x");
        reader.next();
        assertThat(reader.problemCount()).isEqualTo(1);
        assertThat(reader.lineCounts()).isEqualTo(new LineCounts(1, 1, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY",
                "Name: x\\n\\n|AFTER_EMPTY_LINE",
                "Name: x\\n|AFTER_LINE",
                "Name: x|INSIDE_LINE",
                "Name: x\\n\\n\\n|AFTER_EMPTY_LINE"
            })
    void tellsHowTheInputEnds(String text, Deb822Reader.Ending ending) throws IOException {
        Deb822Reader reader = reader(text.replace("\\n", "\n"));
        while (reader.next()) {
            assertThat(reader.isCut()).isEqualTo(ending == Deb822Reader.Ending.INSIDE_LINE);
        }
        assertThat(reader.ending()).isEqualTo(ending);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void reportsALineThatIsTooLong() throws IOException {
        Deb822Reader reader =
                Deb822Reader.of(stream("Name: " + "x".repeat(50) + "\nOther: y\n\n"), new Deb822Limits(1000, 1000, 20));

        assertThat(reader.next()).isTrue();
        assertThat(reader.text(NAME)).isEmpty();
        assertThat(reader.text(OTHER)).contains("y");
        assertThat(reader.problems().get(0).code()).isEqualTo("deb822.line-too-long");
    }

    @Test
    void survivesAStanzaLargerThanItsBuffer() throws IOException {
        String large = "Name: first\nOther:\n" + " filler\n".repeat(200_000);
        Deb822Reader kept = reader(large + "\nName: second\n\n");
        Deb822Reader dropped =
                Deb822Reader.of(stream(large + "\nName: second\n\n"), new Deb822Limits(1 << 30, 1000, 1000));

        assertThat(kept.next()).isTrue();
        assertThat(kept.lines(OTHER)).hasSize(200_000);
        assertThat(dropped.next()).isTrue();
        assertThat(dropped.text(NAME)).contains("first");
        assertThat(dropped.isDamaged()).isTrue();
        for (Deb822Reader reader : new Deb822Reader[] {kept, dropped}) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.text(NAME)).contains("second");
            assertThat(reader.next()).isFalse();
            assertThat(reader.lineCounts().read()).isEqualTo(200_005);
        }
    }

    @Test
    void refusesImpossibleNamesAndLimits() {
        assertThatThrownBy(() -> FieldName.of("")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> FieldName.of("a:b")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Deb822Limits(0, 1, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Deb822Limits(1, Integer.MAX_VALUE, 1)).isInstanceOf(ProblemException.class);
    }

    private static Deb822Reader reader(String text) {
        return Deb822Reader.of(stream(text));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
