package dev.patchbay.scheduling.fit.reboot;

import dev.patchbay.model.history.RebootStatus;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges a restart that was asked for (contract rule W7): how long to wait for the machine to go down, and whether it came
 * back as another boot. Immutable and thread-safe.
 *
 * @param askedAt when the restart was asked for
 * @param bootIdBefore the boot it was asked in
 * @param downLimit how long the machine may take to go down
 * @param backLimit how long it may take to be back, from the request on; empty for a local engine, which cannot watch that
 */
public record RebootWatch(Instant askedAt, String bootIdBefore, Duration downLimit, Optional<Duration> backLimit) {

    /** An Azure virtual machine is waited for this long. */
    public static final Duration BACK_LIMIT_AZURE = Duration.ofMinutes(15);

    /** A machine connected through Azure Arc is waited for this long. */
    public static final Duration BACK_LIMIT_ARC = Duration.ofMinutes(25);

    private static final Duration LEAST_WAIT = Duration.ofMinutes(7);
    private static final Duration MOST_WAIT = Duration.ofMinutes(40);
    private static final Duration RETURN = Duration.ofMinutes(5);

    public RebootWatch {
        Objects.requireNonNull(askedAt, "askedAt");
        if (bootIdBefore.isBlank()) {
            throw Problem.of("reboot.boot-id", "bootIdBefore", bootIdBefore, "a boot id that is not blank")
                    .asException();
        }
        if (downLimit.isNegative() || backLimit.filter(Duration::isNegative).isPresent()) {
            throw Problem.of("reboot.limit", "downLimit", downLimit, "limits of 0 or more")
                    .asException();
        }
    }

    /** Returns how long to wait for going down with {@code left} in the window: all but 5 minutes, at least 7 and at most 40. */
    public static Duration downLimitFor(Duration left) {
        Duration wanted = left.minus(RETURN);
        Duration atLeast = wanted.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wanted;
        return atLeast.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : atLeast;
    }

    /** Returns where the restart stands for an engine that is running in boot {@code bootId} at {@code now}. */
    public RebootStatus seenLocally(String bootId, Instant now) {
        if (!bootId.equals(bootIdBefore)) {
            return RebootStatus.COMPLETED;
        }
        return now.isAfter(askedAt.plus(downLimit)) ? RebootStatus.FAILED : RebootStatus.STARTED;
    }

    /** Returns where the restart stands for a watcher elsewhere; {@code bootId} is empty while the machine does not answer. */
    public RebootStatus seenRemotely(Optional<String> bootId, Instant now) {
        if (bootId.isPresent()) {
            return seenLocally(bootId.get(), now);
        }
        boolean late = backLimit.map(limit -> now.isAfter(askedAt.plus(limit))).orElse(false);
        return late ? RebootStatus.TIMED_OUT : RebootStatus.STARTED;
    }
}
