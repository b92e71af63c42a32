package dev.patchbay.assessment.reading;

/**
 * What became of every item of an input; what an item is (a line, an element, an entry) is told by the reader. Immutable
 * and thread-safe.
 *
 * @param used items that were read
 * @param passedOver items nobody asked for
 * @param reported items that could not be understood; each belongs to a problem, of which only the first are kept
 */
public record ItemCounts(long used, long passedOver, long reported) {

    /** Returns the number of items in the input. */
    public long read() {
        return used + passedOver + reported;
    }
}
