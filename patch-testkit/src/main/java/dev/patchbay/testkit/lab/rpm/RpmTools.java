package dev.patchbay.testkit.lab.rpm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs the rpm laboratory needs. Thread-safe. */
public final class RpmTools {

    static final Path RPM = Path.of("/usr/bin/rpm");
    static final Path RPMBUILD = Path.of("/usr/bin/rpmbuild");
    static final Path RPMSIGN = Path.of("/usr/bin/rpmsign");
    static final Path CREATEREPO = Path.of("/usr/bin/createrepo_c");
    static final Path MODIFYREPO = Path.of("/usr/bin/modifyrepo_c");
    static final Path GPG = Path.of("/usr/bin/gpg");
    static final Path DNF = Path.of("/usr/bin/dnf");
    static final Path ZYPPER = Path.of("/usr/bin/zypper");

    private RpmTools() {}

    /** Returns why no {@link RpmLab} can be built here for dnf, in one line; empty when it can. */
    public static Optional<String> missingForDnf() {
        return missing("dnf", DNF);
    }

    /** Returns why no {@link RpmLab} can be built here for zypper, in one line; empty when it can. */
    public static Optional<String> missingForZypper() {
        return missing("zypper", ZYPPER);
    }

    private static Optional<String> missing(String name, Path front) {
        List<Path> needed = new ArrayList<>(List.of(RPM, RPMBUILD, RPMSIGN, CREATEREPO, MODIFYREPO, GPG));
        needed.add(front);
        List<Path> missing =
                needed.stream().filter(tool -> !Files.isExecutable(tool)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the " + name + " laboratory needs rpm-build, createrepo-c, gpg and " + name
                        + "; not found: " + missing);
    }
}
