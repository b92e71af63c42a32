package dev.patchbay.assessment;

import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What keeping one patch out means for others, along the given edges and units (contract rules S1 and S2): a patch that
 * needs an excluded or rejected one is excluded too, and a patch whose exclusion or rejection allows it comes in when an
 * approved one needs it.
 */
final class DependencyRules {

    private final CompiledPolicy policy;
    private final Prerequisites prerequisites;
    private final Situations situations;
    private final Map<PatchId, Ruling> rulings;
    private final DecisionRules decisions;

    /** @param rulings the rulings of every situation; changed by {@link #apply} */
    DependencyRules(
            CompiledPolicy policy, Situations situations, Map<PatchId, Ruling> rulings, DecisionRules decisions) {
        this.policy = policy;
        this.prerequisites = policy.catalog().prerequisites();
        this.situations = situations;
        this.rulings = rulings;
        this.decisions = decisions;
    }

    void apply() {
        if (prerequisites.needed().isEmpty()) {
            return;
        }
        Set<PatchId> withRejected = spread(Ruling::isRejectedForAll, DecisionReasons.NEEDS_REJECTED, new HashSet<>());
        spread(Ruling::isExcludedForAll, DecisionReasons.NEEDS_EXCLUDED, withRejected);
        admitDependencies();
    }

    /** Excludes everything that needs what {@code keptOut} holds for; returns what was excluded, with {@code done}. */
    private Set<PatchId> spread(Predicate<Ruling> keptOut, ReasonCode code, Set<PatchId> done) {
        for (PatchId root : new TreeSet<>(prerequisites.needed())) {
            Optional<Ruling> cause = ruling(root).filter(keptOut);
            if (cause.isEmpty()) {
                continue;
            }
            Reason reason = Changes.at(
                    code.with("patch", root.value()).build(),
                    cause.get().decision().changesAt());
            Deque<PatchId> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                for (PatchId dependent : prerequisites.dependents(open.remove())) {
                    if (!dependent.equals(root) && !isSatisfied(dependent) && done.add(dependent)) {
                        exclude(dependent, reason);
                        open.add(dependent);
                    }
                }
            }
        }
        return done;
    }

    private void exclude(PatchId dependent, Reason reason) {
        Ruling ruling = rulings.get(dependent);
        if (ruling == null) {
            return;
        }
        boolean overridden = policy.rules(ruling.situation().patch()).runList() == PatchRules.RunList.LISTED;
        if (DecisionReasons.NEEDS_REJECTED.isCodeOf(reason) || !overridden) {
            ruling.excludeWithPrerequisite(reason);
        }
    }

    private Optional<Ruling> ruling(PatchId id) {
        if (isSatisfied(id)) {
            return Optional.empty();
        }
        Ruling listed = rulings.get(id);
        return listed != null
                ? Optional.of(listed)
                : policy.catalog().find(id).map(Situation::notApplicable).map(decisions::judge);
    }

    private boolean isSatisfied(PatchId id) {
        return situations.find(id).filter(Situation::isSatisfied).isPresent();
    }

    private void admitDependencies() {
        Deque<PatchId> open = new ArrayDeque<>();
        for (Situation situation : situations.all()) {
            boolean approved =
                    situation.isMissing() && rulingOf(situation).decision().kind() == DecisionKind.APPROVED;
            if (approved) {
                open.add(situation.id());
            }
        }
        while (!open.isEmpty()) {
            PatchId dependent = open.remove();
            for (PatchId prerequisite : prerequisites.of(dependent)) {
                Ruling ruling = rulings.get(prerequisite);
                if (ruling != null
                        && ruling.situation().isMissing()
                        && ruling.admitAsDependency(DecisionReasons.APPROVED_DEPENDENCY
                                .with("patch", dependent.value())
                                .build())) {
                    open.add(prerequisite);
                }
            }
        }
    }

    private Ruling rulingOf(Situation situation) {
        Ruling ruling = rulings.get(situation.id());
        if (ruling == null) {
            throw new IllegalStateException("no ruling for " + situation.id());
        }
        return ruling;
    }
}
