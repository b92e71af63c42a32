package dev.patchbay.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.fake.FakeScenarios;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FakeMachinesKeepTheContractTest {

    static Stream<Arguments> presets() {
        return Stream.of(
                Arguments.of("ubuntu2404", (Supplier<FakeMachine>) FakeMachine::ubuntu2404, 2),
                Arguments.of("debian12", (Supplier<FakeMachine>) FakeMachine::debian12, 10),
                Arguments.of("rhel9", (Supplier<FakeMachine>) FakeMachine::rhel9, 2),
                Arguments.of("sles15", (Supplier<FakeMachine>) FakeMachine::sles15, 10),
                Arguments.of("windowsServer2022", (Supplier<FakeMachine>) FakeMachine::windowsServer2022, 20));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void aPresetKeepsEveryRuleItCanShow(String name, Supplier<FakeMachine> preset, int mostAborted) {
        ConformanceReport report = BackendContract.verify(FakeScenarios.of(preset));
        assertThat(report.results())
                .filteredOn(result -> result.verdict() == RuleResult.Verdict.FAILED)
                .extracting(result -> result.rule() + ": " + result.message())
                .isEmpty();
        assertThat(report.results())
                .filteredOn(result -> result.verdict() == RuleResult.Verdict.ABORTED)
                .extracting(result -> result.rule().id() + ": " + result.message())
                .hasSizeLessThanOrEqualTo(mostAborted);
        assertThat(report.isConforming()).isTrue();
    }
}
