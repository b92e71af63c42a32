package dev.patchbay.scheduling.fit;

/** Whether needing exactly what is left is enough (contract rule W2). */
public enum Comparison {
    /** A step may end exactly at the end of the window. */
    INCLUSIVE,
    /** Something has to be left over. */
    STRICT
}
