package dev.patchbay.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.patchbay.model.Samples;
import dev.patchbay.model.history.RebootStatus;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunOutcome;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.history.RunTrigger;
import dev.patchbay.model.history.WindowUse;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.UpdateSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

        if (value.getClass().isAnnotationPresent(JsonDocument.class)) {
            assertThat(text).startsWith("{\"schemaVersion\":");
        }
        assertThat(text).doesNotContain("\n");
        assertThat(PatchbayJson.write(PatchbayJson.read(value.getClass(), text)))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void plainMappersOfBothJacksonGenerationsKeepTheValue(String name, Object value) throws JsonProcessingException {
        ObjectMapper two = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .build();
        tools.jackson.databind.ObjectMapper three = new tools.jackson.databind.ObjectMapper();

        assertThat((Object) two.readValue(two.writeValueAsString(value), value.getClass()))
                .isEqualTo(value);
        assertThat((Object) three.readValue(three.writeValueAsString(value), value.getClass()))
                .isEqualTo(value);
    }

    @Test
    void anInventoryOfTheFirstVersionReadsWithAnUnknownSource() {
        Inventory read = PatchbayJson.read(Inventory.class, Documents.golden("inventory-v1"));

        assertThat(read)
                .isEqualTo(Samples.inventory().toBuilder()
                        .updateSource(UpdateSource.UNKNOWN)
                        .build());
        assertThat(PatchbayJson.write(read)).startsWith("{\"schemaVersion\":2,");
    }

    @Test
    void aHistoryOfTheFirstVersionReadsWithoutPretendingToKnowHowRunsEnded() {
        RunRecord run = PatchbayJson.read(RunHistory.class, Documents.golden("run-history-v1"))
                .runs()
                .get(0);

        assertThat(run.runId()).isEqualTo(Samples.run().runId());
        assertThat(run.executions()).isEqualTo(Samples.run().executions());
        assertThat(run.outcome()).isEqualTo(RunOutcome.INDETERMINATE);
        assertThat(run.trigger()).isEqualTo(RunTrigger.UNKNOWN);
        assertThat(run.windowUse()).isEqualTo(WindowUse.UNKNOWN);
        assertThat(run.rebootStatus()).isEqualTo(RebootStatus.UNKNOWN);
        assertThat(run.machine()).isEmpty();
    }
}
