package dev.patchbay.model.json;

/** What a document is for, which decides what happens to properties that are not known (contract rule J2). */
public enum DocumentKind {
    /** Says what should happen. An unknown property is an error: a misspelled exclusion must not become no exclusion. */
    POLICY,
    /** Says what was found or done. Unknown properties are skipped, so that an older reader reads a newer writer. */
    RESULT
}
