package dev.patchbay.spi;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The system a backend is opened for: the running one, or one that lies in a directory.
 *
 * <pre>{@code
 * Target here = Target.local();
 * Target image = Target.root(Path.of("/mnt/image")).named(MachineId.of("golden-image-12"));
 * }</pre>
 *
 * <p>An alternative root is as trusted as the running system: its package manager's configuration is obeyed.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param root absolute, normalised path of an alternative root; empty for the running system
 * @param machine identity given to what is observed; empty lets the backend take the machine's own
 */
public record Target(Optional<Path> root, Optional<MachineId> machine) {

    public Target {
        root = root.map(Path::normalize);
        root.filter(path -> !path.isAbsolute()).ifPresent(path -> {
            throw Problem.of("target.relative", "root", path, "an absolute path")
                    .asException();
        });
    }

    /** Returns the running system. */
    public static Target local() {
        return new Target(Optional.empty(), Optional.empty());
    }

    /**
     * Returns the system that lies in {@code root}.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code target.relative} when the path is not absolute
     */
    public static Target root(Path root) {
        return new Target(Optional.of(root), Optional.empty());
    }

    /** Returns this target with the identity the host knows it by. */
    public Target named(MachineId machine) {
        return new Target(root, Optional.of(machine));
    }

    /** Returns whether this is the running system. */
    public boolean isLocal() {
        return root.isEmpty();
    }

    /**
     * Returns where {@code path} of this system lies in the file system of the host.
     *
     * @param path absolute as seen from inside the system, for example {@code /etc/os-release}
     */
    public Path resolve(String path) {
        if (!path.startsWith("/")) {
            throw Problem.of("target.path", "path", path, "an absolute path inside the target")
                    .asException();
        }
        return root.map(base -> base.resolve(path.substring(1))).orElseGet(() -> Path.of(path));
    }

    @Override
    public String toString() {
        return root.map(path -> "the system in " + path).orElse("this system");
    }
}
