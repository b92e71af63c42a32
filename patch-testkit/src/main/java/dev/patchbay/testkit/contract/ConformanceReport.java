package dev.patchbay.testkit.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of every rule, as a vendor may publish it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param results one for each rule that was judged, in the order of the rules
 */
public record ConformanceReport(List<RuleResult> results) {

    public ConformanceReport {
        results = List.copyOf(results);
    }

    /** Returns a report of {@code results}, which are kept in their order. */
    public static ConformanceReport of(List<RuleResult> results) {
        return new ConformanceReport(results);
    }

    /** Returns whether no MUST rule failed. How much that says is told by how many were aborted. */
    public boolean isConforming() {
        return violations().isEmpty();
    }

    /** Returns the MUST rules that failed. */
    public List<RuleResult> violations() {
        return results.stream().filter(RuleResult::isViolation).toList();
    }

    /** Returns how many rules ended so. */
    public long count(RuleResult.Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Returns the report in Markdown: a summary, then one row for each rule, then advice for those that failed. */
    public String toMarkdown(String backend) {
        StringBuilder text = new StringBuilder(4096)
                .append("# Conformance of ")
                .append(backend)
                .append("\n\n")
                .append(isConforming() ? "Conforming" : "NOT conforming")
                .append(": ")
                .append(count(RuleResult.Verdict.PASSED))
                .append(" passed, ")
                .append(count(RuleResult.Verdict.FAILED))
                .append(" failed, ")
                .append(count(RuleResult.Verdict.ABORTED))
                .append(" not judged.\n\n| rule | verdict | what it says | remark |\n| --- | --- | --- | --- |\n");
        for (RuleResult result : results) {
            text.append("| ")
                    .append(result.rule().id())
                    .append(" | ")
                    .append(result.verdict().name().toLowerCase(java.util.Locale.ROOT))
                    .append(" | ")
                    .append(cell(result.rule().sentence()))
                    .append(" | ")
                    .append(cell(result.message()))
                    .append(" |\n");
        }
        results.stream()
                .filter(result -> result.verdict() == RuleResult.Verdict.FAILED)
                .forEach(result -> text.append(advice(result)));
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String advice(RuleResult result) {
        return result.rule().advice().stream()
                .map(line -> "- " + line + "\n")
                .collect(Collectors.joining("", "\n## If " + result.rule().id() + " fails, check\n\n", ""));
    }
}
