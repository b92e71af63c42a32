package dev.patchbay.assessment;

import dev.patchbay.model.reason.ReasonCode;

/** What is worth knowing about whether a patch concerns a machine (contract rules S4 and S6). */
final class ApplicabilityReasons {

    static final ReasonCode UNREADABLE = ReasonCode.of(
            "applicability.unreadable",
            "{package} is on the machine, but what is known of it cannot be read: {problem}");
    static final ReasonCode NOT_SEEN = ReasonCode.of(
            "applicability.not-seen",
            "{package} was not found on the machine, which was not looked at completely, and its source offers it an update");
    static final ReasonCode UNFINISHED = ReasonCode.of(
            "applicability.unfinished", "{package} {version} is on disk, but the package manager left it {state}");
    static final ReasonCode RUNNING_KERNEL = ReasonCode.of(
            "applicability.running-kernel", "the kernel {installed} is installed and the older {running} runs");
    static final ReasonCode SUPERSEDED_BY =
            ReasonCode.of("applicability.superseded", "{patch} is installed and replaces it");
    static final ReasonCode NO_ENTITLEMENT =
            ReasonCode.of("applicability.no-entitlement", "the fix is published for subscribers of {entitlement} only");
    static final ReasonCode NOT_CHOSEN = ReasonCode.of(
            "applicability.not-chosen",
            "it is a security update, but the package manager's priorities choose {chosen} instead");
    static final ReasonCode BLOCKED_BY_DEPENDENCIES =
            ReasonCode.of("applicability.blocked-by-dependencies", "the package manager keeps it back: {why}");
    static final ReasonCode COVERS = ReasonCode.of(
            "applicability.covers", "it also brings {count} older missing patches, not listed separately: {patches}");
    static final ReasonCode INSTALLED_RETRACTED =
            ReasonCode.of("applicability.installed-retracted", "it is installed, and its publisher withdrew it since");
    static final ReasonCode EXECUTION = ReasonCode.of("execution.cause", "last run: {cause}");

    private ApplicabilityReasons() {}
}
