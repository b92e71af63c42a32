package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.TimeRange;
import java.util.List;

/**
 * A window and what freezes left of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param window the window as scheduled
 * @param open what is left, ascending; empty if nothing of the minimum length is
 * @param cuts the freezes that touch it
 */
public record OpenWindow(MaintenanceWindow window, List<TimeRange> open, List<Freezes.Period> cuts) {

    public OpenWindow {
        open = List.copyOf(open);
        cuts = List.copyOf(cuts);
    }

    /** Returns whether nothing can be done in it. */
    public boolean isDropped() {
        return open.isEmpty();
    }
}
