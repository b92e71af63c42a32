package dev.patchbay.model.preset;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.profile.PolicyParts;
import java.util.List;

/**
 * A ready policy. Immutable and thread-safe.
 *
 * @param name the vendor's name for it
 * @param source where it was read, with the date or release
 * @param policy what it says; becomes a {@link dev.patchbay.model.profile.Profile}
 * @param notExpressed what the vendor's rule says besides and this one does not, in words
 */
@JsonPropertyOrder({"name", "source", "policy", "notExpressed"})
public record Preset(String name, String source, PolicyParts policy, List<String> notExpressed) {

    public Preset {
        RequiredText.check("name", name);
        RequiredText.check("source", source);
        Required.value("policy", policy);
        notExpressed = Ordered.list(notExpressed);
    }

    @Override
    public String toString() {
        return name + " (" + source + ")";
    }
}
