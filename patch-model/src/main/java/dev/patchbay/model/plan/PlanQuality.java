package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.Vocabulary;
import dev.patchbay.model.problem.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * How good an optimal plan is, and what simpler strategies would have left undone (contract rule W3). Immutable and
 * thread-safe.
 *
 * @param risk risk the plan removes, in the unit of the weights; 0 or more
 * @param bound no plan removes more; equal to {@code risk} when proven optimal
 * @param proof whether the plan is proven optimal
 * @param riskByStrategy what each other strategy would have removed in the same window
 */
@JsonPropertyOrder({"risk", "bound", "proof", "riskByStrategy"})
public record PlanQuality(long risk, long bound, Proof proof, Map<String, Long> riskByStrategy) {

    /** Whether a plan is the best there is. */
    public enum Proof {
        /** No plan under the same rule and durations removes more risk. */
        OPTIMAL,
        /** A better plan, up to the bound, may exist. */
        NOT_PROVEN;

        private static final Vocabulary<Proof> NAMES = Vocabulary.of("proof", Proof.class);

        /**
         * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
         *
         * @throws dev.patchbay.model.problem.ProblemException when there is none
         */
        @JsonCreator
        public static Proof parse(String text) {
            return NAMES.parse(text);
        }

        /** Returns the one spelling that is written. */
        @JsonValue
        public String label() {
            return NAMES.nameOf(this);
        }

        @Override
        public String toString() {
            return label();
        }
    }

    public PlanQuality {
        Required.value("proof", proof);
        riskByStrategy = Ordered.sorted(riskByStrategy);
        if (risk < 0 || bound < risk) {
            throw Problem.of("plan.bound", "bound", bound, "at least the risk removed, " + risk)
                    .asException();
        }
    }

    /** Returns the share of this plan's risk that {@code strategy} would have left, 0 to 1; empty when it was not tried. */
    public Optional<Double> loss(String strategy) {
        return Optional.ofNullable(riskByStrategy.get(strategy))
                .map(removed -> risk == 0 ? 0.0 : Math.max(0.0, (double) (risk - removed) / risk));
    }
}
