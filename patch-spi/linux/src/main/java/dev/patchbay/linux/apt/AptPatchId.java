package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.DebianPatches;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.version.DebianVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an apt patch, {@code deb:name:architecture=version}. Immutable and thread-safe.
 *
 * @param name binary package
 * @param architecture architecture, {@code all} included
 * @param version version offered
 */
record AptPatchId(String name, String architecture, DebianVersion version) {

    private static final Pattern FORM = Pattern.compile("deb:([^:=]+):([^:=]+)=([^=]+)");

    /**
     * Reads an id.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it has another form, or a part that is not safe to pass on
     */
    static AptPatchId parse(PatchId id) {
        Matcher form = FORM.matcher(id.value());
        if (form.matches() && DebianNames.isName(form.group(1)) && DebianNames.isArchitecture(form.group(2))) {
            Optional<DebianVersion> version = DebianNames.version(form.group(3));
            if (version.isPresent()) {
                return new AptPatchId(form.group(1), form.group(2), version.get());
            }
        }
        throw Problem.of("apt.patch-id", "patches", id, "an id of the form deb:name:architecture=version")
                .asException();
    }

    PatchId toPatchId() {
        return DebianPatches.id(name, architecture, version);
    }

    /** Returns the words that make apt install exactly this. */
    String toArgument() {
        return name + ":" + architecture + "=" + version.text();
    }
}
