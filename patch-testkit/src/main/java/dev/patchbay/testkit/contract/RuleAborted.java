package dev.patchbay.testkit.contract;

/** A rule cannot be judged. */
final class RuleAborted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleAborted(String reason) {
        super(reason);
    }
}
