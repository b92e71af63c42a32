package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OriginMatcherTest {

    private static final PatchOrigin ACME = PatchOrigin.builder()
            .origin("Acme")
            .label("Acme Fixes")
            .suite("fixes-12")
            .codename("rock")
            .component("main")
            .build();

    @Test
    void everyFieldNamedMustMatch() {
        assertThat(OriginMatcher.parse("origin=Acme,suite=fixes-*").matches(ACME))
                .isTrue();
        assertThat(OriginMatcher.parse("o=Acme, a=fixes-1?").matches(ACME)).isTrue();
        assertThat(OriginMatcher.parse("archive=fixes-12,c=main,n=rock,label=Acme Fixes")
                        .matches(ACME))
                .isTrue();
        assertThat(OriginMatcher.parse("origin=Acme,suite=stable").matches(ACME))
                .isFalse();
    }

    @Test
    void aPatternIsNotARegularExpressionAndNotASubstring() {
        assertThat(OriginMatcher.parse("suite=fixes.12").matches(ACME)).isFalse();
        assertThat(OriginMatcher.parse("suite=fixes").matches(ACME)).isFalse();
    }

    @Test
    void aFieldTheOriginDoesNotHaveMatchesNothing() {
        assertThat(OriginMatcher.parse("label=*").matches(PatchOrigin.builder().build()))
                .isFalse();
    }

    @Test
    void whatIsNoPatternIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> OriginMatcher.parse("site=x"))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("origin.field"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> OriginMatcher.parse("Debian"))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("origin.form"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> OriginMatcher.parse("suite="));
    }

    @Test
    void aMatcherReadsAsItIsWritten() {
        assertThat(OriginMatcher.parse("a=*-fixes,o=Acme")).hasToString("origin=Acme,suite=*-fixes");
    }
}
