package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;

/**
 * What one assignment says in a conflict. Immutable and thread-safe.
 *
 * @param origin which assignment
 * @param value what it says, as text for people
 */
@JsonPropertyOrder({"origin", "value"})
public record PolicyClaim(PolicyOrigin origin, String value) {

    public PolicyClaim {
        Required.value("origin", origin);
        Required.value("value", value);
    }

    @Override
    public String toString() {
        return origin + ": " + value;
    }
}
