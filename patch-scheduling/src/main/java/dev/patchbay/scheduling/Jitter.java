package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A delay that spreads machines over the beginning of a window: the same for one machine every time, evenly distributed over
 * many (contract rule R10).
 *
 * <p>Stateless and thread-safe.
 */
public final class Jitter {

    private Jitter() {}

    /**
     * Returns the delay of {@code machineId} in schedule {@code scheduleId}: whole seconds from zero to less than
     * {@code spread}.
     *
     * @param spread the longest delay, exclusive; zero for none, not negative
     */
    public static Duration of(String machineId, String scheduleId, Duration spread) {
        if (spread.isNegative()) {
            throw Problem.of("jitter.spread", "spread", spread, "a duration that is not negative")
                    .asException();
        }
        long seconds = spread.toSeconds();
        return seconds == 0
                ? Duration.ZERO
                : Duration.ofSeconds(Long.remainderUnsigned(hash(scheduleId, machineId), seconds));
    }

    /** FNV-1a with a final mix, so that ids which differ in the last digit lie far apart. */
    private static long hash(String scheduleId, String machineId) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : (scheduleId + '\n' + machineId).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
