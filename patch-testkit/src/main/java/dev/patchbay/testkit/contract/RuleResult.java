package dev.patchbay.testkit.contract;

import java.util.Objects;

/**
 * What came of one rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param verdict what came of it
 * @param message why it failed or was aborted; empty when it passed
 */
public record RuleResult(ContractRule rule, Verdict verdict, String message) {

    /** What came of a rule. */
    public enum Verdict {
        PASSED,
        FAILED,
        /** It could not be judged: a capability is not declared or a scenario cannot be had. */
        ABORTED
    }

    public RuleResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(message, "message");
    }

    /** Returns whether this result keeps a backend from conforming. */
    public boolean isViolation() {
        return verdict == Verdict.FAILED && rule.level() == RuleLevel.MUST;
    }
}
