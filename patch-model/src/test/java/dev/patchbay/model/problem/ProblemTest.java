package dev.patchbay.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void theMessageNamesFieldValueAndExpectation() {
        Problem problem = Problem.of("mask.invalid", "masks[0]", "kernel[", "a closing bracket");

        assertThat(problem.message()).isEqualTo("masks[0]: found 'kernel[', expected a closing bracket");
        assertThat(problem).hasToString("mask.invalid: " + problem.message());
        assertThat(problem.asException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem.toString())
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    @Test
    void aMissingValueReadsAsNothing() {
        assertThat(Problem.of("a", "b", null, "c").value()).isEqualTo("nothing");
    }

    @Test
    void theValueIsCutAndHarmless() {
        Problem problem = Problem.of("a", "b", "\u001b[31m" + "x".repeat(5_000), "c");

        assertThat(problem.value())
                .hasSize(Problem.MAX_VALUE_LENGTH)
                .startsWith("[31mxxx")
                .endsWith("x…");
    }

    @Test
    void aProblemMovesBelowItsParent() {
        Problem problem = Problem.of("a", "ordinal", 6, "1 to 5");

        assertThat(problem.below("recurrence").below("schedule").field()).isEqualTo("schedule.recurrence.ordinal");
        assertThat(problem.below("")).isEqualTo(problem);
        assertThat(Problem.of("a", "", 6, "1 to 5").below("list[2]").field()).isEqualTo("list[2]");
    }

    @Test
    void aBuilderNamesEverythingThatIsMissing() {
        assertThat(new MissingAttributeException("id", "zone").problem())
                .isEqualTo(new Problem("attribute.missing", "id, zone", "nothing", "values for these attributes"));
        assertThat(new MissingAttributeException("id").problem().expected()).isEqualTo("a value for this attribute");
    }
}
