package dev.patchbay.model.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.RequiredText;

/**
 * Name of a group of machines, chosen by the host. Letter case matters.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value not blank, at most 1024 characters, no control characters
 */
public record GroupName(@JsonValue String value) implements Comparable<GroupName> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupName {
        RequiredText.check("group", value);
    }

    /** Returns the id of the machine that is called {@code value}, which must not be blank. */
    public static GroupName of(String value) {
        return new GroupName(value);
    }

    @Override
    public int compareTo(GroupName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
