package dev.patchbay.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.Samples;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.maintenance.MaintenanceConfiguration;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.profile.PolicyBook;
import dev.patchbay.model.profile.PolicyParts;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadErrorTest {

    private static final String POLICY = PatchbayJson.write(Samples.policy());
    private static final String INVENTORY = PatchbayJson.write(Samples.inventory());
    private static final String SCHEDULE = PatchbayJson.write(Samples.schedule());

    private static Problem problemOf(Class<?> type, String text) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> PatchbayJson.read(type, text));
        assertThat(thrown).as("a problem with %s", text).isNotNull();
        return thrown.problem();
    }

    private static String policy(String from, String to) {
        assertThat(POLICY).contains(from);
        return POLICY.replace(from, to);
    }

    @Test
    void aPolicyRejectsAnUnknownPropertyAndSaysWhatIsKnown() {
        Problem problem = problemOf(EffectivePolicy.class, policy("\"kbsToExclude\"", "\"kbNumbersToExclude\""));

        assertThat(problem.code()).isEqualTo("json.unknown-property");
        assertThat(problem.field()).isEqualTo("selection.kbNumbersToExclude");
        assertThat(problem.expected()).contains("kbsToExclude");
    }

    @Test
    void aResultSkipsAnUnknownPropertyAtAnyDepth() {
        String text = INVENTORY
                .replace("\"machine\":", "\"colour\":{\"of\":[1,2]},\"machine\":")
                .replace("\"family\":", "\"edition\":\"Pro\",\"family\":");

        assertThat(PatchbayJson.read(Inventory.class, text)).isEqualTo(Samples.inventory());
    }

    @Test
    void partsOfPoliciesReadOnTheirOwnAreAsStrict() {
        assertThat(problemOf(Selection.class, "{\"breadth\":\"Everything\",\"exclude\":[]}")
                        .field())
                .isEqualTo("exclude");
    }

    @Test
    void aWrongEnumNamesPathValueAndWhatIsAllowed() {
        Problem problem = problemOf(EffectivePolicy.class, policy("\"Drivers\"", "\"Drovers\""));

        assertThat(problem.field()).isEqualTo("selection.classesToExclude[0]");
        assertThat(problem.value()).isEqualTo("Drovers");
        assertThat(problem.expected())
                .startsWith("one of Critical, Security, UpdateRollup")
                .contains("Drivers");
    }

    @Test
    void aWrongEnumWithoutVocabularyDoesTheSame() {
        Problem problem = problemOf(ScheduleSpec.class, SCHEDULE.replace("\"SHIFT_FORWARD\"", "\"BACK\""));

        assertThat(problem.field()).isEqualTo("gapPolicy");
        assertThat(problem.value()).isEqualTo("BACK");
        assertThat(problem.expected()).contains("SHIFT_FORWARD").contains("SKIP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shift-forward", "ShiftForward", "Shift Forward", "SHIFTFORWARD"})
    void everySpellingOfAnEnumReads(String spelling) {
        assertThat(PatchbayJson.read(ScheduleSpec.class, SCHEDULE.replace("SHIFT_FORWARD", spelling)))
                .isEqualTo(Samples.schedule());
    }

    @ParameterizedTest
    @CsvSource({"UpdateRollUp,UPDATE_ROLLUP", "UpdateRollups,UPDATE_ROLLUP", "feature pack,FEATURE_PACK"})
    void vendorsSpellingsOfClassesReadAndOneIsWritten(String spelling, Classification classification) {
        Selection read = PatchbayJson.read(Selection.class, "{\"classesToInclude\":[\"" + spelling + "\"]}");

        assertThat(read.classesToInclude()).containsExactly(classification);
        assertThat(PatchbayJson.write(read))
                .contains("\"" + classification.label() + "\"")
                .doesNotContain(spelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5034441", "\"5034441\"", "\"KB5034441\"", "\"kb5034441\"", "\" KB5034441 \""})
    void aKbReadsAsNumberAndAsText(String spelling) {
        Selection read = PatchbayJson.read(Selection.class, "{\"kbsToInclude\":[" + spelling + "]}");

        assertThat(read.kbsToInclude()).isEqualTo(Set.of(new KbNumber(5034441)));
        assertThat(PatchbayJson.write(read)).contains("[\"KB5034441\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "50344415034441", "1.5", "true", "\"KB\"", "\"KB12x\"", "{}", "[]", "null"})
    void aWrongKbNamesItsPlace(String spelling) {
        String text = "{\"kbsToInclude\":[5034440," + spelling + "]}";

        assertThat(problemOf(Selection.class, text).field()).startsWith("kbsToInclude[1]");
    }

    @Test
    void aMissingPropertyIsNamedByItsPath() {
        Problem problem = problemOf(Inventory.class, INVENTORY.replace("\"family\":\"Linux\",", ""));

        assertThat(problem.code()).isEqualTo("attribute.missing");
        assertThat(problem.field()).isEqualTo("operatingSystem.family");
    }

    @Test
    void aMissingPropertyOfAScheduleIsNamedByItsPath() {
        String weekly = "{\"kind\":\"weekly\",\"interval\":1,\"days\":[\"Monday\"]}";

        assertThat(problemOf(Recurrence.class, weekly).field()).isEqualTo("weekStart");
        assertThat(problemOf(ScheduleSpec.class, SCHEDULE.replace("\"zone\":\"Eastern Standard Time\",", ""))
                        .field())
                .isEqualTo("zone");
    }

    @Test
    void aMissingNumberIsNotZero() {
        assertThat(problemOf(
                                Assessment.class,
                                PatchbayJson.write(Samples.assessment()).replace("\"missing\":1,", ""))
                        .field())
                .isEqualTo("exposure.missing");
    }

    @Test
    void anUnknownKindSaysWhichAreKnown() {
        Problem problem = problemOf(ScheduleSpec.class, SCHEDULE.replace("monthlyByWeekday", "lunar"));

        assertThat(problem.field()).isEqualTo("recurrence.kind");
        assertThat(problem.value()).isEqualTo("lunar");
        assertThat(problem.expected()).contains("monthlyByWeekday").contains("weekly");
    }

    @Test
    void whatAValueRefusesIsNamedByItsPathInTheDocument() {
        assertThat(problemOf(EffectivePolicy.class, policy("\"kernel*\"", "\"kernel[\"")))
                .extracting(Problem::code, Problem::field)
                .containsExactly("mask.invalid", "selection.masksToExclude[0]");
        assertThat(problemOf(EffectivePolicy.class, policy("\"expires\":\"2027", "\"expires\":\"2017")))
                .extracting(Problem::code, Problem::field)
                .containsExactly("rejection.expires", "rejections[0].expires");
    }

    @ParameterizedTest
    @CsvSource({
        "\"PT24H\",24,a duration",
        "\"PT24H\",\"\",a duration",
        "\"PT24H\",\"24 hours\",a duration",
        "\"2026-11-10T18:00:00Z\",1762797600,an instant",
        "\"2026-11-10T18:00:00Z\",\"\",an instant",
        "\"2026-11-10T18:00:00Z\",\"2026-11-10\",an instant"
    })
    void timesAreIsoTextsAndNothingElse(String from, String to, String expected) {
        String quoted = to.isEmpty() ? "\"\"" : to;

        assertThat(problemOf(EffectivePolicy.class, POLICY.replace(from, quoted))
                        .expected())
                .startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1.5", "true"})
    void aNumberIsNoText(String value) {
        assertThat(problemOf(Inventory.class, INVENTORY.replace("\"version\":\"12\"", "\"version\":" + value))
                        .field())
                .isEqualTo("operatingSystem.version");
    }

    @Test
    void aTextIsNoNumber() {
        assertThat(problemOf(ScheduleSpec.class, SCHEDULE.replace("\"interval\":1", "\"interval\":\"1\"")))
                .extracting(Problem::field, Problem::expected)
                .containsExactly("recurrence.interval", "a whole number");
        assertThat(problemOf(ScheduleSpec.class, SCHEDULE.replace("\"interval\":1", "\"interval\":1.5"))
                        .field())
                .isEqualTo("recurrence.interval");
    }

    @Test
    void duplicatesAndTrailingTextAreErrors() {
        assertThat(problemOf(EffectivePolicy.class, policy("\"phasing\":", "\"phasing\":\"Ignore\",\"phasing\":")))
                .extracting(Problem::code, Problem::value)
                .containsExactly("json.duplicate", "phasing");
        assertThat(problemOf(EffectivePolicy.class, POLICY + "{}").code()).isEqualTo("json.trailing");
        assertThat(PatchbayJson.read(EffectivePolicy.class, POLICY + " \n")).isEqualTo(Samples.policy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":}", "nope", "{'a':1}", "{\"a\":1,}", "// x\n{}", "\u0000"})
    void whatIsNoJsonNamesLineAndColumn(String text) {
        assertThat(problemOf(EffectivePolicy.class, text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("json.syntax"))
                .satisfies(problem -> assertThat(problem.field()).startsWith("line 1, column "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"text\"", "true"})
    void anotherShapeThanAnObjectIsAnError(String text) {
        assertThat(problemOf(EffectivePolicy.class, text).code()).isEqualTo("json.type");
        assertThat(problemOf(Selection.class, text).code()).isEqualTo("json.type");
    }

    @Test
    void depthLengthAndTextAreBounded() {
        assertThat(problemOf(EffectivePolicy.class, "[".repeat(10_000)).code()).isEqualTo("json.limit");
        JsonLimits small = new JsonLimits(2_000, 10, 50);
        assertThatThrownBy(() -> PatchbayJson.read(Selection.class, "{\"a\":\"" + "x".repeat(51) + "\"}", small))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("json.limit");
        assertThatThrownBy(() -> PatchbayJson.read(Selection.class, " ".repeat(2_001), small))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2000");
        Reader endless = new StringReader("[" + "1,".repeat(100_000));
        assertThatThrownBy(() -> PatchbayJson.read(Selection.class, endless, small))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("json.limit");
    }

    @Test
    void onlyTheReadersOwnFailureIsAnIoException() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> PatchbayJson.read(EffectivePolicy.class, broken))
                .hasMessage("disk on fire");
    }

    @Test
    void aPolicyMayLeaveOutWhatHasADefault() {
        EffectivePolicy read = PatchbayJson.read(
                EffectivePolicy.class, "{\"schemaVersion\":1,\"selection\":{\"breadth\":\"Everything\"}}");

        assertThat(read)
                .isEqualTo(EffectivePolicy.builder()
                        .selection(Selection.everything())
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"schemaVersion\":1,','',attribute.missing",
        "'\"schemaVersion\":1','\"schemaVersion\":99',schema.newer",
        "'\"schemaVersion\":1','\"schemaVersion\":0',schema.version",
        "'\"schemaVersion\":1','\"schemaVersion\":\"1\"',schema.version",
        "'\"schemaVersion\":1','\"schemaVersion\":99999999999',schema.version"
    })
    void theSchemaVersionIsChecked(String from, String to, String code) {
        assertThat(problemOf(EffectivePolicy.class, policy(from, to)))
                .extracting(Problem::code, Problem::field)
                .containsExactly(code, "schemaVersion");
    }

    @Test
    void theSchemaVersionMayStandAnywhere() {
        String last = policy("\"schemaVersion\":1,", "");

        assertThat(PatchbayJson.read(
                        EffectivePolicy.class, last.substring(0, last.length() - 1) + ",\"schemaVersion\":1}"))
                .isEqualTo(Samples.policy());
    }

    @Test
    void groupsInACircleAreNamed() {
        String text = PatchbayJson.write(Samples.book())
                .replace("\"name\":\"Everything\",", "\"name\":\"Everything\",\"groups\":[\"Everything\"],")
                .replace("{\"kind\":\"everyMachine\"},\"groups\":[]", "{\"kind\":\"everyMachine\"}");

        assertThat(problemOf(PolicyBook.class, text))
                .extracting(Problem::code, Problem::value)
                .containsExactly("group.circle", "Everything contains Everything");
    }

    @Test
    void partsOfAProfileKeepEmptyAndAbsentApart() {
        PolicyParts nothing = PatchbayJson.read(PolicyParts.class, "{}");
        PolicyParts noDeferral = PatchbayJson.read(PolicyParts.class, "{\"deferrals\":[]}");

        assertThat(nothing.deferrals()).isEmpty();
        assertThat(noDeferral.deferrals()).contains(List.of());
        assertThat(PatchbayJson.write(nothing)).isEqualTo("{}");
        assertThat(PatchbayJson.write(noDeferral)).isEqualTo("{\"deferrals\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"Never,Never", "NeverReboot,Never", "AlwaysReboot,Always", "if_required,IfRequired"})
    void bothSpellingsOfTheRebootSettingReadAndOneIsWritten(String spelling, String written) {
        String text = PatchbayJson.write(Samples.configuration()).replace("\"Always\"", "\"" + spelling + "\"");

        assertThat(PatchbayJson.write(PatchbayJson.read(MaintenanceConfiguration.class, text)))
                .contains("\"rebootSetting\":\"" + written + "\"");
    }

    @Test
    void anEmptyScopeOfADocumentIsNamed() {
        String text =
                PatchbayJson.write(Samples.configuration()).replaceFirst("\"machines\":\\[[^]]*]", "\"machines\":[]");

        assertThat(problemOf(MaintenanceConfiguration.class, text))
                .extracting(Problem::code, Problem::field)
                .containsExactly("scope.empty", "members.parts[0].machines");
    }
}
