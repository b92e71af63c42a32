package dev.patchbay.assessment;

import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.policy.Selection.RebootingPatches;
import dev.patchbay.model.reason.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy says about one patch on any machine at any time: every mask, number and matcher evaluated once.
 *
 * @param rejections rejections that name it
 * @param approvals approvals that name it
 * @param exclusion why a mask, number or its reboot behaviour keeps it out
 * @param inclusion why a mask or number wants it
 * @param runList whether the list for this run names it
 */
record PatchRules(
        List<RejectionRecord> rejections,
        List<ApprovalRecord> approvals,
        Optional<Reason> exclusion,
        Optional<Reason> inclusion,
        RunList runList) {

    /** Whether the list for one run names a patch. */
    enum RunList {
        NOT_LISTED,
        LISTED
    }

    static PatchRules of(Patch patch, EffectivePolicy policy) {
        boolean listed = policy.override()
                .filter(list -> list.patches().stream().anyMatch(matcher -> matcher.matches(patch)))
                .isPresent();
        return new PatchRules(
                policy.rejections().stream()
                        .filter(rejection -> rejection.patches().matches(patch))
                        .toList(),
                policy.approvals().stream()
                        .filter(approval -> approval.patches().matches(patch))
                        .toList(),
                exclusion(patch, policy.selection()),
                inclusion(patch, policy.selection()),
                listed ? RunList.LISTED : RunList.NOT_LISTED);
    }

    private static Optional<Reason> exclusion(Patch patch, Selection selection) {
        return mask(patch, selection.masksToExclude())
                .map(mask -> DecisionReasons.EXCLUDED_MASK
                        .with("mask", mask.toString())
                        .build())
                .or(() -> kb(patch, selection.kbsToExclude())
                        .map(kb -> DecisionReasons.EXCLUDED_KB
                                .with("kb", kb.toString())
                                .build()))
                .or(() -> rebooting(patch, selection.rebooting()));
    }

    private static Optional<Reason> inclusion(Patch patch, Selection selection) {
        return mask(patch, selection.masksToInclude())
                .map(mask -> DecisionReasons.APPROVED_MASK
                        .with("mask", mask.toString())
                        .build())
                .or(() -> kb(patch, selection.kbsToInclude())
                        .map(kb -> DecisionReasons.APPROVED_KB
                                .with("kb", kb.toString())
                                .build()));
    }

    private static Optional<NameMask> mask(Patch patch, Collection<NameMask> masks) {
        return masks.stream().filter(mask -> mask.matches(patch)).findFirst();
    }

    private static Optional<KbNumber> kb(Patch patch, Set<KbNumber> numbers) {
        return patch.subject() instanceof PatchSubject.KbAtRevision update && numbers.contains(update.kb())
                ? Optional.of(update.kb())
                : Optional.empty();
    }

    private static Optional<Reason> rebooting(Patch patch, RebootingPatches rebooting) {
        return rebooting == RebootingPatches.EXCLUDED && patch.rebootBehavior() != RebootBehavior.NEVER_REBOOTS
                ? Optional.of(DecisionReasons.EXCLUDED_REBOOT
                        .with("behavior", patch.rebootBehavior().label())
                        .build())
                : Optional.empty();
    }
}
