package dev.patchbay.assessment;

import dev.patchbay.model.reason.ReasonCode;

/** Why an assessment is incomplete, why a machine does not comply, and what is worth knowing (contract rule S5). */
final class AssessmentReasons {

    static final ReasonCode STALE_INVENTORY = ReasonCode.of(
            "completeness.stale.inventory",
            "the machine was last looked at {observed}, {age} ago, and is to be looked at every {cadence}");
    static final ReasonCode STALE_METADATA = ReasonCode.of(
            "completeness.stale.metadata",
            "the sources' metadata was last fetched {observed}, {age} ago, and is to be fetched every {cadence}");
    static final ReasonCode UNDATED_METADATA = ReasonCode.of(
            "completeness.stale.undated",
            "when the sources' metadata was last fetched is not known, and it is to be fetched every {cadence}");
    static final ReasonCode UNREADABLE_PACKAGES = ReasonCode.of(
            "completeness.unreadable-packages", "{count} packages on the machine cannot be read, the first is {first}");

    static final ReasonCode MISSING = ReasonCode.of("compliance.missing", "{patch} is approved and missing");
    static final ReasonCode OVERDUE = ReasonCode.of(
            "compliance.overdue",
            "{patch} is approved and missing, was due {deadline}, and its grace ended {graceEnds}");
    static final ReasonCode PENDING_REBOOT = ReasonCode.of(
            "compliance.pending-reboot", "{patch} is installed and does not run until the machine restarts");
    static final ReasonCode REJECTED_INSTALLED =
            ReasonCode.of("compliance.rejected-installed", "{patch} is installed and rejected");
    static final ReasonCode BROKEN_PACKAGE =
            ReasonCode.of("compliance.broken-package", "the package manager left {package} {version} {state}");

    static final ReasonCode WAITING_PACKAGES = ReasonCode.of(
            "compliance.doubt.triggers", "{count} packages wait for triggers that have not run, the first is {first}");
    static final ReasonCode UNKNOWN_PATCHES =
            ReasonCode.of("compliance.doubt.unknown", "whether {count} patches are missing could not be told");
    static final ReasonCode UNSUPPORTED = ReasonCode.of(
            "compliance.doubt.support",
            "fixes are not published for this release any more, or not for this machine: {status}");
    static final ReasonCode RESTART_OWED = ReasonCode.of(
            "compliance.doubt.restart", "the machine owes a restart, so what runs may be older than what is installed");

    static final ReasonCode NO_CLASSES =
            ReasonCode.of("remark.no-classes", "the sources know no classes, so a selection by class selects nothing");
    static final ReasonCode SUPPORT_UNKNOWN =
            ReasonCode.of("remark.support-unknown", "whether this release still gets fixes is not known");
    static final ReasonCode REBOOT_UNKNOWN =
            ReasonCode.of("remark.reboot-unknown", "whether the machine owes a restart is not known");
    static final ReasonCode NOT_CHOSEN = ReasonCode.of(
            "remark.not-chosen",
            "{count} newer versions are offered that the package manager's priorities do not choose; none is a security update");
    static final ReasonCode OVERRIDE = ReasonCode.of(
            "remark.override", "decisions follow the list {by} gave for one run ({why}); compliance does not");
    static final ReasonCode FROM_THE_FUTURE = ReasonCode.of(
            "remark.clock", "the machine was looked at {observed}, which is after the instant of this assessment");

    private AssessmentReasons() {}
}
