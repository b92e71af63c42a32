package dev.patchbay.testkit.lab;

import dev.patchbay.testkit.internal.PatchbayStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Debian package to be built: no program in it, only what a package manager looks at.
 *
 * <pre>{@code
 * DebPackage.of("libalpha", "1.1-1").with("Depends", "alpha-data (= 1.1-1)").conffile("/etc/alpha.conf", "x = 1\n").build();
 * }</pre>
 *
 * <p>Scripts run outside the root, with {@code DPKG_ROOT} set: they must not touch absolute paths.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name binary package name
 * @param version version
 * @param architecture architecture it claims to be built for
 * @param fields further fields of the control file, in order
 * @param conffiles configuration files: absolute path to content
 * @param scripts maintainer scripts: {@code preinst}, {@code postinst}, {@code prerm}, {@code postrm} to content
 * @param phasedPercent {@code Phased-Update-Percentage} in the index; empty for a package that is not phased
 */
@Value.Builder
@PatchbayStyle
public record DebPackage(
        String name,
        String version,
        String architecture,
        Map<String, String> fields,
        Map<String, String> conffiles,
        Map<String, String> scripts,
        Optional<Integer> phasedPercent) {

    public DebPackage {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        conffiles = Collections.unmodifiableMap(new LinkedHashMap<>(conffiles));
        scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
    }

    /** Returns a builder of a package for every architecture ({@code all}). */
    public static Builder of(String name, String version) {
        return new Builder().name(name).version(version);
    }

    /** Returns a builder that starts from this value: the way to the next version. */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns the control stanza, without an empty line after it. */
    String control() {
        StringBuilder control = new StringBuilder();
        control.append("Package: ").append(name).append('\n');
        control.append("Version: ").append(version).append('\n');
        control.append("Architecture: ").append(architecture).append('\n');
        control.append("Maintainer: Lab <lab@example.org>\n");
        fields.forEach((field, value) ->
                control.append(field).append(": ").append(value).append('\n'));
        return control.append("Description: made for a test\n").toString();
    }

    String fileName() {
        return name + "_" + version.replace(":", "%3a") + "_" + architecture + ".deb";
    }

    /** Builds a {@link DebPackage}; not thread-safe. */
    public static final class Builder extends DebPackageBuilder {
        Builder() {
            architecture("all");
        }

        /** Adds a control field such as {@code Depends} or {@code Source}. */
        public Builder with(String field, String value) {
            return putFields(field, value);
        }

        /** Adds a configuration file. */
        public Builder conffile(String path, String content) {
            return putConffiles(path, content);
        }

        /** Adds a maintainer script; the first line is supplied. */
        public Builder script(String script, String body) {
            return putScripts(script, "#!/bin/sh\n" + body + "\n");
        }
    }
}
