package dev.patchbay.testkit.junit;

import dev.patchbay.testkit.contract.BackendContract;
import dev.patchbay.testkit.contract.BackendUnderTest;
import dev.patchbay.testkit.contract.ConformanceReport;
import dev.patchbay.testkit.contract.ContractRule;
import dev.patchbay.testkit.contract.RuleLevel;
import dev.patchbay.testkit.contract.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The backend contract as tests: a test class implements it, and every rule is a test named by its number.
 *
 * <pre>{@code
 * class AcmeBackendContractTest implements PatchBackendContract {
 *     public PatchBackend open(Scenario scenario) throws Exception {
 *         return new AcmeProvider().open(lab.prepare(scenario), BackendOptions.local());
 *     }
 * }
 * }</pre>
 *
 * <p>A MUST rule that is broken fails. A rule that cannot be judged, and a SHOULD rule that is not met, is aborted with the
 * reason. After the rules a report is written to {@link #reportFile()}.
 *
 * <p>Written against JUnit Jupiter 5; runs under 6 as well.
 */
public interface PatchBackendContract extends BackendUnderTest {

    /** Returns where the report is written; {@code target/patchbay/}, named like the test class, by default. */
    default Path reportFile() {
        return Path.of("target", "patchbay", getClass().getSimpleName() + ".md");
    }

    /** Returns a test for every rule, and one that writes the report. */
    @TestFactory
    default Stream<DynamicTest> backendContract() {
        List<RuleResult> results = new ArrayList<>();
        Stream<DynamicTest> rules = BackendContract.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> judge(rule, results)));
        DynamicTest report = DynamicTest.dynamicTest("report", () -> write(ConformanceReport.of(results)));
        return Stream.concat(rules, Stream.of(report));
    }

    private void judge(ContractRule rule, List<RuleResult> results) {
        RuleResult result = rule.judge(this);
        results.add(result);
        if (result.verdict() == RuleResult.Verdict.FAILED && rule.level() == RuleLevel.MUST) {
            Assertions.fail(rule.advice().stream()
                    .collect(Collectors.joining(
                            "\n  - ", rule + "\n" + result.message() + "\nIf this fails, check:\n  - ", "")));
        }
        Assumptions.assumeTrue(
                result.verdict() == RuleResult.Verdict.PASSED,
                () -> (result.verdict() == RuleResult.Verdict.FAILED ? "not met: " : "not judged: ")
                        + result.message());
    }

    private void write(ConformanceReport report) throws IOException {
        Path file = reportFile();
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(file, report.toMarkdown(getClass().getSimpleName()));
    }
}
