package dev.patchbay.model.json;

/** How JSON is laid out; the properties and their order are the same in each. */
public enum JsonLayout {
    /** On one line, without blanks: the canonical form. */
    COMPACT,
    /** One property or element a line, two blanks for each level, lines ended by a line feed on every platform. */
    INDENTED
}
