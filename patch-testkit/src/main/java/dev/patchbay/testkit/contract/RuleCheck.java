package dev.patchbay.testkit.contract;

/** What a rule looks at; throws {@link AssertionError} when it is broken. */
@FunctionalInterface
interface RuleCheck {
    void check(RuleSubject subject) throws Exception;
}
