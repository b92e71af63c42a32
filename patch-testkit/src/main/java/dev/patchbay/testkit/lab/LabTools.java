package dev.patchbay.testkit.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs each laboratory needs. Thread-safe. */
public final class LabTools {

    static final Path APT_GET = Path.of("/usr/bin/apt-get");
    static final Path APT_MARK = Path.of("/usr/bin/apt-mark");
    static final Path DPKG = Path.of("/usr/bin/dpkg");

    private LabTools() {}

    /** Returns why no {@link AptLab} can be built here, in one line; empty when it can. */
    public static Optional<String> missingForApt() {
        List<Path> missing = List.of(APT_GET, APT_MARK, DPKG).stream()
                .filter(tool -> !Files.isExecutable(tool))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the apt laboratory needs apt and dpkg; not found: " + missing);
    }
}
