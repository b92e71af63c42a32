package dev.patchbay.assessment.debian;

import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.PackageVersion;
import java.util.Optional;

/**
 * The {@code Source} field: {@code name}, or {@code name (version)} where the source's version differs from the package's.
 *
 * @param name source package; empty when it is the package's own name
 * @param version its version; empty when it is the package's own
 */
record SourceField(Optional<String> name, Optional<PackageVersion> version) {

    static final SourceField OWN = new SourceField(Optional.empty(), Optional.empty());

    /**
     * Reads the field's value.
     *
     * @throws dev.patchbay.model.problem.ProblemException when the version cannot be read
     */
    static SourceField parse(String text, String packageName, String packageVersion) {
        int open = text.indexOf('(');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        int close = open < 0 ? -1 : text.indexOf(')', open);
        String version =
                close < 0 ? packageVersion : text.substring(open + 1, close).strip();
        return new SourceField(
                name.isEmpty() || name.equals(packageName) ? Optional.empty() : Optional.of(name),
                version.equals(packageVersion) ? Optional.empty() : Optional.of(DebianVersion.parse(version)));
    }
}
