package dev.patchbay.assessment.debian;

import java.util.Arrays;

/** Where the fields of one stanza are, relative to its first byte; reused from stanza to stanza. */
final class StanzaFields {

    private static final int SLOTS = 8;
    private static final int NAME = 0;
    private static final int SKETCH = 1;
    private static final int VALUE = 2;
    private static final int FIRST_LINE_END = 3;
    private static final int END = 4;
    private static final int LINES = 5;
    private static final int CONTROL = 6;
    private static final int USED = 7;

    private int[] slots = new int[32 * SLOTS];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(int name, int sketch, int value, int firstLineEnd) {
        int at = size * SLOTS;
        if (at == slots.length) {
            slots = Arrays.copyOf(slots, slots.length * 2);
        }
        slots[at + NAME] = name;
        slots[at + SKETCH] = sketch;
        slots[at + VALUE] = value;
        slots[at + FIRST_LINE_END] = firstLineEnd;
        slots[at + END] = firstLineEnd;
        slots[at + LINES] = 1;
        slots[at + CONTROL] = 0;
        slots[at + USED] = 0;
        size++;
    }

    /** Adds a continuation line that ends at {@code end} to the last field. */
    void extend(int end) {
        int at = (size - 1) * SLOTS;
        slots[at + END] = end;
        slots[at + LINES]++;
    }

    void markControlInLast() {
        slots[(size - 1) * SLOTS + CONTROL] = 1;
    }

    void markUsed(int field) {
        slots[field * SLOTS + USED] = 1;
    }

    /** Returns the first field from {@code from} on that has this name; -1 when there is none. */
    int find(FieldName name, int from, byte[] buffer, int base) {
        for (int field = from; field < size; field++) {
            int at = field * SLOTS;
            if (name.matches(slots[at + SKETCH], buffer, base + slots[at + NAME])) {
                return field;
            }
        }
        return -1;
    }

    int value(int field) {
        return slots[field * SLOTS + VALUE];
    }

    int firstLineEnd(int field) {
        return slots[field * SLOTS + FIRST_LINE_END];
    }

    int end(int field) {
        return slots[field * SLOTS + END];
    }

    int lines(int field) {
        return slots[field * SLOTS + LINES];
    }

    boolean hasControl(int field) {
        return slots[field * SLOTS + CONTROL] != 0;
    }

    boolean isUsed(int field) {
        return slots[field * SLOTS + USED] != 0;
    }
}
