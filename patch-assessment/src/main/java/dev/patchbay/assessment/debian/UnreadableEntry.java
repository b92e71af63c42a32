package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import java.util.Optional;

/** Makes what is left of an entry that cannot be read fit to be shown and kept. */
final class UnreadableEntry {

    static final String UNKNOWN_ARCHITECTURE = "unknown";

    private static final int MAX_TEXT = 256;

    private UnreadableEntry() {}

    /** Returns the entry by what is known of it; empty when not even its name can be shown. */
    static Optional<UnreadablePackage> of(
            long line, String name, String architecture, Optional<String> version, String expected) {
        String shownName = DisplayText.of(name, MAX_TEXT).strip();
        String shownArchitecture = DisplayText.of(architecture, MAX_TEXT).strip();
        if (shownName.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnreadablePackage(
                shownName,
                shownArchitecture.isEmpty() ? UNKNOWN_ARCHITECTURE : shownArchitecture,
                version.map(text -> DisplayText.of(text, MAX_TEXT)).orElse(""),
                new Problem(
                        "debian.package-unreadable",
                        "line " + line + ", " + shownName,
                        version.orElse("no version"),
                        expected)));
    }
}
