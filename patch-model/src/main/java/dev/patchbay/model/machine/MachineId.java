package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.RequiredText;

/**
 * Identity of a machine, chosen by the host; opaque to Patchbay.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value not blank, at most 1024 characters, no control characters
 */
public record MachineId(@JsonValue String value) implements Comparable<MachineId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MachineId {
        RequiredText.check("machineId", value);
    }

    /** Returns the id of the machine that is called {@code value}, which must not be blank. */
    public static MachineId of(String value) {
        return new MachineId(value);
    }

    @Override
    public int compareTo(MachineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
