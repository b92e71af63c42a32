package dev.patchbay.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.patchbay.model.PatchValues;
import dev.patchbay.model.PolicyValues;
import dev.patchbay.model.ProfileValues;
import dev.patchbay.model.ResultValues;
import dev.patchbay.model.RolloutValues;
import dev.patchbay.model.Values;
import dev.patchbay.model.profile.PolicyResolver;
import dev.patchbay.model.profile.ResolvedPolicy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reading what was written gives the same value, by our mapper and by the plain ones of both Jackson generations. */
class RoundTripProperties {

    private static final com.fasterxml.jackson.databind.json.JsonMapper JACKSON_2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .build();
    private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    @Provide
    Arbitrary<Object> documents() {
        return Arbitraries.oneOf(
                        Values.inventories().asGeneric(),
                        PatchValues.available().asGeneric(),
                        PatchValues.simulations().asGeneric(),
                        PolicyValues.policies().asGeneric(),
                        PolicyValues.approvals().asGeneric(),
                        PolicyValues.rejections().asGeneric(),
                        ResultValues.assessments().asGeneric(),
                        ResultValues.facts().asGeneric(),
                        ResultValues.histories().asGeneric(),
                        ResultValues.schedules().asGeneric(),
                        ResultValues.windows().asGeneric(),
                        ProfileValues.machines().asGeneric(),
                        ProfileValues.books().asGeneric(),
                        resolved().asGeneric(),
                        RolloutValues.rings().asGeneric(),
                        RolloutValues.configurations().asGeneric(),
                        RolloutValues.attachments().asGeneric(),
                        RolloutValues.freezes().asGeneric(),
                        RolloutValues.lifeCycles().asGeneric())
                .withoutEdgeCases();
    }

    private static Arbitrary<ResolvedPolicy> resolved() {
        return Combinators.combine(ProfileValues.books(), ProfileValues.machines())
                .as((book, machine) -> PolicyResolver.of(book).resolve(machine));
    }

    @Property(tries = 2000)
    void oursIsTheIdentity(@ForAll("documents") Object value) {
        String text = PatchbayJson.write(value);

        assertThat((Object) PatchbayJson.read(value.getClass(), text)).isEqualTo(value);
        assertThat((Object) PatchbayJson.read(value.getClass(), PatchbayJson.write(value, JsonLayout.INDENTED)))
                .isEqualTo(value);
    }

    @Property
    void equalValuesAreWrittenAsEqualTexts(@ForAll("documents") Object value) {
        String text = PatchbayJson.write(value);

        assertThat(PatchbayJson.write(PatchbayJson.read(value.getClass(), text)))
                .isEqualTo(text);
    }

    @Property
    void plainJackson2IsTheIdentity(@ForAll("documents") Object value) {
        assertThatCode(() -> assertThat(
                                (Object) JACKSON_2.readValue(JACKSON_2.writeValueAsString(value), value.getClass()))
                        .isEqualTo(value))
                .doesNotThrowAnyException();
    }

    @Property
    void plainJackson3IsTheIdentity(@ForAll("documents") Object value) {
        assertThat((Object) JACKSON_3.readValue(JACKSON_3.writeValueAsString(value), value.getClass()))
                .isEqualTo(value);
    }

    @Property
    void plainMappersReadTheCanonicalForm(@ForAll("documents") Object value) {
        String text = PatchbayJson.write(value).replaceFirst("\"schemaVersion\":\\d+,", "");

        assertThat((Object) JACKSON_3.readValue(text, value.getClass())).isEqualTo(value);
        assertThatCode(() -> assertThat((Object) JACKSON_2.readValue(text, value.getClass()))
                        .isEqualTo(value))
                .doesNotThrowAnyException();
    }
}
