package com.example.pacman;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.version.RpmVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what pacman writes. Every line must have the expected form: what has not is returned as noise, so that a message
 * never becomes a package name. Pacman orders versions as rpm does.
 */
final class PacmanText {

    private static final String NAME = "([a-z0-9@_+][a-z0-9@._+-]*)";
    private static final String VERSION = "((?:[0-9]+:)?[A-Za-z0-9._+~]+-[0-9.]+)";
    private static final Pattern INSTALLED = Pattern.compile(NAME + " " + VERSION);
    private static final Pattern UPGRADE = Pattern.compile(NAME + " " + VERSION + " -> " + VERSION + "( \\[ignored])?");
    private static final Pattern PLANNED = Pattern.compile(NAME + " " + VERSION + " ([a-z0-9-]+) ([0-9]+)");
    private static final Pattern ID = Pattern.compile("pacman:" + NAME + "=" + VERSION);

    private PacmanText() {}

    /** What was understood, and the lines that were not. */
    record Lines<T>(List<T> values, List<String> noise) {}

    record Installed(String name, RpmVersion version) {}

    /** A line of {@code pacman -Qu}. */
    record Upgrade(String name, RpmVersion from, RpmVersion to, Ignored ignored) {
        PatchId id() {
            return PacmanText.id(name, to);
        }
    }

    /** Whether the administrator keeps pacman from upgrading a package. */
    enum Ignored {
        YES,
        NO
    }

    /** A line of {@code pacman -Sp --print-format '%n %v %r %s'}. */
    record Planned(String name, RpmVersion version, String repository, long bytes) {}

    static PatchId id(String name, RpmVersion version) {
        return PatchId.of("pacman:" + name + "=" + version.text());
    }

    /** Returns what an id names; an id of another form is a caller's mistake. */
    static PackageAtVersion parse(PatchId id, String architecture) {
        Matcher form = ID.matcher(id.value());
        if (!form.matches()) {
            throw Problem.of("example.pacman.id", "patches", id, "an id such as pacman:linux=6.11.5.arch1-1")
                    .asException();
        }
        return PackageAtVersion.of(form.group(1), architecture, RpmVersion.parse(form.group(2)));
    }

    static Lines<Installed> installed(List<String> lines) {
        return read(lines, INSTALLED, form -> new Installed(form.group(1), RpmVersion.parse(form.group(2))));
    }

    static Lines<Upgrade> upgrades(List<String> lines) {
        return read(
                lines,
                UPGRADE,
                form -> new Upgrade(
                        form.group(1),
                        RpmVersion.parse(form.group(2)),
                        RpmVersion.parse(form.group(3)),
                        Optional.ofNullable(form.group(4)).isPresent() ? Ignored.YES : Ignored.NO));
    }

    static Lines<Planned> planned(List<String> lines) {
        return read(
                lines,
                PLANNED,
                form -> new Planned(
                        form.group(1), RpmVersion.parse(form.group(2)), form.group(3), Long.parseLong(form.group(4))));
    }

    private interface Reader<T> {
        T read(Matcher form);
    }

    private static <T> Lines<T> read(List<String> lines, Pattern pattern, Reader<T> reader) {
        List<T> values = new ArrayList<>();
        List<String> noise = new ArrayList<>();
        for (String line : lines) {
            Matcher form = pattern.matcher(line);
            if (form.matches()) {
                values.add(reader.read(form));
            } else if (!line.isBlank()) {
                noise.add(line);
            }
        }
        return new Lines<>(values, noise);
    }
}
