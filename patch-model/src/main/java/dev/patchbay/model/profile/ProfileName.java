package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.RequiredText;

/**
 * Name of a profile, chosen by the host; every version of it has the same. Letter case matters.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value not blank, at most 1024 characters, no control characters
 */
public record ProfileName(@JsonValue String value) implements Comparable<ProfileName> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProfileName {
        RequiredText.check("profile", value);
    }

    /** Returns the id of the machine that is called {@code value}, which must not be blank. */
    public static ProfileName of(String value) {
        return new ProfileName(value);
    }

    @Override
    public int compareTo(ProfileName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
