package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.reading.Reading;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.version.VersionScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Debian's security tracker says. Immutable and thread-safe.
 *
 * @param problems one entry for each source package, problem and wanted release, in the source's order
 * @param reading how well it could be read; its items are those entries, the ones of other releases passed over
 */
public record SecurityTracker(List<TrackedProblem> problems, Reading reading) {

    public SecurityTracker {
        problems = List.copyOf(problems);
    }

    /**
     * Returns the problems a machine has: those of its release, in sources it has packages of, that are open, undetermined,
     * or fixed in a later source version than the installed one. Source versions are compared with source versions, because
     * a binary may have a version of its own.
     */
    public List<TrackedProblem> affecting(Inventory inventory, String release) {
        Map<String, InstalledPackage> lowest = new HashMap<>();
        for (InstalledPackage content : inventory.packages()) {
            if (content.state() != PackageState.CONFIG_FILES
                    && content.effectiveSourceVersion().scheme() == VersionScheme.DEBIAN) {
                lowest.merge(content.effectiveSourceName(), content, SecurityTracker::lower);
            }
        }
        return problems.stream()
                .filter(problem -> problem.release().equals(release) && lowest.containsKey(problem.source()))
                .filter(problem -> concerns(problem, lowest.get(problem.source())))
                .toList();
    }

    private static boolean concerns(
            TrackedProblem problem, @org.jspecify.annotations.Nullable InstalledPackage content) {
        return content != null
                && switch (problem.state()) {
                    case NOT_AFFECTED -> false;
                    case OPEN, UNDETERMINED -> true;
                    case FIXED ->
                        problem.fixed()
                                .filter(fixed ->
                                        content.effectiveSourceVersion().compareTo(fixed) < 0)
                                .isPresent();
                };
    }

    private static InstalledPackage lower(InstalledPackage a, InstalledPackage b) {
        return a.effectiveSourceVersion().compareTo(b.effectiveSourceVersion()) <= 0 ? a : b;
    }

    @Override
    public String toString() {
        return problems.size() + " entries, " + reading;
    }
}
