package dev.patchbay.assessment.reading;

/**
 * What a format has no place for. A reader names its format's gaps, so that a caller knows which answers no input of that
 * format can give, however complete it is.
 */
public enum FormatGap {
    /** Which advisory a version belongs to. */
    ADVISORY,
    /** The architecture of a package. */
    ARCHITECTURE,
    /** Names of binary packages; the names are those of sources. */
    BINARY_NAME,
    /** Classes such as security or bugfix. */
    CLASSIFICATION,
    /** When something was published. */
    DATES,
    /** Subscriptions a fix needs. */
    ENTITLEMENT,
    /** Whether the administrator holds a package. */
    HOLD,
    /** The module stream a package belongs to. */
    MODULE_STREAM,
    /** What is half-installed or waits to be configured. */
    PACKAGE_STATE,
    /** Which repository offers something. */
    REPOSITORY,
    /** Whether a restart is needed. */
    REBOOT,
    /** Which kernel runs. */
    RUNNING_KERNEL,
    /** A rating of how bad a problem is. */
    SEVERITY,
    /** What replaces what. */
    SUPERSEDENCE,
    /** Whether an input was cut off at an entry's end. */
    TRUNCATION,
    /** The revision of an update beside its number. */
    UPDATE_REVISION,
    /** What was withdrawn since. */
    WITHDRAWAL
}
