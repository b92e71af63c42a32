package dev.patchbay.testkit.lab.rpm;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.testkit.internal.PatchbayStyle;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A package to be built: empty but for what it says of itself.
 *
 * <pre>{@code
 * RpmPackage zeta = RpmPackage.of("zeta", "1.1-1").addRequires("zeta-data = 1.1-1").script("post", "error('broken')").build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name package name
 * @param version {@code [epoch:]version-release}
 * @param requires relations as a spec file writes them
 * @param provides relations
 * @param obsoletes relations
 * @param scripts bodies in Lua by {@code pre}, {@code post}, {@code preun}, {@code postun}: a throw-away root has no shell.
 *     {@code error('...')} makes one fail.
 */
@Value.Builder
@PatchbayStyle
public record RpmPackage(
        String name,
        String version,
        List<String> requires,
        List<String> provides,
        List<String> obsoletes,
        Map<String, String> scripts) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*");
    private static final Pattern VERSION = Pattern.compile("(?:[0-9]+:)?[A-Za-z0-9._+~^]+-[A-Za-z0-9._+~^]+");

    public RpmPackage {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of("lab.name", "name", name, "a package name").asException();
        }
        if (!VERSION.matcher(version).matches()) {
            throw Problem.of("lab.version", "version", version, "a version such as 1.0-1 or 1:2.0-3.el9")
                    .asException();
        }
        requires = List.copyOf(requires);
        provides = List.copyOf(provides);
        obsoletes = List.copyOf(obsoletes);
        scripts = Collections.unmodifiableMap(new TreeMap<>(scripts));
    }

    /** Returns a builder of a package with a name and a version. */
    public static Builder of(String name, String version) {
        return new Builder().name(name).version(version);
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns this package at another version. */
    public RpmPackage at(String other) {
        return toBuilder().version(other).build();
    }

    /** Returns the epoch, 0 when there is none. */
    public int epoch() {
        int colon = version.indexOf(':');
        return colon < 0 ? 0 : Integer.parseInt(version.substring(0, colon));
    }

    /** Returns the version without epoch and release. */
    public String upstream() {
        return version.substring(version.indexOf(':') + 1, version.lastIndexOf('-'));
    }

    /** Returns the release. */
    public String release() {
        return version.substring(version.lastIndexOf('-') + 1);
    }

    /** Returns the name of the file it is built into. */
    public String fileName() {
        return name + "-" + upstream() + "-" + release() + ".noarch.rpm";
    }

    String spec() {
        StringBuilder spec = new StringBuilder()
                .append("Name: ")
                .append(name)
                .append("\nVersion: ")
                .append(upstream())
                .append("\nRelease: ")
                .append(release())
                .append("\nEpoch: ")
                .append(epoch())
                .append("\nSummary: made for a test\nLicense: none\nBuildArch: noarch\nAutoReqProv: no\n");
        requires.forEach(relation -> spec.append("Requires: ").append(relation).append('\n'));
        provides.forEach(relation -> spec.append("Provides: ").append(relation).append('\n'));
        obsoletes.forEach(
                relation -> spec.append("Obsoletes: ").append(relation).append('\n'));
        spec.append("%description\nmade for a test\n");
        scripts.forEach((script, body) -> spec.append('%')
                .append(script)
                .append(" -p <lua>\n")
                .append(body)
                .append('\n'));
        return spec.append("%files\n").toString();
    }

    /** Builds a {@link RpmPackage}; not thread-safe. */
    public static final class Builder extends RpmPackageBuilder {
        Builder() {}

        /** Sets a script, in Lua. */
        public Builder script(String script, String body) {
            return putScripts(script, body);
        }
    }
}
