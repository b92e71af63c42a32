package dev.patchbay.assessment;

import dev.patchbay.model.reason.ReasonCode;

/** Why a decision fell as it did (contract rules S1 to S3), in the order of the ranks. */
final class DecisionReasons {

    static final ReasonCode RETRACTED = ReasonCode.of("decision.retracted", "its publisher withdrew it");

    static final ReasonCode REJECTED = ReasonCode.of("decision.rejected", "{by} rejected it: {why} ({rejection})");

    static final ReasonCode EXCLUDED_CLASS =
            ReasonCode.of("decision.excluded.class", "its classes {classes} are excluded");
    static final ReasonCode EXCLUDED_MASK = ReasonCode.of("decision.excluded.mask", "the mask {mask} excludes it");
    static final ReasonCode EXCLUDED_KB = ReasonCode.of("decision.excluded.kb", "{kb} is excluded");
    static final ReasonCode EXCLUDED_REBOOT = ReasonCode.of(
            "decision.excluded.reboot",
            "patches that may restart the machine are excluded, and this one is {behavior}");
    static final ReasonCode NEEDS_EXCLUDED =
            ReasonCode.of("decision.excluded.dependency", "it needs {patch}, which is excluded");
    static final ReasonCode NEEDS_REJECTED =
            ReasonCode.of("decision.excluded.rejected-dependency", "it needs {patch}, which is rejected");

    static final ReasonCode PAUSED = ReasonCode.of("decision.paused", "{by} paused patching until {until}: {why}");
    static final ReasonCode PAUSED_OPEN =
            ReasonCode.of("decision.paused.open", "{by} paused patching until somebody resumes it: {why}");

    static final ReasonCode SAFEGUARD_HOLD =
            ReasonCode.of("decision.safeguard-hold", "it is held back from this machine: {why}");
    static final ReasonCode HELD =
            ReasonCode.of("decision.held", "the machine's administrator holds {package} at {installed}");
    static final ReasonCode NOT_ENTITLED = ReasonCode.of(
            "decision.not-entitled", "it needs the subscription {entitlement}, which this machine has not");
    static final ReasonCode NEEDS_EULA = ReasonCode.of("decision.needs-eula", "nobody has accepted its licence {eula}");
    static final ReasonCode NEEDS_INTERACTION =
            ReasonCode.of("decision.needs-interaction", "it asks questions while it installs");

    static final ReasonCode AFTER_CUTOFF =
            ReasonCode.of("decision.after-cutoff", "published {since}, after the cut-off {cutoff}");
    static final ReasonCode AFTER_CUTOFF_UNDATED = ReasonCode.of(
            "decision.after-cutoff.undated",
            "its publication date is not given; first seen {since}, after the cut-off {cutoff}");

    static final ReasonCode NOT_SELECTED =
            ReasonCode.of("decision.not-selected", "no include matches it; its classes are {classes}");
    static final ReasonCode NOT_SELECTED_SEVERITY =
            ReasonCode.of("decision.not-selected.severity", "its severity {severity} is not wanted");
    static final ReasonCode NOT_SELECTED_NO_CLASSES = ReasonCode.of(
            "decision.not-selected.no-classes", "patches are selected by class, and its source knows no classes");

    static final ReasonCode DEFERRED = ReasonCode.of(
            "decision.deferred",
            "it is {age} old counted by {clock} since {since}, and must be {required} old: {until}");
    static final ReasonCode DEFERRED_UNDATED = ReasonCode.of(
            "decision.deferred.undated",
            "{clock} is not known; it is {age} old counted from first sight at {since}, and must be {required} old: {until}");

    static final ReasonCode PHASED = ReasonCode.of(
            "decision.phased", "the package manager says that its publisher's roll-out has not reached this machine");
    static final ReasonCode PHASED_UNKNOWN = ReasonCode.of(
            "decision.phased.unknown",
            "its publisher has opened it to {percent} % of machines, and whether this is one of them is not known");

    static final ReasonCode AWAITING_CONSENT =
            ReasonCode.of("decision.awaiting-consent", "somebody has to agree to it first");

    static final ReasonCode APPROVED_EVERYTHING =
            ReasonCode.of("decision.approved.everything", "everything is wanted and nothing stands against it");
    static final ReasonCode APPROVED_CLASS =
            ReasonCode.of("decision.approved.class", "its classes {classes} are wanted");
    static final ReasonCode APPROVED_MASK = ReasonCode.of("decision.approved.mask", "the mask {mask} includes it");
    static final ReasonCode APPROVED_KB = ReasonCode.of("decision.approved.kb", "{kb} is included");
    static final ReasonCode APPROVED_EXPLICITLY =
            ReasonCode.of("decision.approved.explicitly", "{by} approved it: {why} ({approval})");
    static final ReasonCode APPROVED_OVERRIDE =
            ReasonCode.of("decision.approved.override", "{by} listed it for this run: {why}");
    static final ReasonCode APPROVED_DEPENDENCY =
            ReasonCode.of("decision.approved.dependency", "{patch} is approved and needs it");

    static final ReasonCode SEVERITY_UNSPECIFIED = ReasonCode.of(
            "decision.severity-unspecified", "its publisher gave no severity, so the severity filter lets it pass");
    static final ReasonCode DEADLINE_ENDS_WAITING =
            ReasonCode.of("decision.deadline-passed", "its deadline {deadline} has passed, so it waits no longer");

    private DecisionReasons() {}
}
