package dev.patchbay.testkit.contract;

/** How binding a rule is. */
public enum RuleLevel {
    /** A backend that breaks it is not a backend: hosts rely on it. */
    MUST,
    /** A backend that breaks it works, and serves people worse. */
    SHOULD
}
