package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.problem.Problem;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a repository index says. Immutable and thread-safe.
 *
 * @param entries number of entries in the index, whether they were wanted or not
 * @param packages the wanted entries, in the index's order; one package may occur at several versions
 * @param unreadable wanted entries that cannot be read
 * @param problems the first problems found, at most {@value Deb822Reader#MAX_PROBLEMS}
 * @param problemCount number of problems found
 * @param lines what became of every line
 * @param completeness how much of it could be read; an empty index is complete, because a repository may be empty
 */
@Value.Builder
@PatchbayStyle
public record PackagesIndex(
        long entries,
        List<IndexedPackage> packages,
        List<UnreadablePackage> unreadable,
        List<Problem> problems,
        long problemCount,
        LineCounts lines,
        Completeness completeness) {

    public PackagesIndex {
        packages = List.copyOf(packages);
        unreadable = List.copyOf(unreadable);
        problems = List.copyOf(problems);
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return packages.size() + " of " + entries + " entries, " + completeness.level();
    }

    /** Builds a {@link PackagesIndex}; not thread-safe. */
    static final class Builder extends PackagesIndexBuilder {
        Builder() {}
    }
}
