package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a window in which a machine was not there (contract rule R10).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MissedPolicy {

    /** Nothing: the next window comes anyway. The default. */
    record Skip() implements MissedPolicy {}

    /** The next window does double duty and says so. */
    record NextWindow() implements MissedPolicy {}

    /**
     * At the next contact, if that is not too late.
     *
     * @param limit how long after the end of the missed window a run may still begin; above zero
     */
    record AtNextContact(Duration limit) implements MissedPolicy {
        public AtNextContact {
            if (limit.isNegative() || limit.isZero()) {
                throw Problem.of("missed.limit", "limit", limit, "a duration above zero, such as PT12H")
                        .asException();
            }
        }
    }

    /**
     * What to do about a missed window.
     *
     * @param missed the last window that passed without contact
     * @param catchUpNow whether a run may begin now, outside its window
     * @param waitFor the window to wait for otherwise
     */
    record Decision(MaintenanceWindow missed, boolean catchUpNow, Optional<MaintenanceWindow> waitFor) {}

    /**
     * Decides at a contact.
     *
     * @param schedule the machine's schedule
     * @param lastContact when it was last there; a window that ended since, and did not contain that instant, was missed
     * @param now this contact
     * @return empty if nothing was missed
     */
    default Optional<Decision> decide(MaintenanceSchedule schedule, Instant lastContact, Instant now) {
        Optional<MaintenanceWindow> missed = schedule.previous(now)
                .filter(window -> !window.end().isAfter(now) && window.start().isAfter(lastContact));
        return missed.map(window -> {
            boolean late = this instanceof AtNextContact contact
                    && !now.isAfter(window.end().plus(contact.limit()));
            return new Decision(window, late, this instanceof NextWindow ? schedule.next(now) : Optional.empty());
        });
    }
}
