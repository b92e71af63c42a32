package dev.patchbay.model.schedule;

/** Which of the like-named weekdays of a month is meant. */
public enum Ordinal {
    /** Within days 1 to 7. */
    FIRST(1),
    /** Within days 8 to 14; Patch Tuesday is the second Tuesday. */
    SECOND(2),
    /** Within days 15 to 21. */
    THIRD(3),
    /** Within days 22 to 28; not the last one in a month that has five. */
    FOURTH(4),
    /** After day 28; a month that has none is skipped (rule R4). */
    FIFTH(5),
    /** Within the last seven days of the month. */
    LAST(-1),
    /** Seven days before the last one. */
    SECOND_LAST(-2);

    private final int position;

    Ordinal(int position) {
        this.position = position;
    }

    /** Returns 1 to 5 counted from the start of the month, or -1 and -2 counted from its end. */
    public int position() {
        return position;
    }
}
