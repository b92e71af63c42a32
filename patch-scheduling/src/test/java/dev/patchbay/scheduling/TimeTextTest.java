package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T02:00, 2026-12-01T02:00",
        "2026-12-01 02:00, 2026-12-01T02:00",
        "' 2026-12-01  02:00:30 ', 2026-12-01T02:00:30",
        "2028-02-29 23:59, 2028-02-29T23:59",
    })
    void readsLocalDateTimes(String text, LocalDateTime expected) {
        assertThat(TimeText.localDateTime("start", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-12-01",
                "2026-12-01T25:00",
                "2026-12-01T24:00",
                "2026-02-29T02:00",
                "2026-12-01T02:00Z",
                "2026-12-01T02:00+01:00",
                "tomorrow",
                "2026-12-01 02:00 PM"
            })
    void refusesOtherDateTimes(String text) {
        assertThatThrownBy(() -> TimeText.localDateTime("start", text))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("time.syntax");
                    assertThat(e.problem().field()).isEqualTo("start");
                    assertThat(e.problem().value()).isEqualTo(text);
                    assertThat(e.problem().expected()).contains("2026-12-01T02:00");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "03:00, PT3H",
        "3:55, PT3H55M",
        "00:01, PT1M",
        "23:59, PT23H59M",
        "PT3H30M, PT3H30M",
        "P2D, PT48H",
        "3h, PT3H",
        "90m, PT1H30M",
        "3H30m, PT3H30M"
    })
    void readsDurations(String text, Duration expected) {
        assertThat(TimeText.duration("duration", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0", "00:00", "25:00", "01:60", "24:00", "-01:00", "PT0S", "PT-3H", "PT0.5S", "3x", "h", "3m2h",
                "0h", "3", "1:2:3"
            })
    void refusesOtherDurations(String text) {
        assertThatThrownBy(() -> TimeText.duration("duration", text))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("duration.syntax");
                    assertThat(e.problem().value()).isEqualTo(text);
                    assertThat(e.problem().expected()).contains("HH:mm");
                });
    }
}
