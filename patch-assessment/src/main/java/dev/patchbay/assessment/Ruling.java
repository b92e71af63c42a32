package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.reason.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every rule that holds for one patch on one machine, from which the decision follows: the first in the total order of
 * contract rule S2. Rules an approval or an override skips are not entered.
 */
final class Ruling {

    private final Situation situation;
    private final Reason approval;
    private final Map<DecisionKind, Reason> met = new EnumMap<>(DecisionKind.class);
    private final List<Reason> remarks = new ArrayList<>();
    private AsDependency rejectedAsDependency = AsDependency.ALLOWED;
    private AsDependency excludedAsDependency = AsDependency.ALLOWED;
    private Optional<Reason> inheritedExclusion = Optional.empty();
    private Optional<Reason> neededBy = Optional.empty();

    /** @param approval why the patch is approved if nothing stands against it */
    Ruling(Situation situation, Reason approval) {
        this.situation = situation;
        this.approval = approval;
    }

    Situation situation() {
        return situation;
    }

    void meet(DecisionKind kind, Reason reason) {
        met.put(kind, reason);
    }

    void meet(DecisionKind kind, Optional<Reason> reason) {
        reason.ifPresent(present -> meet(kind, present));
    }

    void remark(Reason remark) {
        remarks.add(remark);
    }

    void reject(Reason reason, AsDependency asDependency) {
        meet(DecisionKind.REJECTED, reason);
        rejectedAsDependency = asDependency;
    }

    void exclude(Reason reason, AsDependency asDependency) {
        meet(DecisionKind.EXCLUDED, reason);
        excludedAsDependency = asDependency;
    }

    /** Excludes the patch because of something it needs; no permission to come in as a dependency undoes that. */
    void excludeWithPrerequisite(Reason reason) {
        inheritedExclusion = Optional.of(reason);
    }

    boolean isRejectedForAll() {
        return met.containsKey(DecisionKind.REJECTED) && rejectedAsDependency == AsDependency.BLOCKED;
    }

    boolean isExcludedForAll() {
        return met.containsKey(DecisionKind.EXCLUDED) && excludedAsDependency == AsDependency.BLOCKED;
    }

    /**
     * Lets the patch in as a dependency, if what keeps it out allows that and nothing but selection, deferral and roll-out
     * stands against it besides; returns whether it did.
     */
    boolean admitAsDependency(Reason reason) {
        DecisionKind kind = decision().kind();
        boolean keptOut = kind == DecisionKind.REJECTED || kind == DecisionKind.EXCLUDED;
        if (!keptOut || isRejectedForAll() || isExcludedForAll() || inheritedExclusion.isPresent()) {
            return false;
        }
        if (met.keySet().stream().anyMatch(other -> !isLiftedForDependencies(other))) {
            return false;
        }
        neededBy = Optional.of(reason);
        return true;
    }

    private static boolean isLiftedForDependencies(DecisionKind kind) {
        return kind == DecisionKind.REJECTED || kind == DecisionKind.EXCLUDED || isStarred(kind);
    }

    /** Returns whether an explicit approval skips {@code kind}. */
    static boolean isStarred(DecisionKind kind) {
        return switch (kind) {
            case AFTER_CUTOFF, NOT_SELECTED, DEFERRED, PHASED -> true;
            default -> false;
        };
    }

    Decision decision() {
        if (met.isEmpty() && inheritedExclusion.isEmpty() && neededBy.isEmpty()) {
            return new Decision(DecisionKind.APPROVED, approval, remarks);
        }
        List<Reason> reasons = new ArrayList<>();
        DecisionKind deciding = DecisionKind.APPROVED;
        if (neededBy.isPresent()) {
            reasons.add(neededBy.get());
            reasons.addAll(met.values());
            reasons.addAll(remarks);
            return new Decision(deciding, reasons.get(0), reasons.subList(1, reasons.size()));
        }
        for (DecisionKind kind : DecisionKind.values()) {
            int before = reasons.size();
            Optional.ofNullable(met.get(kind)).ifPresent(reasons::add);
            if (kind == DecisionKind.EXCLUDED) {
                inheritedExclusion.ifPresent(reasons::add);
            }
            if (before == 0 && !reasons.isEmpty()) {
                deciding = kind;
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(approval);
        }
        reasons.addAll(remarks);
        return new Decision(deciding, reasons.get(0), reasons.subList(1, reasons.size()));
    }
}
