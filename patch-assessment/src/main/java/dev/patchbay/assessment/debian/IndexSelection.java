package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.VersionScheme;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a repository index are kept: an archive lists tens of thousands, a machine needs a few. Immutable and
 * thread-safe.
 */
public final class IndexSelection {

    private static final String ALL = "all";
    private static final IndexSelection EVERYTHING = new IndexSelection(null, ALL);

    private final @Nullable Map<String, Map<String, PackageVersion>> installed;
    private final String nativeArchitecture;

    private IndexSelection(@Nullable Map<String, Map<String, PackageVersion>> installed, String nativeArchitecture) {
        this.installed = installed;
        this.nativeArchitecture = nativeArchitecture;
    }

    /** Returns the selection of every entry. */
    public static IndexSelection everything() {
        return EVERYTHING;
    }

    /**
     * Returns the selection of versions above what is installed. A package that became architecture-independent, or
     * stopped being so, stays the same package on the native architecture, as for apt.
     *
     * @param installed packages of the machine; what only left its configuration files counts as absent
     * @param nativeArchitecture the machine's own architecture, for example {@code amd64}
     * @throws dev.patchbay.model.problem.ProblemException when a version is not Debian's
     */
    public static IndexSelection newerThan(Collection<InstalledPackage> installed, String nativeArchitecture) {
        Map<String, Map<String, PackageVersion>> byName = new HashMap<>();
        for (InstalledPackage content : installed) {
            if (content.version().scheme() != VersionScheme.DEBIAN) {
                throw Problem.of("index.scheme", "installed", content, "packages with Debian versions")
                        .asException();
            }
            if (content.state() != PackageState.CONFIG_FILES) {
                byName.computeIfAbsent(content.name(), name -> new HashMap<>())
                        .merge(
                                key(content.architecture(), nativeArchitecture),
                                content.version(),
                                IndexSelection::lower);
            }
        }
        return new IndexSelection(byName, nativeArchitecture);
    }

    private static PackageVersion lower(PackageVersion a, PackageVersion b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static String key(String architecture, String nativeArchitecture) {
        return architecture.equals(ALL) ? nativeArchitecture : architecture;
    }

    boolean mayWant(String name) {
        return installed == null || installed.containsKey(name);
    }

    boolean wants(String name, String architecture, PackageVersion version) {
        if (installed == null) {
            return true;
        }
        PackageVersion present = installed.getOrDefault(name, Map.of()).get(key(architecture, nativeArchitecture));
        return present != null && present.compareTo(version) < 0;
    }
}
