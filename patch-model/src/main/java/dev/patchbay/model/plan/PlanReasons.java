package dev.patchbay.model.plan;

import dev.patchbay.model.reason.ReasonCode;

/** The codes of the reasons a plan gives. */
public final class PlanReasons {

    /** It is part of the plan. */
    public static final ReasonCode FITS = ReasonCode.of(
            "plan.fits",
            "starts at {at} and needs {needed} ({expected} expected, {reserve} reserve) of {left} left ({rule})");

    /** More time is needed than is left. */
    public static final ReasonCode NO_ROOM = ReasonCode.of(
            "plan.no-room",
            "needs {needed} ({expected} expected, {reserve} reserve), only {left} left at {at} ({rule})");

    /** As {@link #NO_ROOM}, where needing exactly what is left is not enough. */
    public static final ReasonCode NO_ROOM_EXACTLY = ReasonCode.of(
            "plan.no-room-exactly",
            "needs {needed} ({expected} expected, {reserve} reserve), exactly {left} left at {at}, and more is asked for ({rule})");

    /** The window is over. */
    public static final ReasonCode WINDOW_ENDED = ReasonCode.of(
            "plan.window-ended", "needs {needed}, and the window ended at {end}, {left} left at {at} ({rule})");

    /** The rule stopped before its turn. */
    public static final ReasonCode AFTER_STOP = ReasonCode.of(
            "plan.after-stop", "not tried: {rule} stops at the first patch that does not fit, {stoppedAt}");

    /** It would fit, but others are worth more. */
    public static final ReasonCode OUTWEIGHED = ReasonCode.of(
            "plan.outweighed",
            "needs {needed} ({expected} expected, {reserve} reserve) of {left}, which removes more risk elsewhere ({rule})");

    /** What it needs stays out. */
    public static final ReasonCode PREREQUISITE_LEFT_OUT =
            ReasonCode.of("plan.prerequisite-left-out", "needs {prerequisite}, which stays out of the plan");

    /** What it needs is missing and not approved. */
    public static final ReasonCode PREREQUISITE_NOT_APPROVED =
            ReasonCode.of("plan.prerequisite-not-approved", "needs {prerequisite}, which is not approved ({decision})");

    /** It can only go together with something that may not go. */
    public static final ReasonCode COMPANION_NOT_APPROVED = ReasonCode.of(
            "plan.companion-not-approved", "goes only together with {companion}, which is not approved ({decision})");

    /** What it needs is approved and left out by the package manager. */
    public static final ReasonCode PREREQUISITE_BLOCKED =
            ReasonCode.of("plan.prerequisite-blocked", "needs {prerequisite}, which the package manager leaves out");

    /** The machine does not lack it. */
    public static final ReasonCode NOT_MISSING =
            ReasonCode.of("plan.not-missing", "nothing to install: {applicability}");

    /** Nothing can be installed for it. */
    public static final ReasonCode NOT_INSTALLABLE =
            ReasonCode.of("plan.not-installable", "cannot be installed: {applicability}");

    /** What it needs has to be followed by a restart first, and none is allowed. */
    public static final ReasonCode RESTART_FIRST = ReasonCode.of(
            "plan.restart-first", "needs a restart after {prerequisite} first, and restarts are forbidden");

    /** Remark: the rule names no figures for this kind of system. */
    public static final ReasonCode NO_FIGURES = ReasonCode.of(
            "plan.no-figures", "{rule} names no installation time for {family}; {used} a package is used instead");

    /** Remark: a restart may follow that is not a step of the plan, because nobody can tell before. */
    public static final ReasonCode REBOOT_MAY_FOLLOW = ReasonCode.of(
            "plan.reboot-may-follow",
            "{patches} of the planned patches may ask for a restart, {reserve} are kept for it");

    /** Remark: a restart is certain or owed, and there is no room or no permission for it in this window. */
    public static final ReasonCode REBOOT_OWED =
            ReasonCode.of("plan.reboot-owed", "a restart will be owed to the next window: {cause}");

    /** Remark: patches that need each other in a circle were planned as one. */
    public static final ReasonCode CYCLE =
            ReasonCode.of("plan.cycle", "need each other in a circle and are planned as one unit: {patches}");

    /** Remark: the assessment did not see everything, so the plan may lack something. */
    public static final ReasonCode INCOMPLETE = ReasonCode.of(
            "plan.incomplete-assessment", "the assessment is {completeness}: more may be missing than this plan knows");

    private PlanReasons() {}
}
