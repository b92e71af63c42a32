package dev.patchbay.scheduling;

import static dev.patchbay.scheduling.DayRule.NONE;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Starts of any of several parts; those at the same instant are one (rule T3). */
final class AnyStarts extends Starts {

    private final Starts[] parts;

    AnyStarts(Starts... parts) {
        this.parts = parts;
    }

    @Override
    long after(long instant) {
        long first = NONE;
        for (Starts part : parts) {
            long found = part.after(instant);
            first = first == NONE || (found != NONE && found < first) ? found : first;
        }
        return first;
    }

    @Override
    long before(long instant) {
        long last = NONE;
        for (Starts part : parts) {
            last = Math.max(last, part.before(instant));
        }
        return last;
    }

    @Override
    long[] nominalsOf(long start) {
        return Arrays.stream(parts)
                .filter(part -> part.after(start - 1) == start)
                .flatMapToLong(part -> LongStream.of(part.nominalsOf(start)))
                .sorted()
                .distinct()
                .toArray();
    }
}
