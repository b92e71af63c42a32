package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.problem.Problem;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a dpkg status file says. Immutable and thread-safe.
 *
 * @param packages packages in every state but not-installed, in the file's order
 * @param unreadable packages whose version, architecture or state cannot be read, in the file's order
 * @param notInstalled number of entries dpkg keeps about packages that are not installed
 * @param problems the first problems found, at most {@value Deb822Reader#MAX_PROBLEMS}
 * @param problemCount number of problems found
 * @param lines what became of every line
 * @param completeness Complete only when the file ends as dpkg ends it and everything in it could be read; Failed when it
 *     holds no package at all, because a machine without packages has no package manager either
 */
@Value.Builder
@PatchbayStyle
public record DpkgStatus(
        List<InstalledPackage> packages,
        List<UnreadablePackage> unreadable,
        int notInstalled,
        List<Problem> problems,
        long problemCount,
        LineCounts lines,
        Completeness completeness) {

    public DpkgStatus {
        packages = List.copyOf(packages);
        unreadable = List.copyOf(unreadable);
        problems = List.copyOf(problems);
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return packages.size() + " packages, " + unreadable.size() + " unreadable, " + completeness.level();
    }

    /** Builds a {@link DpkgStatus}; not thread-safe. */
    static final class Builder extends DpkgStatusBuilder {
        Builder() {}
    }
}
