package dev.patchbay.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.fake.FakeScenarios;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that no broken backend fails would be decoration. */
class EveryRuleBitesTest {

    private static FakeScenarios machines(ContractRule rule) {
        return FakeScenarios.of(
                rule.id().equals("MUST-411") ? FakeMachine::windowsServer2022 : FakeMachine::ubuntu2404);
    }

    private static BackendUnderTest broken(ContractRule rule, UnaryOperator<PatchBackend> breaking) {
        FakeScenarios good = machines(rule);
        return new BackendUnderTest() {
            @Override
            public PatchBackend open(Scenario scenario) throws ScenarioUnavailable {
                return breaking.apply(good.open(scenario));
            }

            @Override
            public CallContext context(Scenario scenario) {
                return good.context(scenario);
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> aBrokenBackendFailsItsRule() {
        return BrokenUpkeep.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey() + " shouldFail", () -> {
                    ContractRule rule = BackendContract.rule(entry.getKey());
                    RuleResult result = rule.judge(broken(rule, entry.getValue()));
                    assertThat(result.verdict())
                            .as("%s: %s", rule, result.message())
                            .isEqualTo(RuleResult.Verdict.FAILED);
                    assertThat(result.message()).isNotBlank();
                    assertThat(result.isViolation()).isEqualTo(rule.level() == RuleLevel.MUST);
                }));
    }

    @Test
    void everyRuleHasABrokenBackendAndAdvice() {
        assertThat(BackendContract.rules())
                .extracting(ContractRule::id)
                .containsExactlyInAnyOrderElementsOf(BrokenUpkeep.everything().keySet())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(BackendContract.rules()).allSatisfy(rule -> {
            assertThat(rule.advice()).isNotEmpty();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void aBackendThatBlocksForEverFails() {
        CountDownLatch never = new CountDownLatch(1);
        FakeScenarios good = FakeScenarios.of(FakeMachine::ubuntu2404);
        BackendUnderTest blocking = new BackendUnderTest() {
            @Override
            public PatchBackend open(Scenario scenario) throws Exception {
                return new Tampered(good.open(scenario)) {
                    @Override
                    public dev.patchbay.model.machine.Inventory inventory(CallContext context)
                            throws InterruptedException {
                        never.await();
                        return super.inventory(context);
                    }
                };
            }

            @Override
            public Duration patience() {
                return Duration.ofMillis(100);
            }
        };
        RuleResult result = BackendContract.rule("MUST-121").judge(blocking);
        assertThat(result.verdict()).isEqualTo(RuleResult.Verdict.FAILED);
        assertThat(result.message()).contains("has not returned");
    }

    @Test
    void whatCannotBeJudgedIsAbortedWithItsReason() {
        RuleResult noCapability = BackendContract.rule("MUST-411").judge(FakeScenarios.of(FakeMachine::ubuntu2404));
        assertThat(noCapability.verdict()).isEqualTo(RuleResult.Verdict.ABORTED);
        assertThat(noCapability.message()).contains("PREPARE_RESTART");
        RuleResult noScenario = BackendContract.rule("MUST-121").judge(scenario -> {
            throw new ScenarioUnavailable("no laboratory here");
        });
        assertThat(noScenario.verdict()).isEqualTo(RuleResult.Verdict.ABORTED);
        assertThat(noScenario.message()).isEqualTo("no laboratory here");
        assertThat(BackendContract.rule("MUST-121").judge(scenario -> null).verdict())
                .isEqualTo(RuleResult.Verdict.FAILED);
    }

    @Test
    void theReportNamesVerdictsAndAdvice() {
        ConformanceReport report = ConformanceReport.of(java.util.List.of(
                BackendContract.rule("MUST-101").judge(FakeScenarios.of(FakeMachine::ubuntu2404)),
                BackendContract.rule("MUST-301")
                        .judge(broken(
                                BackendContract.rule("MUST-301"),
                                BrokenInstallers.all().get("MUST-301")))));
        assertThat(report.isConforming()).isFalse();
        assertThat(report.toMarkdown("acme"))
                .contains("# Conformance of acme", "NOT conforming: 1 passed, 1 failed, 0 not judged")
                .contains("| MUST-301 | failed |")
                .contains("## If MUST-301 fails, check");
    }
}
