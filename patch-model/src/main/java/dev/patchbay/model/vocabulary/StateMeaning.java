package dev.patchbay.model.vocabulary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.internal.Ordered;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a vendor's word means: of each of the three values, what it may be. One that is alone is known; several are what
 * the word does not tell apart. Immutable and thread-safe.
 *
 * @param applicability what the applicability may be
 * @param decision what the decision may be
 * @param execution what the execution may be
 * @param note what gets lost besides, in words; empty when nothing does
 */
@JsonPropertyOrder({"applicability", "decision", "execution", "note"})
public record StateMeaning(
        Set<Applicability> applicability, Set<DecisionKind> decision, Set<Execution> execution, String note) {

    public StateMeaning {
        applicability = Ordered.sorted(applicability);
        decision = Ordered.sorted(decision);
        execution = Ordered.sorted(execution);
        note = note == null ? "" : note;
    }

    /** Returns which of the three values the word does not tell. */
    public Set<StateAxis> lost() {
        TreeSet<StateAxis> lost = new TreeSet<>();
        if (applicability.size() > 1) {
            lost.add(StateAxis.APPLICABILITY);
        }
        if (decision.size() > 1) {
            lost.add(StateAxis.DECISION);
        }
        if (execution.size() > 1) {
            lost.add(StateAxis.EXECUTION);
        }
        return Ordered.sorted(lost);
    }

    /** Returns whether the word may have been said of {@code states}. */
    public boolean allows(PatchStates states) {
        return applicability.contains(states.applicability())
                && decision.contains(states.decision())
                && execution.contains(states.execution());
    }
}
