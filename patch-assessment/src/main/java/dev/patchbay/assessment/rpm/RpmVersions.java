package dev.patchbay.assessment.rpm;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.version.RpmVersion;
import java.util.Optional;

/** Puts versions together from the fields formats give them in. */
final class RpmVersions {

    private RpmVersions() {}

    /** Returns the version; an absent epoch is 0, as in every package header. */
    static RpmVersion of(Optional<String> epoch, String version, String release) {
        String number = epoch.filter(text -> !text.isEmpty() && !text.equals("(none)") && !text.equals("None"))
                .orElse("0");
        if (version.isEmpty() || release.isEmpty() || version.indexOf(':') >= 0 || version.indexOf('-') >= 0) {
            throw Problem.of("version.invalid", "version", version + "-" + release, "a version and a release")
                    .asException();
        }
        String text = version + "-" + release;
        return RpmVersion.parse(number.equals("0") ? text : number + ":" + text);
    }
}
