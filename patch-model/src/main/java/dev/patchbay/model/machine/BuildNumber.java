package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Windows build and its revision, for example {@code 20348.2402}: the build names the release, the revision the
 * cumulative update. Immutable and thread-safe; ordered by build, then revision.
 *
 * @param build 1 or more
 * @param revision 0 or more
 */
public record BuildNumber(int build, int revision) implements Comparable<BuildNumber> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");

    public BuildNumber {
        if (build < 1 || revision < 0) {
            throw Problem.of(
                            "build.range",
                            "build",
                            build + "." + revision,
                            "a positive build and a revision of 0 or more")
                    .asException();
        }
    }

    /** Reads {@code build} or {@code build.revision}. */
    @JsonCreator
    public static BuildNumber parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.of("build.form", "build", text, "a build and revision such as 20348.2402")
                    .asException();
        }
        return new BuildNumber(
                Integer.parseInt(form.group(1)), form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
    }

    @Override
    public int compareTo(BuildNumber other) {
        return build != other.build ? Integer.compare(build, other.build) : Integer.compare(revision, other.revision);
    }

    @JsonValue
    @Override
    public String toString() {
        return build + "." + revision;
    }
}
