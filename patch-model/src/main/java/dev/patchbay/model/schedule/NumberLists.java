package dev.patchbay.model.schedule;

import dev.patchbay.model.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The number lists of rules: bounded, sorted, without repetition. */
final class NumberLists {

    private NumberLists() {}

    /** Throws unless {@code interval} counts periods. */
    static void checkInterval(String field, int interval) {
        if (interval < 1 || interval > Recurrence.MAX_INTERVAL) {
            String expected = "a whole number from 1 to " + Recurrence.MAX_INTERVAL;
            throw Problem.of("recurrence.interval", "recurrence." + field, interval, expected)
                    .asException();
        }
    }

    /** Returns {@code numbers} ascending; JSON leaves empty lists out, and a record then receives null for them. */
    static List<Integer> within(String field, @Nullable Collection<Integer> numbers, int min, int max) {
        if (numbers == null) {
            return List.of();
        }
        for (int number : numbers) {
            if (number < min || number > max) {
                throw outside(field, number, min, max);
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(new TreeSet<>(numbers)));
    }

    /** As {@link #within} from 1 to {@code max} and from -1 to -{@code max}; zero is none of them. */
    static List<Integer> signed(String field, @Nullable Collection<Integer> numbers, int max) {
        List<Integer> sorted = within(field, numbers, -max, max);
        if (sorted.contains(0)) {
            throw outside(field, 0, 1, max);
        }
        return sorted;
    }

    private static RuntimeException outside(String field, int number, int min, int max) {
        String path = "recurrence." + field;
        String expected = "numbers from " + min + " to " + max + (min == 1 ? ", or negative ones from the end" : "");
        return Problem.of("recurrence." + field, path, number, expected).asException();
    }
}
