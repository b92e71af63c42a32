package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.RequiredText;

/**
 * Identity of an advisory as its publisher writes it, for example {@code DSA-5673-1} or {@code RHSA-2026:1234}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value not blank, at most 1024 characters, no control characters
 */
public record AdvisoryId(@JsonValue String value) implements Comparable<AdvisoryId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdvisoryId {
        RequiredText.check("advisoryId", value);
    }

    /** Returns the id of the advisory that is called {@code value}, which must not be blank. */
    public static AdvisoryId of(String value) {
        return new AdvisoryId(value);
    }

    @Override
    public int compareTo(AdvisoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
