package dev.patchbay.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.patchbay.model.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire form that the annotations on the values give, whatever else a mapper is told. */
class ScheduleJsonTest {

    private final ObjectMapper mapper =
            new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

    @Test
    void writesAndReadsASpecification() throws JsonProcessingException {
        ScheduleSpec spec = ScheduleSpec.builder()
                .id("prod")
                .start(LocalDateTime.parse("2026-12-01T02:00"))
                .zone("Eastern Standard Time")
                .recurrence(Recurrence.patchTuesdayPlus(1))
                .duration(Duration.ofHours(3))
                .expiration(LocalDateTime.parse("2028-01-01T00:00"))
                .build();

        String json = mapper.writeValueAsString(spec);

        assertThat(json)
                .isEqualTo("{\"id\":\"prod\",\"start\":\"2026-12-01T02:00:00\",\"zone\":\"Eastern Standard Time\","
                        + "\"recurrence\":{\"kind\":\"monthlyByWeekday\",\"interval\":1,"
                        + "\"weekdays\":[{\"ordinal\":\"SECOND\",\"weekday\":\"TUESDAY\"}],\"offsetDays\":1},"
                        + "\"duration\":\"PT3H\",\"expiration\":\"2028-01-01T00:00:00\","
                        + "\"gapPolicy\":\"SHIFT_FORWARD\",\"overlapPolicy\":\"FIRST\","
                        + "\"shortMonthPolicy\":\"SKIP\",\"windowLength\":\"ELAPSED\"}");
        assertThat(mapper.readValue(json, ScheduleSpec.class)).isEqualTo(spec);
    }

    @Test
    void readsPoliciesThatAreNotWrittenAsTheDefaults() throws JsonProcessingException {
        ScheduleSpec spec = mapper.readValue(
                "{\"id\":\"a\",\"start\":\"2026-12-01T02:00\",\"zone\":\"UTC\",\"recurrence\":{\"kind\":\"once\"},"
                        + "\"duration\":\"PT1H\"}",
                ScheduleSpec.class);

        assertThat(spec.gapPolicy()).isEqualTo(GapPolicy.SHIFT_FORWARD);
        assertThat(spec.expiration()).isEmpty();
        assertThat(mapper.writeValueAsString(spec)).doesNotContain("expiration");
    }

    @Test
    void namesWhatIsMissingInADocument() {
        assertThatThrownBy(() -> mapper.readValue("{\"id\":\"a\"}", ScheduleSpec.class))
                .hasRootCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("start, zone, recurrence, duration");
    }

    static Stream<Arguments> recurrences() {
        return Stream.of(
                Arguments.of(Recurrence.once(), "{\"kind\":\"once\"}"),
                Arguments.of(Recurrence.everyHours(6), "{\"kind\":\"elapsed\",\"every\":6,\"unit\":\"HOURS\"}"),
                Arguments.of(Recurrence.everyMinutes(30), "{\"kind\":\"elapsed\",\"every\":30,\"unit\":\"MINUTES\"}"),
                Arguments.of(Recurrence.everyDays(3), "{\"kind\":\"daily\",\"interval\":3}"),
                Arguments.of(
                        new Recurrence.Weekly(2, Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY), DayOfWeek.SUNDAY),
                        "{\"kind\":\"weekly\",\"interval\":2,\"days\":[\"SATURDAY\",\"SUNDAY\"],"
                                + "\"weekStart\":\"SUNDAY\"}"),
                Arguments.of(Recurrence.monthlyOn(-1, 1), "{\"kind\":\"monthlyByDay\",\"interval\":1,\"days\":[1,-1]}"),
                Arguments.of(
                        Recurrence.monthlyOn(Ordinal.SECOND_LAST, DayOfWeek.SUNDAY),
                        "{\"kind\":\"monthlyByWeekday\",\"interval\":1,"
                                + "\"weekdays\":[{\"ordinal\":\"SECOND_LAST\",\"weekday\":\"SUNDAY\"}],"
                                + "\"offsetDays\":0}"));
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void writesAndReadsEveryKind(Recurrence recurrence, String json) throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(recurrence)).isEqualTo(json);
        assertThat(mapper.readValue(json, Recurrence.class)).isEqualTo(recurrence);
    }

    @Test
    void writesAndReadsAWindow() throws JsonProcessingException {
        MaintenanceWindow window = MaintenanceWindow.builder()
                .id(new OccurrenceId("prod", LocalDateTime.parse("2027-03-14T02:30"), Fold.FIRST))
                .start(Instant.parse("2027-03-14T07:30:00Z"))
                .end(Instant.parse("2027-03-14T10:30:00Z"))
                .zone(ZoneName.of("Eastern Standard Time"))
                .zoneDataVersion("2026a")
                .addDstEffects(new DstEffect(DstEffect.Kind.START_SHIFTED, Duration.ofHours(1)))
                .build();

        String json = mapper.writeValueAsString(window);

        assertThat(json)
                .isEqualTo("{\"id\":{\"scheduleId\":\"prod\",\"nominal\":\"2027-03-14T02:30:00\",\"fold\":\"FIRST\"},"
                        + "\"start\":\"2027-03-14T07:30:00Z\",\"end\":\"2027-03-14T10:30:00Z\","
                        + "\"zone\":\"Eastern Standard Time\",\"zoneDataVersion\":\"2026a\","
                        + "\"dstEffects\":[{\"kind\":\"START_SHIFTED\",\"amount\":\"PT1H\"}]}");
        assertThat(mapper.readValue(json, MaintenanceWindow.class)).isEqualTo(window);
    }
}
