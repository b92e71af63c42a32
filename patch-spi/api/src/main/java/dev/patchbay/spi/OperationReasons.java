package dev.patchbay.spi;

import dev.patchbay.model.reason.ReasonCode;

/**
 * Reasons that every backend may give, with the same code everywhere, so that a host can act on them. A backend adds codes
 * of its own freely. Experimental.
 */
public final class OperationReasons {

    /** The operation needs a capability the backend has not declared. */
    public static final ReasonCode ABSENT =
            ReasonCode.of("operation.absent", "the backend {backend} does not offer {capability}");

    /** Another process holds a lock; parameters {@code holder} and, where known, {@code pid}. */
    public static final ReasonCode LOCKED = ReasonCode.of("operation.locked", "{lock} is held by {holder}");

    /** A source cannot be reached. */
    public static final ReasonCode UNREACHABLE =
            ReasonCode.of("operation.unreachable", "{source} cannot be reached: {cause}");

    /** The program lacks a privilege. */
    public static final ReasonCode NO_PRIVILEGE =
            ReasonCode.of("operation.no-privilege", "{operation} needs {privilege}");

    /** There is no room left. */
    public static final ReasonCode NO_SPACE = ReasonCode.of("operation.no-space", "no space is left in {place}");

    /** What the package manager would do differs from what was approved (contract rule P5). */
    public static final ReasonCode SURPRISE =
            ReasonCode.of("operation.surprise", "{change} was not approved, so nothing was changed");

    /** No source offers a patch that was asked for. */
    public static final ReasonCode NOT_OFFERED = ReasonCode.of("operation.not-offered", "{patch} is not offered");

    /** The turn of a patch did not come, because the operation stopped before. */
    public static final ReasonCode NOT_REACHED =
            ReasonCode.of("operation.not-reached", "the operation stopped before {patch}: {cause}");

    /** The package manager must not be used before it is repaired. */
    public static final ReasonCode BROKEN = ReasonCode.of("operation.broken", "{what} is broken: {cause}");

    private OperationReasons() {}
}
