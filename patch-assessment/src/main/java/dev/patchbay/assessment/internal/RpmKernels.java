package dev.patchbay.assessment.internal;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.RpmVersion;
import java.util.Optional;
import java.util.Set;

/**
 * Kernels of rpm distributions: several versions of one package are installed side by side, and {@code uname -r} is
 * version, release and architecture of one of them, {@code 5.14.0-427.el9.x86_64}.
 */
public final class RpmKernels {

    private static final Set<String> PACKAGES =
            Set.of("kernel", "kernel-core", "kernel-modules", "kernel-modules-core", "kernel-uek", "kernel-uek-core");

    private RpmKernels() {}

    /** Returns whether packages called {@code name} hold the kernel that {@code uname -r} names in this form. */
    public static boolean isKernel(String name) {
        return PACKAGES.contains(name);
    }

    /** Returns the version of the running kernel, in the architecture of its packages; empty when it has another form. */
    public static Optional<RpmVersion> running(String release, String architecture) {
        String suffix = "." + architecture;
        if (!release.endsWith(suffix)) {
            return Optional.empty();
        }
        try {
            RpmVersion version = RpmVersion.parse(release.substring(0, release.length() - suffix.length()));
            return version.release().map(text -> version);
        } catch (ProblemException e) {
            // a kernel somebody built: its order among the packages is not known
            return Optional.empty();
        }
    }
}
