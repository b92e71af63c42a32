package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.RequiredText;

/**
 * Identity of a patch: the same choice offered by the same kind of source has the same id on every machine.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value not blank, at most 1024 characters, no control characters
 */
public record PatchId(@JsonValue String value) implements Comparable<PatchId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatchId {
        RequiredText.check("patchId", value);
    }

    /** Returns the id of the patch that is called {@code value}, which must not be blank. */
    public static PatchId of(String value) {
        return new PatchId(value);
    }

    @Override
    public int compareTo(PatchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
