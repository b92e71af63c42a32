package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.util.Optional;

/**
 * Why one patch is in a plan or not. Immutable and thread-safe; ordered by patch.
 *
 * <p>Where time decided, the numbers are kept as numbers and {@link #reason()} puts them into a sentence; where something
 * else decided, the cause is kept.
 *
 * @param patch the patch
 * @param outcome what the plan does about it
 * @param rule name of the fit rule that was asked
 * @param numbers what it needs and what was left; present wherever time was looked at
 * @param cause why, where the numbers alone do not tell
 */
@JsonPropertyOrder({"patch", "outcome", "rule", "numbers", "cause", "reason"})
public record PlanDecision(
        PatchId patch, PlanOutcome outcome, String rule, Optional<FitNumbers> numbers, Optional<Reason> cause)
        implements Comparable<PlanDecision> {

    public PlanDecision {
        Required.value("patch", patch);
        Required.value("outcome", outcome);
        Required.value("rule", rule);
        numbers = numbers == null ? Optional.empty() : numbers;
        cause = cause == null ? Optional.empty() : cause;
        if (numbers.isEmpty() && cause.isEmpty()) {
            throw Problem.of("plan.unexplained", "cause", "nothing", "numbers or a cause for " + patch)
                    .asException();
        }
    }

    /** Returns a decision that its numbers explain. */
    public static PlanDecision byNumbers(PatchId patch, PlanOutcome outcome, String rule, FitNumbers numbers) {
        return new PlanDecision(patch, outcome, rule, Optional.of(numbers), Optional.empty());
    }

    /** Returns a decision that {@code cause} explains. */
    public static PlanDecision because(PatchId patch, PlanOutcome outcome, String rule, Reason cause) {
        return new PlanDecision(patch, outcome, rule, Optional.empty(), Optional.of(cause));
    }

    /** Returns whether the plan installs it. */
    @JsonIgnore
    public boolean isPlanned() {
        return outcome == PlanOutcome.PLANNED;
    }

    /** Returns why, with the numbers that decided. */
    @JsonProperty(value = "reason", access = JsonProperty.Access.READ_ONLY)
    public Reason reason() {
        return cause.orElseGet(() -> numbers.map(this::told).orElseThrow());
    }

    private Reason told(FitNumbers fit) {
        return code(fit)
                .with("at", fit.at())
                .with("needed", fit.needed())
                .with("expected", fit.expected())
                .with("reserve", fit.reserve())
                .with("left", fit.left())
                .with("rule", rule)
                .build();
    }

    private ReasonCode code(FitNumbers fit) {
        if (outcome == PlanOutcome.PLANNED) {
            return PlanReasons.FITS;
        }
        if (outcome == PlanOutcome.OUTWEIGHED) {
            return PlanReasons.OUTWEIGHED;
        }
        return fit.needed().equals(fit.left()) ? PlanReasons.NO_ROOM_EXACTLY : PlanReasons.NO_ROOM;
    }

    /** Returns the decision as one line: patch, outcome and reason. */
    public String explain() {
        return patch + ": " + outcome + ": " + reason().text();
    }

    @Override
    public int compareTo(PlanDecision other) {
        return patch.compareTo(other.patch);
    }

    @Override
    public String toString() {
        return explain();
    }
}
