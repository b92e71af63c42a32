package dev.patchbay.model.policy;

import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.Selection.Breadth;
import dev.patchbay.model.policy.Selection.RebootingPatches;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What two selections have in common, as far as one selection can say it; never more. */
final class SelectionOverlap {

    private SelectionOverlap() {}

    static Selection of(Selection one, Selection other) {
        Selection.Builder both = Selection.builder()
                .addAllClassesToExclude(one.classesToExclude())
                .addAllClassesToExclude(other.classesToExclude())
                .addAllMasksToExclude(one.masksToExclude())
                .addAllMasksToExclude(other.masksToExclude())
                .addAllKbsToExclude(one.kbsToExclude())
                .addAllKbsToExclude(other.kbsToExclude())
                .rebooting(stricter(one.rebooting(), other.rebooting()))
                .publishedBy(earlier(one.publishedBy(), other.publishedBy()));
        return withIncludes(both, one, other).build();
    }

    private static Selection.Builder withIncludes(Selection.Builder both, Selection one, Selection other) {
        if (one.breadth() == Breadth.NOTHING || other.breadth() == Breadth.NOTHING) {
            return both.breadth(Breadth.NOTHING);
        }
        boolean noSeverityInCommon = !one.severities().isEmpty()
                && !other.severities().isEmpty()
                && common(one.severities(), other.severities()).isEmpty();
        Set<Severity> severities = one.severities().isEmpty()
                ? other.severities()
                : other.severities().isEmpty() ? one.severities() : common(one.severities(), other.severities());
        if (one.breadth() == Breadth.EVERYTHING && other.breadth() == Breadth.EVERYTHING) {
            return noSeverityInCommon
                    ? both.breadth(Breadth.NOTHING)
                    : both.breadth(Breadth.EVERYTHING).addAllSeverities(severities);
        }
        boolean byName = namesPass(one) && namesPass(other);
        Set<Classification> classes = noSeverityInCommon ? Set.of() : common(one, other, Selection::classesToInclude);
        Set<NameMask> masks = byName ? common(one, other, Selection::masksToInclude) : Set.of();
        Set<KbNumber> kbs = byName ? common(one, other, Selection::kbsToInclude) : Set.of();
        if (classes.isEmpty() && masks.isEmpty() && kbs.isEmpty()) {
            return both.breadth(Breadth.NOTHING);
        }
        return both.addAllClassesToInclude(classes)
                .addAllSeverities(classes.isEmpty() ? Set.of() : severities)
                .addAllMasksToInclude(masks)
                .addAllKbsToInclude(kbs);
    }

    /** An include by name passes a list of includes that has it, and everything unless a severity is asked of it. */
    private static boolean namesPass(Selection selection) {
        return isListed(selection) || selection.severities().isEmpty();
    }

    private static boolean isListed(Selection selection) {
        return selection.breadth() == Breadth.LISTED;
    }

    /** At least one of the two is a list; what the other is not a list for, it leaves as it is. */
    private static <T> Set<T> common(Selection one, Selection other, Function<Selection, Set<T>> includes) {
        if (isListed(one) && isListed(other)) {
            return common(includes.apply(one), includes.apply(other));
        }
        return includes.apply(isListed(one) ? one : other);
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static RebootingPatches stricter(RebootingPatches one, RebootingPatches other) {
        return one == RebootingPatches.EXCLUDED ? one : other;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
