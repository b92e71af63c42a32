package dev.patchbay.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.ZoneName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallPlanTest {

    private static final Instant START = Instant.parse("2026-12-09T07:00:00Z");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static FitNumbers numbers(long expected, long left) {
        return new FitNumbers(START, Duration.ofMinutes(expected), Duration.ofMinutes(10), Duration.ofMinutes(left));
    }

    private static InstallPlan plan() {
        PatchId a = PatchId.of("A");
        return InstallPlan.builder()
                .machine(MachineId.of("m"))
                .window(MaintenanceWindow.builder()
                        .id(new OccurrenceId("prod", LocalDateTime.parse("2026-12-09T02:00"), Fold.FIRST))
                        .start(START)
                        .end(START.plusSeconds(3600))
                        .zone(ZoneName.of("Eastern Standard Time"))
                        .zoneDataVersion("2026a")
                        .build())
                .computedAt(START)
                .rule("how-to")
                .strategy("listing-order")
                .rebootReserve(Duration.ofMinutes(10))
                .addSteps(new PlannedStep(
                        StepKind.SINGLE,
                        List.of(a),
                        START,
                        START.plusSeconds(600),
                        START.plusSeconds(2400),
                        numbers(10, 60)))
                .addDecisions(PlanDecision.because(
                        PatchId.of("C"),
                        PlanOutcome.NOT_APPROVED,
                        "how-to",
                        ReasonCode.of("x.deferred", "deferred until {until}")
                                .with("until", START)
                                .changesAt(START)
                                .build()))
                .addDecisions(PlanDecision.byNumbers(PatchId.of("B"), PlanOutcome.NO_ROOM, "how-to", numbers(60, 50)))
                .addDecisions(PlanDecision.byNumbers(a, PlanOutcome.PLANNED, "how-to", numbers(10, 60)))
                .build();
    }

    @Test
    void survivesJson() throws Exception {
        String json = MAPPER.writeValueAsString(plan());

        assertThat(MAPPER.readValue(json, InstallPlan.class)).isEqualTo(plan());
        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, InstallPlan.class)))
                .isEqualTo(json);
    }

    @Test
    void qualityAndChanceSurviveTheCanonicalForm() {
        InstallPlan plan = plan().toBuilder()
                .quality(new PlanQuality(150, 160, PlanQuality.Proof.NOT_PROVEN, Map.of("listing-order", 24L)))
                .chance(new FinishChance(0.94, Map.of(50, START.plusSeconds(60), 95, START.plusSeconds(90)), 4000, 1))
                .build();
        String json = PatchbayJson.write(plan);

        assertThat(PatchbayJson.read(InstallPlan.class, json)).isEqualTo(plan);
        assertThat(PatchbayJson.write(PatchbayJson.read(InstallPlan.class, json)))
                .isEqualTo(json);
        assertThat(json).contains("2026-12-09T07:01:30Z").contains("NotProven");
        assertThat(plan.quality().orElseThrow().loss("listing-order")).contains(0.84);
        assertThat(plan.chance().orElseThrow().finishBy(95)).contains(START.plusSeconds(90));
    }

    @Test
    void jsonTellsNumbersAndReason() throws Exception {
        JsonNode skipped = MAPPER.readTree(MAPPER.writeValueAsString(plan())).at("/decisions/1");

        assertThat(skipped.at("/outcome").textValue()).isEqualTo("NoRoom");
        assertThat(skipped.at("/numbers/left").textValue()).isEqualTo("PT50M");
        assertThat(skipped.at("/reason/code").textValue()).isEqualTo("plan.no-room");
        assertThat(skipped.at("/reason/parameters/needed/duration").textValue()).isEqualTo("PT1H10M");
    }

    @Test
    void decisionsAreSortedAndFound() {
        assertThat(plan().decisions())
                .extracting(decision -> decision.patch().value())
                .containsExactly("A", "B", "C");
        assertThat(plan().decision(PatchId.of("B")))
                .map(PlanDecision::explain)
                .contains("B: NoRoom: needs 1 h 10 min (1 h expected, 10 min reserve), only 50 min left at"
                        + " 2026-12-09T07:00:00Z (how-to)");
        assertThat(plan().decision(PatchId.of("Z"))).isEmpty();
    }

    @Test
    void aDecisionNeedsAnExplanation() {
        assertThatThrownBy(() -> new PlanDecision(
                        PatchId.of("A"), PlanOutcome.PLANNED, "how-to", Optional.empty(), Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cause");
        assertThatThrownBy(() -> numbers(-1, 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void azuresNamesOfTheRebootSettingAreRead() {
        assertThat(RebootSetting.parse("NeverReboot")).isEqualTo(RebootSetting.NEVER);
        assertThat(RebootSetting.parse("IfRequired")).isEqualTo(RebootSetting.IF_REQUIRED);
        assertThat(RebootSetting.parse("alwaysReboot")).isEqualTo(RebootSetting.ALWAYS);
    }
}
