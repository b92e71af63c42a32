package dev.patchbay.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.Samples;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchMatcherTest {

    @Test
    void eachKindMatchesWhatItNames() {
        assertThat(PatchMatcher.id(Samples.OPENSSL).matches(Samples.patch())).isTrue();
        assertThat(PatchMatcher.id(PatchId.of("other")).matches(Samples.patch()))
                .isFalse();
        assertThat(PatchMatcher.kb(new KbNumber(5034441)).matches(Samples.kb())).isTrue();
        assertThat(PatchMatcher.kb(new KbNumber(5034441)).matches(Samples.patch()))
                .isFalse();
        assertThat(PatchMatcher.advisory(Samples.ADVISORY).matches(Samples.patch()))
                .isTrue();
        assertThat(PatchMatcher.advisory(AdvisoryId.of("DSA-1-1")).matches(Samples.patch()))
                .isFalse();
        assertThat(PatchMatcher.mask(NameMask.of("open*")).matches(Samples.patch()))
                .isTrue();
        assertThat(PatchMatcher.mask(NameMask.of("open*=9.*")).matches(Samples.patch()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:deb:openssl:amd64:3.0.15", "kb:KB5034441", "advisory:RHSA-2026:1234", "mask:a*=1:2"})
    void theTextReadsBack(String text) {
        assertThat(PatchMatcher.parse(text)).hasToString(text);
        assertThat(PatchMatcher.parse(text)).isEqualTo(PatchMatcher.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openssl", "name:openssl", ":x", "id:", "kb:", "kb:abc", "mask:", "advisory: ", "ID:x"})
    void anythingElseIsAProblem(String text) {
        assertThatThrownBy(() -> PatchMatcher.parse(text)).isInstanceOf(ProblemException.class);
    }
}
