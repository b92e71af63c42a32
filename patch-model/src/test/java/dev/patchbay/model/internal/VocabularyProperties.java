package dev.patchbay.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VocabularyProperties {

    private enum Mode {
        NEVER_REBOOT,
        ALWAYS
    }

    private static final Vocabulary<Mode> MODES = Vocabulary.of("mode", Mode.class, Map.of("Never", Mode.NEVER_REBOOT));

    @Example
    void oneSpellingIsWrittenAndManyAreRead() {
        assertThat(MODES.nameOf(Mode.NEVER_REBOOT)).isEqualTo("NeverReboot");
        for (String spelling :
                List.of("NeverReboot", "NEVER_REBOOT", "never-reboot", "never reboot", "Never", "neverreboot")) {
            assertThat(MODES.parse(spelling)).as(spelling).isEqualTo(Mode.NEVER_REBOOT);
        }
    }

    @Example
    void whatIsUnknownNamesTheFieldTheValueAndWhatIsAllowed() {
        Problem problem = catchThrowableOfType(ProblemException.class, () -> MODES.parse("sometimes"))
                .problem();

        assertThat(problem).isEqualTo(new Problem("mode.unknown", "mode", "sometimes", "one of NeverReboot, Always"));
    }

    @Property
    void everythingElseIsNotFound(@ForAll String text) {
        String letters = text.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);

        assertThat(MODES.find(text).isPresent())
                .isEqualTo(List.of("neverreboot", "never", "always").contains(letters));
    }
}
