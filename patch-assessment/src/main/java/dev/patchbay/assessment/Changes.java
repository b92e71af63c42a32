package dev.patchbay.assessment;

import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.Optional;

/** When a reason stops to hold by itself. */
final class Changes {

    private Changes() {}

    /** Returns the earliest of two instants that may be unknown. */
    static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return b.get().isBefore(a.get()) ? b : a;
    }

    /** Returns {@code reason} with the earlier of its own instant and {@code instant}. */
    static Reason at(Reason reason, Optional<Instant> instant) {
        Optional<Instant> earliest = earliest(reason.changesAt(), instant);
        return earliest.equals(reason.changesAt())
                ? reason
                : new Reason(reason.code(), reason.template(), reason.parameters(), earliest);
    }
}
