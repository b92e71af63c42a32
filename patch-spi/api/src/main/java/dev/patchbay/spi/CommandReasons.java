package dev.patchbay.spi;

import dev.patchbay.model.reason.ReasonCode;

/** Why a command has no exit code: the codes of {@link CommandResult#failure()}. Experimental. */
public final class CommandReasons {

    /** Not there, not executable, not trustworthy, or the system refused. */
    public static final ReasonCode NOT_STARTED =
            ReasonCode.of("command.not-started", "{command} could not be started: {cause}");

    /** Killed because it ran longer than it may. */
    public static final ReasonCode TIMED_OUT =
            ReasonCode.of("command.timed-out", "{command} was stopped because it ran longer than {timeout}");

    /** Killed because the call's deadline passed or the call was cancelled. */
    public static final ReasonCode STOPPED = ReasonCode.of("command.stopped", "{command} was stopped: {cause}");

    /** Killed because it wrote more than any answer needs. */
    public static final ReasonCode FLOODED =
            ReasonCode.of("command.flooded", "{command} was stopped because it wrote more than {bytes} bytes");

    private CommandReasons() {}
}
