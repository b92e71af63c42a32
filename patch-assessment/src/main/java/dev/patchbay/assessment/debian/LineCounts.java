package dev.patchbay.assessment.debian;

/**
 * What became of every line of an input. Immutable and thread-safe.
 *
 * @param used lines of fields that were read
 * @param passedOver lines of fields nobody asked for, and the empty lines between stanzas
 * @param reported lines that could not be understood; each belongs to a problem, of which only the first are kept
 */
public record LineCounts(long used, long passedOver, long reported) {

    /** Returns the number of lines in the input; a last line without line end counts. */
    public long read() {
        return used + passedOver + reported;
    }
}
