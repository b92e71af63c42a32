package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;

/**
 * A package the inventory names and whose version cannot be read. It is kept, so that every patch of that name reads
 * Unknown instead of installed or absent. Immutable and thread-safe.
 *
 * @param name package name
 * @param architecture architecture, or {@code unknown}
 * @param version version text as found
 * @param problem what is wrong with it
 */
@JsonPropertyOrder({"name", "architecture", "version", "problem"})
public record UnreadablePackage(String name, String architecture, String version, Problem problem) {

    public UnreadablePackage {
        RequiredText.check("name", name);
        RequiredText.check("architecture", architecture);
        Required.value("version", version);
        Required.value("problem", problem);
    }
}
