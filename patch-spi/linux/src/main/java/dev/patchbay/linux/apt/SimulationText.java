package dev.patchbay.linux.apt;

import dev.patchbay.linux.apt.AptStep.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code apt-get -s -q=2} prints:
 *
 * <pre>{@code
 * Inst libperl5.36 [5.36.0-7+deb12u2] (5.36.0-7+deb12u4 Debian-Security:12/oldstable-security [amd64]) [perl:amd64 ]
 * Inst kern-5.11 (5.11-1 TestOS:stable [amd64])
 * Conf libperl5.36 (5.36.0-7+deb12u4 Debian-Security:12/oldstable-security [amd64])
 * Remv oldname [1.0-1]
 * }</pre>
 *
 * <p>Other lines (notes to users without privilege, advertisements of hooks) are passed over; a line that begins like a
 * step and is none is reported. Immutable and thread-safe.
 *
 * @param steps steps in apt's order
 * @param unreadable lines that begin like a step
 */
record SimulationText(List<AptStep> steps, List<String> unreadable) {

    private static final String NAME = "([a-z0-9][a-z0-9+.-]*)(?::([a-z0-9-]+))?";
    private static final Pattern STEP = Pattern.compile(
            "(Inst|Conf) " + NAME + "(?: \\[([^\\] ]+)\\])?" + " \\(([^ )]+)(?: .*)? \\[([a-z0-9-]+)\\]\\)(?: .*)?");
    private static final Pattern REMOVAL = Pattern.compile("(Remv|Purg) " + NAME + "(?: \\[([^\\] ]+)\\])?(?: .*)?");
    private static final Pattern BEGINNING = Pattern.compile("(Inst|Conf|Remv|Purg) .*");

    SimulationText {
        steps = List.copyOf(steps);
        unreadable = List.copyOf(unreadable);
    }

    static SimulationText parse(List<String> lines) {
        List<AptStep> steps = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String line : lines) {
            Optional<AptStep> step = step(line);
            step.ifPresent(steps::add);
            if (step.isEmpty() && BEGINNING.matcher(line).matches()) {
                unreadable.add(line);
            }
        }
        return new SimulationText(steps, unreadable);
    }

    private static Optional<AptStep> step(String line) {
        Matcher step = STEP.matcher(line);
        if (step.matches()) {
            return Optional.of(new AptStep(
                    Action.valueOf(step.group(1).toUpperCase(Locale.ROOT)),
                    step.group(2),
                    Optional.of(step.group(6)),
                    Optional.ofNullable(step.group(4)),
                    Optional.of(step.group(5))));
        }
        Matcher removal = REMOVAL.matcher(line);
        if (removal.matches()) {
            return Optional.of(new AptStep(
                    Action.valueOf(removal.group(1).toUpperCase(Locale.ROOT)),
                    removal.group(2),
                    Optional.ofNullable(removal.group(3)),
                    Optional.ofNullable(removal.group(4)),
                    Optional.empty()));
        }
        return Optional.empty();
    }
}
