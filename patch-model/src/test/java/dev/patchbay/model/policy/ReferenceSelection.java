package dev.patchbay.model.policy;

import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;

/** What a selection wants, written down once more in the plainest way. */
public final class ReferenceSelection {

    private ReferenceSelection() {}

    public static boolean wants(Selection selection, Patch patch) {
        return includes(selection, patch) && !excludes(selection, patch);
    }

    private static boolean includes(Selection selection, Patch patch) {
        boolean severity = selection.severities().isEmpty()
                || patch.severity() == Severity.UNSPECIFIED
                || selection.severities().contains(patch.severity());
        return switch (selection.breadth()) {
            case NOTHING -> false;
            case EVERYTHING -> severity;
            case LISTED ->
                (severity && patch.classifications().stream().anyMatch(selection.classesToInclude()::contains))
                        || selection.masksToInclude().stream().anyMatch(mask -> mask.matches(patch))
                        || selection.kbsToInclude().stream()
                                .anyMatch(kb -> PatchMatcher.kb(kb).matches(patch));
        };
    }

    private static boolean excludes(Selection selection, Patch patch) {
        return patch.classifications().stream().anyMatch(selection.classesToExclude()::contains)
                || selection.masksToExclude().stream().anyMatch(mask -> mask.matches(patch))
                || (patch.subject() instanceof PatchSubject.KbAtRevision kb
                        && selection.kbsToExclude().contains(kb.kb()))
                || (selection.rebooting() == Selection.RebootingPatches.EXCLUDED
                        && patch.rebootBehavior() != RebootBehavior.NEVER_REBOOTS)
                || selection
                        .publishedBy()
                        .filter(cap -> patch.published()
                                .filter(date -> !date.isAfter(cap))
                                .isEmpty())
                        .isPresent();
    }
}
