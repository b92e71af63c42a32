package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import java.util.List;
import java.util.Objects;

/**
 * Whether a provider can serve a target, and why.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param verdict whether it can
 * @param reasons what speaks for or against it, at least one
 */
public record ProviderApplicability(Verdict verdict, List<Reason> reasons) {

    /** Whether a provider can serve a target. */
    public enum Verdict {
        APPLIES,
        DOES_NOT_APPLY
    }

    public ProviderApplicability {
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw Problem.of("applicability.reasons", "reasons", "none", "at least one reason")
                    .asException();
        }
    }

    /** Returns that the provider can serve the target, and what speaks for it. */
    public static ProviderApplicability applies(Reason... reasons) {
        return new ProviderApplicability(Verdict.APPLIES, List.of(reasons));
    }

    /** Returns that the provider cannot serve the target, and why. */
    public static ProviderApplicability doesNotApply(Reason... reasons) {
        return new ProviderApplicability(Verdict.DOES_NOT_APPLY, List.of(reasons));
    }

    /** Returns whether the provider can serve the target. */
    public boolean isApplicable() {
        return verdict == Verdict.APPLIES;
    }
}
