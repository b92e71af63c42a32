package dev.patchbay.model.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    private static final ReasonCode NO_ROOM = ReasonCode.of(
            "window.no-room", "{patch} needs {needed}, only {left} left of {windows} windows until {end}");

    @Test
    void theSentenceIsFilledIn() {
        Reason reason = NO_ROOM.with("patch", "openssl")
                .with("needed", Duration.ofMinutes(90))
                .with("left", Duration.ofSeconds(45))
                .with("windows", 2)
                .with("end", Instant.parse("2026-11-21T10:00:00Z"))
                .build();

        assertThat(reason.text())
                .isEqualTo("openssl needs 1 h 30 min, only 45 s left of 2 windows until 2026-11-21T10:00:00Z");
        assertThat(reason).hasToString("window.no-room: " + reason.text());
        assertThat(NO_ROOM.isCodeOf(reason)).isTrue();
        assertThat(reason.changesAt()).isEmpty();
    }

    @Test
    void aParameterThatIsNotKnownStaysVisible() {
        assertThat(NO_ROOM.with("patch", "openssl").build().text()).startsWith("openssl needs {needed}, only {left}");
    }

    @Test
    void aParameterIsNeverReadAsATemplate() {
        assertThat(ReasonCode.of("a", "{x} and {y}")
                        .with("x", "{y}")
                        .with("y", "{x}")
                        .build()
                        .text())
                .isEqualTo("{y} and {x}");
    }

    @Test
    void whatUntrustedTextBringsIsHarmless() {
        String text = ReasonCode.of("a", "it says {x}")
                .with("x", "\u001b]0;owned\u0007" + "y".repeat(9_000))
                .build()
                .text();

        assertThat(text)
                .hasSize(1000)
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .endsWith("…");
    }

    @Test
    void anUnclosedBraceStaysAsItIs() {
        assertThat(ReasonCode.of("a", "so {x} and {open").with("x", 1).build().text())
                .isEqualTo("so 1 and {open");
    }

    @Test
    void equalityIsThatOfTheParts() {
        Instant at = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(NO_ROOM.with("left", 1).with("patch", "a").changesAt(at).build())
                .isEqualTo(
                        NO_ROOM.with("patch", "a").with("left", 1).changesAt(at).build())
                .isNotEqualTo(NO_ROOM.with("patch", "a").with("left", 1).build())
                .isNotEqualTo(NO_ROOM.with("patch", "a")
                        .with("left", "1")
                        .changesAt(at)
                        .build());
    }

    @Test
    void theParametersCannotBeChangedFromOutside() {
        TreeMap<String, ReasonValue> parameters = new TreeMap<>();
        Reason reason = new Reason("a", "b", parameters, Optional.empty());
        parameters.put("x", new ReasonValue.Count(1));

        assertThat(reason.parameters()).isEmpty();
        assertThatThrownBy(() -> reason.parameters().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Window", "a..b", ".a", "a.", "a b", "a_b", "-a", "ä"})
    void codesAreDottedLowerCase(String code) {
        assertThatThrownBy(() -> ReasonCode.of(code, "text"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("reason.code");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT45S,45 s",
        "PT1H30M,1 h 30 min",
        "P3DT4H,3 d 4 h",
        "PT-90S,-1 min 30 s",
        "PT0.250S,250 ms",
        "PT0.000001S,less than 1 ms",
        "PT86461.001S,1 d 1 min 1 s 1 ms"
    })
    void durationsReadAsPeopleSayThem(Duration duration, String text) {
        assertThat(DurationText.of(duration)).isEqualTo(text);
    }
}
