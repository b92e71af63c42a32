package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.DayRule.NONE;

/** Members of any of several sets. */
final class AnyTimes extends LocalTimes {

    private final LocalTimes[] parts;

    AnyTimes(LocalTimes... parts) {
        this.parts = parts;
    }

    @Override
    long ceiling(long local) {
        long first = NONE;
        for (LocalTimes part : parts) {
            long found = part.ceiling(local);
            first = first == NONE || (found != NONE && found < first) ? found : first;
        }
        return first;
    }

    @Override
    long floor(long local) {
        long last = NONE;
        for (LocalTimes part : parts) {
            last = Math.max(last, part.floor(local));
        }
        return last;
    }
}
